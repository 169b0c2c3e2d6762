import { newMark } from '../new-mark.ts';
import type { ReviewedRequests, ReviewPlan, RowDoc, RowOrder, RowSearch } from '../row-store.ts';
import type { RequestDoc } from '../store.ts';
import { streamPages } from '../stream-pages.ts';
import type { Documents } from './documents.ts';

const pageSize = 200;

type Parameter = string | number | boolean | string[] | null;

interface Conditions {
  sql: string;
  parameters: Parameter[];
  /** The query of the words, as a placeholder; not among the conditions. */
  words?: string;
  /** Whether nothing but words and numbers of rows is asked for. */
  isByWords: boolean;
}

/** Conditions on a table of rows, called v, with their parameters, of which the first is the campaign. */
function conditionsOf(campaignId: string, search: RowSearch): Conditions {
  const parameters: Parameter[] = [campaignId];
  const conditions = ['v.campaign_id = $1'];
  const add = (value: Parameter | undefined, condition: (placeholder: string) => string) => {
    if (value === undefined) return;
    parameters.push(value);
    conditions.push(condition(`$${parameters.length}`));
  };
  const addReview = (part: NonNullable<RowSearch['review']>, { last, sampled }: ReviewPlan = { sampled: [] }) => {
    parameters.push(sampled.join(), last?.risk ?? null, last?.row ?? null);
    const [rows, risk, row] = [2, 1, 0].map((back) => `$${parameters.length - back}`);
    const riskiest = `COALESCE(v.risk > ${risk}::double precision
      OR (v.risk = ${risk}::double precision AND v.row_number <= ${row}::integer), false)`;
    const drawn = `v.row_number = ANY(string_to_array(${rows}, ',')::integer[])`;
    const parts = {
      planned: `(${riskiest} OR ${drawn})`,
      riskiest: `${riskiest} AND ${rows}::text IS NOT NULL`,
      sample: `${drawn} AND NOT ${riskiest}`,
      rest: `NOT (${riskiest} OR ${drawn})`,
    };
    conditions.push(`v.risk IS NOT NULL AND ${parts[part]}`);
  };
  add(search.from, (at) => `v.row_number >= ${at}`);
  add(search.to, (at) => `v.row_number <= ${at}`);
  add(search.rows?.join(), (at) => `v.row_number = ANY(string_to_array(${at}, ',')::integer[])`);
  const byNumber = conditions.length;
  add(search.status, (at) => `v.status = ${at}`);
  add(search.severity, (at) => `v.severity = ${at}`);
  add(search.flag, (at) => `${at} = ANY(v.codes)`);
  add(search.language, (at) => `v.language = ${at}`);
  add(search.reason, (at) => `v.reason = ${at}`);
  add(search.action_id, (at) => `v.action_id = ${at}`);
  add(search.selected, (at) => `v.selected = ${at}`);
  add(search.edited, (at) => `v.edited = ${at}`);
  add(search.skipped, (at) => `v.skipped = ${at}`);
  if (search.by_hand) conditions.push('(v.selected OR v.skipped) AND v.action_id IS NULL');
  if (search.review) addReview(search.review, search.plan);
  const found = { sql: conditions.join(' AND '), parameters, isByWords: conditions.length === byNumber };
  if (!search.words?.length) return found;
  parameters.push([`'${campaignId}'`, ...search.words.map((word) => `'${word}':*`)].join(' & '));
  return { ...found, words: `$${parameters.length}::tsquery` };
}

const wordsOfRows = (words: string): string =>
  `SELECT row_number FROM campaign_row_words WHERE campaign_id = $1 AND words @@ ${words}`;

const allOf = ({ sql, words }: Conditions): string =>
  words ? `${sql} AND v.row_number IN (${wordsOfRows(words)})` : sql;

/** Up to so many rows are looked up by their words; of more, most are on the way through all. */
const fewRows = 5_000;

/** The numbers of a page's rows, in order, as a query called page. */
function pageOf(conditions: Conditions, order: RowOrder): { sql: string; parameters: Parameter[] } {
  const { words, isByWords } = conditions;
  const parameters = [...conditions.parameters, order.limit, order.offset];
  const limit = `LIMIT $${parameters.length - 1}::integer OFFSET $${parameters.length}::integer`;
  const page = (from: string, where: string) =>
    `page AS MATERIALIZED (SELECT row_number, row_number() OVER () AS place FROM
       (SELECT v.row_number FROM ${from} AS v WHERE ${where} ORDER BY ${orderOf(order)} ${limit}) AS v)`;
  if (words && (order.expected ?? 0) <= fewRows)
    return {
      parameters,
      sql: `found AS MATERIALIZED (${wordsOfRows(words)}),
        ${page('campaign_rows', `${conditions.sql} AND v.row_number IN (SELECT row_number FROM found)`)}`,
    };
  if (words && isByWords && order.sort === 'row')
    return { parameters, sql: page('campaign_row_words', `${conditions.sql} AND v.words @@ ${words}`) };
  return { parameters, sql: page('campaign_rows', allOf(conditions)) };
}

const sortColumns: Record<RowOrder['sort'], string> = {
  row: 'v.row_number',
  company: 'v.company',
  name: 'v.name',
  status: 'v.status',
  finished_at: 'v.finished_at',
  risk: 'v.risk',
};

function orderOf({ sort, order }: Pick<RowOrder, 'sort' | 'order'>): string {
  const direction = order === 'desc' ? 'DESC NULLS LAST' : 'ASC NULLS LAST';
  return sort === 'row' ? `v.row_number ${order}` : `${sortColumns[sort]} ${direction}, v.row_number`;
}

