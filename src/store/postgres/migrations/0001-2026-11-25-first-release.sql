-- One table a collection: the document, and columns derived from it for what is searched by. "C" collation, so that
-- ids and ISO times sort as they do everywhere else. Data of the first release has these tables already.
CREATE TABLE IF NOT EXISTS requests (
  id text COLLATE "C" PRIMARY KEY,
  doc jsonb NOT NULL,
  tenant text GENERATED ALWAYS AS (doc->>'tenant') STORED,
  status text GENERATED ALWAYS AS (doc->>'status') STORED,
  campaign_id text GENERATED ALWAYS AS (doc->>'campaign_id') STORED,
  row_number integer GENERATED ALWAYS AS ((doc->>'row')::integer) STORED,
  template_id text GENERATED ALWAYS AS (doc->>'template_id') STORED,
  expires_at text COLLATE "C" GENERATED ALWAYS AS (doc->>'expires_at') STORED,
  erased boolean GENERATED ALWAYS AS (doc ? 'erased_at') STORED,
  outbox_pending boolean GENERATED ALWAYS AS (doc->'outbox'->>'state' = 'PENDING') STORED,
  prompt_tokens double precision GENERATED ALWAYS AS ((doc->'usage'->>'prompt_tokens')::double precision) STORED,
  completion_tokens double precision GENERATED ALWAYS AS ((doc->'usage'->>'completion_tokens')::double precision) STORED,
  cost_usd double precision GENERATED ALWAYS AS ((doc->'usage'->>'cost_usd')::double precision) STORED
);
CREATE INDEX IF NOT EXISTS requests_by_tenant ON requests (tenant, id);
CREATE INDEX IF NOT EXISTS requests_by_campaign_row ON requests (campaign_id, row_number) WHERE campaign_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS requests_by_campaign_status ON requests (campaign_id, status) WHERE campaign_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS requests_by_template ON requests (template_id) WHERE template_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS requests_open ON requests (id) WHERE status IN ('QUEUED', 'PROCESSING');
CREATE INDEX IF NOT EXISTS requests_outbox ON requests (id) WHERE outbox_pending;
CREATE INDEX IF NOT EXISTS requests_expiring ON requests (expires_at) WHERE NOT erased;

CREATE TABLE IF NOT EXISTS idempotency (
  tenant text NOT NULL,
  key text NOT NULL,
  request_id text NOT NULL,
  body_hash text NOT NULL,
  PRIMARY KEY (tenant, key)
);

CREATE TABLE IF NOT EXISTS prompts (
  position bigserial,
  request_id text COLLATE "C" NOT NULL,
  attempt integer NOT NULL,
  step text NOT NULL,
  provider text NOT NULL,
  model text NOT NULL,
  doc jsonb NOT NULL,
  PRIMARY KEY (request_id, attempt, step, provider, model)
);
CREATE TABLE IF NOT EXISTS outputs (LIKE prompts INCLUDING ALL);

CREATE TABLE IF NOT EXISTS campaigns (
  id text COLLATE "C" PRIMARY KEY,
  doc jsonb NOT NULL,
  tenant text GENERATED ALWAYS AS (doc->>'tenant') STORED,
  status text GENERATED ALWAYS AS (doc->>'status') STORED,
  outbox_pending boolean GENERATED ALWAYS AS (doc->'outbox'->>'state' = 'PENDING') STORED
);
CREATE INDEX IF NOT EXISTS campaigns_by_tenant ON campaigns (tenant, id);
CREATE INDEX IF NOT EXISTS campaigns_running ON campaigns (id) WHERE status = 'RUNNING';
CREATE INDEX IF NOT EXISTS campaigns_outbox ON campaigns (id) WHERE outbox_pending;

CREATE TABLE IF NOT EXISTS lead_chunks (
  campaign_id text COLLATE "C" NOT NULL,
  seq integer NOT NULL,
  doc jsonb NOT NULL,
  PRIMARY KEY (campaign_id, seq)
);

CREATE TABLE IF NOT EXISTS openers (
  campaign_id text NOT NULL,
  signature text NOT NULL,
  used integer NOT NULL,
  PRIMARY KEY (campaign_id, signature)
);

CREATE TABLE IF NOT EXISTS webhook_deliveries (
  id text COLLATE "C" PRIMARY KEY,
  doc jsonb NOT NULL,
  tenant text GENERATED ALWAYS AS (doc->>'tenant') STORED,
  subject_id text GENERATED ALWAYS AS (doc->>'subject_id') STORED,
  state text GENERATED ALWAYS AS (doc->>'state') STORED,
  next_at text COLLATE "C" GENERATED ALWAYS AS (doc->>'next_at') STORED,
  expires_at text COLLATE "C" GENERATED ALWAYS AS (doc->>'expires_at') STORED
);
CREATE INDEX IF NOT EXISTS deliveries_by_tenant ON webhook_deliveries (tenant, id);
CREATE INDEX IF NOT EXISTS deliveries_by_subject ON webhook_deliveries (subject_id);
CREATE INDEX IF NOT EXISTS deliveries_due ON webhook_deliveries (next_at) WHERE state IN ('PENDING', 'RETRYING');
CREATE INDEX IF NOT EXISTS deliveries_expiring ON webhook_deliveries (expires_at);

CREATE TABLE IF NOT EXISTS webhook_endpoints (
  tenant text NOT NULL, url text NOT NULL, doc jsonb NOT NULL, PRIMARY KEY (tenant, url)
);
CREATE TABLE IF NOT EXISTS webhook_secrets (tenant text PRIMARY KEY, doc jsonb NOT NULL);

CREATE TABLE IF NOT EXISTS templates (
  tenant text NOT NULL, id text COLLATE "C" NOT NULL, doc jsonb NOT NULL, PRIMARY KEY (tenant, id)
);
CREATE TABLE IF NOT EXISTS api_keys (id text COLLATE "C" PRIMARY KEY, doc jsonb NOT NULL);

CREATE TABLE IF NOT EXISTS audit_events (
  request_id text COLLATE "C" NOT NULL, seq integer NOT NULL, doc jsonb NOT NULL, PRIMARY KEY (request_id, seq)
);
