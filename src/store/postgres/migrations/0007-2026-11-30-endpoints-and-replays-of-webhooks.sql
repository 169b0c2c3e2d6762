-- Deliveries and endpoints are found by the id of their endpoint: 'end_' and 32 digits of the hash of tenant and URL. The
-- URL of an endpoint is normal already; that of a delivery is made so as far as its letters, port and path go.
UPDATE webhook_endpoints
  SET doc = doc || jsonb_build_object('endpoint_id',
    'end_' || left(encode(sha256(convert_to(tenant || ' ' || url, 'UTF8')), 'hex'), 32))
  WHERE NOT doc ? 'endpoint_id';
CREATE INDEX IF NOT EXISTS endpoints_by_id ON webhook_endpoints (tenant, ((doc->>'endpoint_id') COLLATE "C"));
CREATE INDEX IF NOT EXISTS endpoints_registered ON webhook_endpoints (tenant) WHERE doc ? 'registered';
CREATE INDEX IF NOT EXISTS endpoints_noticed ON webhook_endpoints (url) WHERE doc ? 'notice';

UPDATE webhook_deliveries
  SET doc = doc || jsonb_build_object('endpoint_id', 'end_' || left(encode(sha256(convert_to(tenant || ' ' ||
    regexp_replace(regexp_replace(
      lower(substring(doc->>'url' from '^[A-Za-z]+://[^/?#]+')), '^(https://.*):443$', '\1'), '^(http://.*):80$', '\1') ||
    coalesce(nullif(substring(doc->>'url' from '^[A-Za-z]+://[^/?#]+(/[^?#]*)'), ''), '/'), 'UTF8')), 'hex'), 32))
  WHERE NOT doc ? 'endpoint_id';
CREATE INDEX IF NOT EXISTS deliveries_by_endpoint ON webhook_deliveries (tenant, (doc->>'endpoint_id'), id);
CREATE INDEX IF NOT EXISTS deliveries_of_replay ON webhook_deliveries ((doc->>'replay_id')) WHERE doc ? 'replay_id';
CREATE INDEX IF NOT EXISTS deliveries_noticed ON webhook_deliveries (id) WHERE doc ? 'notice';
CREATE INDEX IF NOT EXISTS requests_noticed ON requests (id) WHERE doc ? 'notice';

CREATE TABLE IF NOT EXISTS webhook_replays (id text COLLATE "C" PRIMARY KEY, doc jsonb NOT NULL);
CREATE INDEX IF NOT EXISTS webhook_replays_by_tenant ON webhook_replays ((doc->>'tenant'), id);
CREATE INDEX IF NOT EXISTS webhook_replays_running ON webhook_replays (id) WHERE doc->>'status' = 'RUNNING';
