-- How each tenant writes.
CREATE TABLE IF NOT EXISTS voices (tenant text PRIMARY KEY, doc jsonb NOT NULL);
