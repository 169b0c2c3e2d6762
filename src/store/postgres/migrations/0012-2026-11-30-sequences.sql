-- Touches for one lead, each of which is a request.
CREATE TABLE IF NOT EXISTS sequences (
  id text COLLATE "C" PRIMARY KEY,
  doc jsonb NOT NULL,
  tenant text GENERATED ALWAYS AS (doc->>'tenant') STORED,
  status text GENERATED ALWAYS AS (doc->>'status') STORED
);
CREATE INDEX IF NOT EXISTS sequences_by_tenant ON sequences (tenant, id);
CREATE INDEX IF NOT EXISTS sequences_running ON sequences (id) WHERE status = 'RUNNING';
CREATE INDEX IF NOT EXISTS sequences_outbox ON sequences (id) WHERE doc->'outbox'->>'state' = 'PENDING';
CREATE INDEX IF NOT EXISTS sequences_expiring ON sequences (((doc->>'expires_at') COLLATE "C"))
  WHERE status <> 'RUNNING' AND NOT doc ? 'erased_at';
