-- What was made from a request is found by it, so that it is erased with it: replays, and previews of a campaign's rows.
-- Previews that stand are known by their Idempotency-Key.
UPDATE requests SET doc = doc || jsonb_build_object('preview_of',
    'req_' || substr(doc->'idempotency'->>'key', 13, 32) || '_' || lpad(substr(doc->'idempotency'->>'key', 46), 7, '0'))
  WHERE doc->'idempotency'->>'key' ~ '^preview cmp_[0-9a-f]{32} [0-9]{1,7}$' AND NOT doc ? 'preview_of';
CREATE INDEX IF NOT EXISTS requests_replays ON requests (tenant, (doc->>'replay_of')) WHERE doc ? 'replay_of';
CREATE INDEX IF NOT EXISTS requests_previews ON requests (tenant, (doc->>'preview_of')) WHERE doc ? 'preview_of';