/** What the table shows, without the grounding, which is most of a request. */
const shown = `jsonb_strip_nulls(jsonb_build_object(
  'request_id', r.id, 'row', r.row_number, 'status', r.status, 'skip', r.doc->'skip', 'waits_for', r.doc->'waits_for',
  'wait_reason', r.doc->'wait_reason', 'next_try_at', r.doc->'next_try_at',
  'error', r.doc->'error', 'finished_at', r.doc->'finished_at', 'erased_at', r.doc->'erased_at',
  'selection', r.doc->'selection')) || jsonb_build_object(
  'input', CASE WHEN r.erased THEN NULL ELSE
    jsonb_build_object('lead', r.doc->'input'->'lead') || jsonb_strip_nulls(jsonb_build_object('language', r.doc->'input'->'language')) END,
  'variants', COALESCE((SELECT jsonb_agg(variant - '{grounding,personalization_points}'::text[] ORDER BY place)
    FROM jsonb_array_elements(r.doc->'variants') WITH ORDINALITY AS t(variant, place)), '[]'))`;

export function createRows({ rows, find, write }: Documents): ReviewedRequests {
  return {
    review: async (requestId, tenant, { before, ...change }) =>
      (await write(
        `UPDATE requests SET doc = (doc - '{selection,skip,notice}'::text[]) || $3::jsonb
         WHERE id = $1 AND tenant = $2 AND NOT erased AND COALESCE(jsonb_array_length(doc->'reviews'), 0) = $4::integer
           AND (status = 'SUCCESS' OR status = 'FAILED' AND NOT $3::jsonb ? 'selection')`,
        [requestId, tenant, { ...change, audit_pending: newMark() }, before],
      )) === 1,
    retry: async (requestId, change) =>
      (await write(
        `UPDATE requests SET doc = (doc -
           '{error,finished_at,latency_ms,run,resumed_attempts,outbox,waits_for,wait_reason,next_try_at}'::text[]) || $2::jsonb
         WHERE id = $1 AND status = 'FAILED' AND NOT erased AND NOT doc ?| '{audit_pending,skip}'`,
        [requestId, { ...change, status: 'QUEUED', audit_pending: newMark() }],
      )) === 1,
    findRows: (campaignId, search, order) => {
      const { sql, parameters } = pageOf(conditionsOf(campaignId, search), order);
      return find<RowDoc>(
        `WITH ${sql} SELECT ${shown} AS doc FROM page JOIN requests AS r ON r.campaign_id = $1
           AND r.row_number = page.row_number ORDER BY page.place`,
        parameters,
      );
    },
    countRows: async (campaignId, search, most) => {
      const conditions = conditionsOf(campaignId, search);
      const { sql, words, isByWords, parameters } = conditions;
      const counted = isByWords && words ? `campaign_row_words AS v WHERE ${sql} AND v.words @@ ${words}` : undefined;
      const [{ count } = { count: 0 }] = await rows<{ count: number }>(
        `SELECT count(*)::integer AS count FROM (SELECT FROM ${counted ?? `campaign_rows AS v WHERE ${allOf(conditions)}`}
         LIMIT $${parameters.length + 1}::integer) AS counted`,
        [...parameters, most ?? null],
      );
      return count;
    },
    streamRows: (campaignId, search) =>
      streamPages<RequestDoc, number>(
        (search.from ?? 1) - 1,
        (doc) => doc.row ?? 0,
        (row) => {
          const conditions = conditionsOf(campaignId, { ...search, from: row + 1 });
          return find(
            `WITH page AS MATERIALIZED (
               SELECT v.request_id FROM campaign_rows AS v WHERE ${allOf(conditions)} ORDER BY v.row_number LIMIT ${pageSize}
             ) SELECT r.doc FROM page JOIN requests AS r ON r.id = page.request_id ORDER BY r.row_number`,
            conditions.parameters,
          );
        },
      ),
    countFailures: async (campaignId) =>
      rows(
        `SELECT v.reason, count(*)::integer AS rows, min(r.doc->'error'->>'message') AS message
         FROM campaign_rows AS v JOIN requests AS r ON r.id = v.request_id
         WHERE v.campaign_id = $1 AND v.status = 'FAILED' AND v.reason IS NOT NULL AND NOT v.erased
         GROUP BY v.reason ORDER BY 2 DESC, v.reason`,
        [campaignId],
      ),
    listEnds: async (campaignId, row, most) => {
      const ends = await rows<{ finished_at: string }>(
        `SELECT finished_at FROM campaign_rows WHERE campaign_id = $1 AND row_number <= $2 AND finished_at IS NOT NULL
         ORDER BY row_number DESC LIMIT $3`,
        [campaignId, row, most],
      );
      return ends.map(({ finished_at }) => finished_at);
    },
    setWait: async (requestId, wait) => {
      await write(
        `UPDATE requests SET doc = (doc - '{waits_for,wait_reason,next_try_at}'::text[]) || $2::jsonb
         WHERE id = $1 AND status IN ('QUEUED', 'PROCESSING')`,
        [requestId, wait],
      );
    },
    listUnfaceted: (limit) =>
      find(
        `SELECT doc FROM requests WHERE campaign_id IS NOT NULL AND NOT erased
           AND (NOT doc ? 'facets' OR (status = 'SUCCESS' AND NOT doc->'facets' ? 'severity')) ORDER BY id LIMIT $1`,
        [limit],
      ),
    setFacets: async ({ request_id, status, reviews = [] }, facets) => {
      await write(
        `UPDATE requests SET doc = doc || jsonb_build_object('facets', $2::jsonb)
         WHERE id = $1 AND status = $3 AND NOT erased AND COALESCE(jsonb_array_length(doc->'reviews'), 0) = $4::integer`,
        [request_id, facets, status, reviews.length],
      );
    },
  };
}
