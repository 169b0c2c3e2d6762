-- Campaigns are stamped with when they expire, as requests and deliveries are.
ALTER TABLE campaigns ADD COLUMN IF NOT EXISTS expires_at text COLLATE "C"
  GENERATED ALWAYS AS (doc->>'expires_at') STORED;
CREATE INDEX IF NOT EXISTS campaigns_expiring ON campaigns (expires_at) WHERE NOT doc ? 'rows_erased_at';
