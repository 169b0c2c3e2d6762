-- Every call made with a prompt has an output of its own; those that stand are of its first call.
ALTER TABLE outputs ADD COLUMN IF NOT EXISTS call integer NOT NULL DEFAULT 1;
ALTER TABLE outputs DROP CONSTRAINT outputs_pkey;
ALTER TABLE outputs ADD PRIMARY KEY (request_id, attempt, step, provider, model, call);
