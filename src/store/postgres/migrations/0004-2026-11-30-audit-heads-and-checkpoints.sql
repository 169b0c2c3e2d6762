-- A request names the head of its audit chain. Those that stand are marked: the reconciling pass completes their chains
-- and sets it.
UPDATE requests SET doc = doc || '{"audit_pending": "migrated"}' WHERE NOT doc ? 'audit_head' AND NOT doc ? 'audit_pending';
CREATE INDEX IF NOT EXISTS requests_audit_pending ON requests (id) WHERE doc ? 'audit_pending';

CREATE TABLE IF NOT EXISTS audit_checkpoints (id text COLLATE "C" PRIMARY KEY, doc jsonb NOT NULL);
CREATE TABLE IF NOT EXISTS audit_heads (
  checkpoint_id text COLLATE "C" NOT NULL, page integer NOT NULL, doc jsonb NOT NULL, PRIMARY KEY (checkpoint_id, page)
);
CREATE TABLE IF NOT EXISTS audit_signing_keys (id text COLLATE "C" PRIMARY KEY, doc jsonb NOT NULL);
