-- Whom each tenant does not write to.
CREATE TABLE IF NOT EXISTS suppressions (
  tenant text NOT NULL,
  id text COLLATE "C" NOT NULL,
  doc jsonb NOT NULL,
  PRIMARY KEY (tenant, id)
);
