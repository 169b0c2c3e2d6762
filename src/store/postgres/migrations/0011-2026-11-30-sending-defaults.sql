-- The rules that each tenant's requests are held to, and what their footers are made of, unless they say otherwise.
CREATE TABLE IF NOT EXISTS sending_defaults (tenant text PRIMARY KEY, doc jsonb NOT NULL);
