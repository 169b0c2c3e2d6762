-- Rows of a campaign are ordered by the risk of their first variant. Rows that an earlier release wrote have none.
ALTER TABLE campaign_rows ADD COLUMN IF NOT EXISTS risk double precision;

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
    doc->>'finished_at',
    (doc->'facets'->>'risk')::double precision
  )::campaign_rows
$$;

CREATE OR REPLACE FUNCTION candor_keep_campaign_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO campaign_rows AS standing SELECT made.* FROM candor_campaign_row(NEW.doc) AS made
  ON CONFLICT (campaign_id, row_number) DO UPDATE SET
    request_id = EXCLUDED.request_id, status = EXCLUDED.status, selected = EXCLUDED.selected,
    edited = EXCLUDED.edited, skipped = EXCLUDED.skipped, erased = EXCLUDED.erased, severity = EXCLUDED.severity,
    codes = EXCLUDED.codes, language = EXCLUDED.language, reason = EXCLUDED.reason, action_id = EXCLUDED.action_id,
    company = EXCLUDED.company, name = EXCLUDED.name, finished_at = EXCLUDED.finished_at, risk = EXCLUDED.risk;
  IF TG_OP = 'INSERT' OR NEW.doc->'facets'->'words' IS DISTINCT FROM OLD.doc->'facets'->'words' THEN
    INSERT INTO campaign_row_words (campaign_id, row_number, words)
    VALUES (NEW.doc->>'campaign_id', (NEW.doc->>'row')::integer, candor_row_words(NEW.doc))
    ON CONFLICT (campaign_id, row_number) DO UPDATE SET words = EXCLUDED.words;
  END IF;
  RETURN NULL;
END
$$;
