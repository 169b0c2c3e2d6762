-- The table of a campaign is searched, filtered and counted in narrow rows of their own, which follow from the requests
-- by triggers: whoever writes a request, of whichever release, keeps them. Words come apart, since they are long.
CREATE TABLE IF NOT EXISTS campaign_rows (
  campaign_id text COLLATE "C" NOT NULL,
  row_number integer NOT NULL,
  request_id text COLLATE "C" NOT NULL,
  status text NOT NULL,
  selected boolean NOT NULL,
  edited boolean NOT NULL,
  skipped boolean NOT NULL,
  erased boolean NOT NULL,
  severity text,
  codes text[] NOT NULL,
  language text,
  reason text,
  action_id text,
  company text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  finished_at text COLLATE "C",
  PRIMARY KEY (campaign_id, row_number)
);
CREATE TABLE IF NOT EXISTS campaign_row_words (
  campaign_id text COLLATE "C" NOT NULL,
  row_number integer NOT NULL,
  words tsvector NOT NULL,
  PRIMARY KEY (campaign_id, row_number)
);
CREATE INDEX IF NOT EXISTS campaign_row_words_found ON campaign_row_words USING gin (words);

CREATE OR REPLACE FUNCTION candor_texts(list jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT COALESCE(array_agg(item), '{}') FROM jsonb_array_elements_text(COALESCE(list, '[]')) AS item
$$;

CREATE OR REPLACE FUNCTION candor_campaign_row(doc jsonb) RETURNS campaign_rows LANGUAGE sql IMMUTABLE AS $$
  SELECT ROW(
    doc->>'campaign_id',
    (doc->>'row')::integer,
    doc->>'request_id',
    doc->>'status',
    doc ? 'selection',
    COALESCE(doc->'selection' ?| '{edited_subject,edited_message}', false),
    doc ? 'skip',
    doc ? 'erased_at',
    doc->'facets'->>'severity',
    candor_texts(doc->'facets'->'codes'),
    doc->'input'->>'language',
    CASE WHEN doc->>'status' = 'FAILED' THEN doc->'error'->>'code' END,
    COALESCE(doc->'selection'->>'action_id', doc->'skip'->>'action_id'),
    COALESCE(doc->'facets'->>'company', ''),
    COALESCE(doc->'facets'->>'name', ''),
    doc->>'finished_at'
  )::campaign_rows
$$;

-- The campaign's id is one of the words, so that a word is looked up in one campaign.
CREATE OR REPLACE FUNCTION candor_row_words(doc jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
  SELECT array_to_tsvector(array_append(candor_texts(doc->'facets'->'words'), doc->>'campaign_id'))
$$;

CREATE OR REPLACE FUNCTION candor_keep_campaign_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO campaign_rows AS standing SELECT made.* FROM candor_campaign_row(NEW.doc) AS made
  ON CONFLICT (campaign_id, row_number) DO UPDATE SET
    request_id = EXCLUDED.request_id, status = EXCLUDED.status, selected = EXCLUDED.selected,
    edited = EXCLUDED.edited, skipped = EXCLUDED.skipped, erased = EXCLUDED.erased, severity = EXCLUDED.severity,
    codes = EXCLUDED.codes, language = EXCLUDED.language, reason = EXCLUDED.reason, action_id = EXCLUDED.action_id,
    company = EXCLUDED.company, name = EXCLUDED.name, finished_at = EXCLUDED.finished_at;
  IF TG_OP = 'INSERT' OR NEW.doc->'facets'->'words' IS DISTINCT FROM OLD.doc->'facets'->'words' THEN
    INSERT INTO campaign_row_words (campaign_id, row_number, words)
    VALUES (NEW.doc->>'campaign_id', (NEW.doc->>'row')::integer, candor_row_words(NEW.doc))
    ON CONFLICT (campaign_id, row_number) DO UPDATE SET words = EXCLUDED.words;
  END IF;
  RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER requests_insert_campaign_row AFTER INSERT ON requests FOR EACH ROW
  WHEN (NEW.campaign_id IS NOT NULL AND NEW.row_number IS NOT NULL) EXECUTE FUNCTION candor_keep_campaign_row();
CREATE OR REPLACE TRIGGER requests_update_campaign_row AFTER UPDATE ON requests FOR EACH ROW
  WHEN (NEW.campaign_id IS NOT NULL AND NEW.row_number IS NOT NULL AND (
    OLD.status IS DISTINCT FROM NEW.status OR OLD.erased IS DISTINCT FROM NEW.erased
    OR OLD.doc->'facets' IS DISTINCT FROM NEW.doc->'facets'
    OR OLD.doc->'selection' IS DISTINCT FROM NEW.doc->'selection'
    OR OLD.doc->'skip' IS DISTINCT FROM NEW.doc->'skip'))
  EXECUTE FUNCTION candor_keep_campaign_row();

INSERT INTO campaign_rows SELECT made.* FROM requests, LATERAL candor_campaign_row(requests.doc) AS made
  WHERE requests.campaign_id IS NOT NULL AND requests.row_number IS NOT NULL ON CONFLICT DO NOTHING;
INSERT INTO campaign_row_words SELECT requests.campaign_id, requests.row_number, candor_row_words(requests.doc)
  FROM requests WHERE requests.campaign_id IS NOT NULL AND requests.row_number IS NOT NULL ON CONFLICT DO NOTHING;

-- Rows that an earlier release wrote, whose words and flags the sweep adds.
CREATE INDEX IF NOT EXISTS requests_unfaceted ON requests (id) WHERE campaign_id IS NOT NULL AND NOT erased
  AND (NOT doc ? 'facets' OR (status = 'SUCCESS' AND NOT doc->'facets' ? 'severity'));
