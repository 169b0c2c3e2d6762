import { blankLeadRow } from '../blank-lead-row.ts';
import { budgetRoundingUsd } from '../budget-rounding.ts';
import { readPage } from '../read-page.ts';
import type { CampaignDoc, CampaignStore, LeadChunk } from '../store.ts';
import { streamPages } from '../stream-pages.ts';
import type { Documents } from './documents.ts';

export function createCampaigns({ rows, find, findOne, write }: Documents): CampaignStore {
  return {
    insert: async (doc) => {
      await write('INSERT INTO campaigns (id, doc) VALUES ($1, $2::jsonb) ON CONFLICT DO NOTHING', [
        doc.campaign_id,
        doc,
      ]);
    },
    get: (campaignId, tenant) =>
      findOne('SELECT doc FROM campaigns WHERE id = $1 AND ($2::text IS NULL OR tenant = $2)', [
        campaignId,
        tenant ?? null,
      ]),
    list: (tenant, cursor, limit) =>
      readPage(
        'campaigns',
        cursor,
        limit,
        (doc) => doc.campaign_id,
        (before, count) =>
          find<CampaignDoc>(
            `SELECT doc FROM campaigns WHERE tenant = $1 AND ($2::text IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
            [tenant, before, count],
          ),
      ),
    removeDraft: async (campaignId) =>
      (await write(`DELETE FROM campaigns WHERE id = $1 AND status = 'DRAFT' AND (doc->>'chunks')::integer = 0`, [
        campaignId,
      ])) === 1,
    listRunning: () => find(`SELECT doc FROM campaigns WHERE status = 'RUNNING' ORDER BY id`),
    listBatching: () => find(`SELECT doc FROM campaigns WHERE doc ? 'batches' ORDER BY id`),
    saveBatches: async (campaignId, version, batches) =>
      (await write(
        `UPDATE campaigns SET doc = (doc - 'batches') || $3::jsonb
         WHERE id = $1 AND COALESCE((doc->>'batches_version')::integer, 0) = $2::integer`,
        [campaignId, version, { batches_version: version + 1, ...(batches.length > 0 ? { batches } : {}) }],
      )) === 1,
    sumPaused: async () => {
      const groups = await rows<{ reason: string | null; rows: number }>(
        `SELECT doc->>'pause_reason' AS reason,
           sum((doc->>'total_rows')::integer - (doc->>'fed_rows')::integer)::double precision AS rows
         FROM campaigns WHERE status = 'PAUSED' GROUP BY 1`,
      );
      return groups.map(({ reason, rows: count }) => ({
        ...(reason === null ? {} : { pause_reason: reason }),
        rows: count,
      }));
    },
    appendChunk: async (chunk) =>
      (await write(
        `WITH moved AS (
           UPDATE campaigns SET doc = doc || jsonb_build_object('chunks', $2::integer + 1,
             'total_rows', (doc->>'total_rows')::integer + $3::integer)
           WHERE id = $1 AND (doc->>'chunks')::integer = $2 AND status IN ('DRAFT', 'RUNNING', 'PAUSED')
           RETURNING id
         ) INSERT INTO lead_chunks (campaign_id, seq, doc) SELECT id, $2, $4::jsonb FROM moved`,
        [chunk.campaign_id, chunk.seq, chunk.rows.length, chunk],
      )) === 1,
    addSuppressed: async (campaignId, added) => {
      await write(
        `UPDATE campaigns SET doc = doc || jsonb_build_object('suppressed_rows',
           COALESCE((doc->>'suppressed_rows')::integer, 0) + $2::integer) WHERE id = $1`,
        [campaignId, added],
      );
    },
    getChunk: (campaignId, seq) =>
      findOne('SELECT doc FROM lead_chunks WHERE campaign_id = $1 AND seq = $2', [campaignId, seq]),
    streamChunks: (campaignId) =>
      streamPages<LeadChunk, number>(
        -1,
        (chunk) => chunk.seq,
        (seq) =>
          find('SELECT doc FROM lead_chunks WHERE campaign_id = $1 AND seq > $2 ORDER BY seq LIMIT 1', [
            campaignId,
            seq,
          ]),
      ),
    advance: async (campaignId, from, to) =>
      (await write(
        `UPDATE campaigns SET doc = doc || jsonb_build_object('fed_rows', $3::integer)
         WHERE id = $1 AND (doc->>'fed_rows')::integer = $2`,
        [campaignId, from, to],
      )) === 1,
    setStatus: (campaignId, from, to, patch = {}) =>
      findOne(
        `UPDATE campaigns SET doc = (doc - $4::text[]) || $3::jsonb WHERE id = $1 AND status = ANY($2::text[])
         RETURNING doc`,
        [
          campaignId,
          from,
          { ...patch, status: to },
          Object.entries(patch).flatMap(([key, value]) => (value === undefined ? [key] : [])),
        ],
      ),
    complete: (campaignId, totalRows, patch) =>
      findOne(
        `UPDATE campaigns SET doc = doc || $3::jsonb WHERE id = $1 AND status = 'RUNNING'
           AND (doc->>'total_rows')::integer = $2 AND (doc->>'fed_rows')::integer = $2 RETURNING doc`,
        [campaignId, totalRows, { ...patch, status: 'COMPLETED' }],
      ),
    reserveBudget: async (campaignId, reservation) => {
      const written = await write(
        `UPDATE campaigns SET doc = doc || jsonb_build_object(
           'budget_reserved_usd', (doc->>'budget_reserved_usd')::double precision + $2::double precision,
           'reservations', COALESCE(doc->'reservations', '[]') || $3::jsonb)
         WHERE id = $1 AND (NOT doc ? 'budget_usd' OR
           (doc->>'budget_reserved_usd')::double precision + $2 <= (doc->>'budget_usd')::double precision + $4)`,
        [campaignId, reservation.usd, reservation, budgetRoundingUsd],
      );
      return written === 1;
    },
    settleBudget: async (campaignId, { id, usd }, costUsd) =>
      (await write(
        `UPDATE campaigns SET doc = doc || jsonb_build_object(
           'budget_reserved_usd', (doc->>'budget_reserved_usd')::double precision + $3::double precision,
           'reservations', (SELECT COALESCE(jsonb_agg(standing), '[]')
             FROM jsonb_array_elements(doc->'reservations') AS standing WHERE standing->>'id' <> $2))
         WHERE id = $1 AND doc->'reservations' @> jsonb_build_array(jsonb_build_object('id', $2::text))`,
        [campaignId, id, costUsd - usd],
      )) === 1,
    listReserved: (madeBefore, limit) =>
      find(
        `SELECT doc FROM campaigns WHERE EXISTS (
           SELECT 1 FROM jsonb_array_elements(doc->'reservations') AS standing WHERE standing->>'at' < $1)
         ORDER BY id LIMIT $2`,
        [madeBefore, limit],
      ),
    listPendingOutbox: (limit) => find('SELECT doc FROM campaigns WHERE outbox_pending ORDER BY id LIMIT $1', [limit]),
    listExpired: (now, limit) =>
      find(
        `SELECT doc FROM campaigns WHERE status NOT IN ('RUNNING', 'PAUSED') AND NOT doc ? 'rows_erased_at'
           AND expires_at < $1 ORDER BY id LIMIT $2`,
        [now, limit],
      ),
    listUnstamped: (limit) =>
      find(`SELECT doc FROM campaigns WHERE expires_at IS NULL AND NOT doc ? 'rows_erased_at' ORDER BY id LIMIT $1`, [
        limit,
      ]),
    markOutboxHandedOver: async (campaignId) => {
      await write(
        `UPDATE campaigns SET doc = jsonb_set(doc, '{outbox,state}', '"HANDED_OVER"') WHERE id = $1 AND doc ? 'outbox'`,
        [campaignId],
      );
    },
    countOpeners: async (campaignId, signatures) => {
      await write(
        `INSERT INTO openers AS o (campaign_id, signature, used)
         SELECT $1, signature, count(*) FROM unnest($2::text[]) AS signature GROUP BY signature ORDER BY signature
         ON CONFLICT (campaign_id, signature) DO UPDATE SET used = o.used + EXCLUDED.used`,
        [campaignId, signatures],
      );
    },
    getOpenerCounts: async (campaignId, signatures) => {
      const found = await rows<{ signature: string; used: number }>(
        'SELECT signature, used FROM openers WHERE campaign_id = $1 AND signature = ANY($2::text[])',
        [campaignId, signatures],
      );
      return new Map(found.map(({ signature, used }) => [signature, used]));
    },
    eraseChunks: async (campaignId) => {
      await write('DELETE FROM lead_chunks WHERE campaign_id = $1', [campaignId]);
      await write('DELETE FROM openers WHERE campaign_id = $1', [campaignId]);
    },
    eraseRow: async (campaignId, row, erasedAt) =>
      (await write(
        `UPDATE lead_chunks SET doc = jsonb_set(doc,
           ARRAY['rows', ($2::integer - (doc->>'first_row')::integer)::text], $3::jsonb, false)
         WHERE campaign_id = $1 AND (doc->>'first_row')::integer <= $2
           AND (doc->>'first_row')::integer + jsonb_array_length(doc->'rows') > $2
           AND NOT doc->'rows'->($2::integer - (doc->>'first_row')::integer) ? 'erased_at'`,
        [campaignId, row, blankLeadRow(erasedAt)],
      )) > 0,
  };
}
