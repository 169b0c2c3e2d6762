import { type InsertSteps, insertRequest } from '../insert-request.ts';
import { readPage } from '../read-page.ts';
import type { RequestDoc, RequestStore } from '../store.ts';
import { streamPages } from '../stream-pages.ts';
import { toTombstone } from '../to-tombstone.ts';
import { countByCampaign, countByTemplateArm } from './count-requests.ts';
import type { Documents } from './documents.ts';
import { createRequestRecords } from './request-records.ts';

const isOpen = `status IN ('QUEUED', 'PROCESSING')`;
const pageSize = 500;

export function createRequests(documents: Documents): RequestStore {
  const { find, findOne, write } = documents;
  const get: RequestStore['get'] = (requestId, tenant) =>
    findOne('SELECT doc FROM requests WHERE id = $1 AND ($2::text IS NULL OR tenant = $2)', [
      requestId,
      tenant ?? null,
    ]);

  const insertSteps: InsertSteps = {
    get,
    claim: async (tenant, key, claim) => {
      const claimed = await write(
        'INSERT INTO idempotency (tenant, key, request_id, body_hash) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
        [tenant, key, claim.request_id, claim.body_hash],
      );
      if (claimed === 1) return claim;
      const [standing] = await documents.rows<typeof claim>(
        'SELECT request_id, body_hash FROM idempotency WHERE tenant = $1 AND key = $2',
        [tenant, key],
      );
      return standing ?? claim;
    },
    insertDoc: async (doc) =>
      (await write('INSERT INTO requests (id, doc) VALUES ($1, $2::jsonb) ON CONFLICT DO NOTHING', [
        doc.request_id,
        doc,
      ])) === 1,
  };

  return {
    ...createRequestRecords(documents),
    insert: (doc) => insertRequest(insertSteps, doc),
    insertMany: async (docs) =>
      docs.length === 0
        ? 0
        : write(
            `INSERT INTO requests (id, doc) SELECT doc->>'request_id', doc FROM jsonb_array_elements($1::jsonb) AS doc
             ON CONFLICT DO NOTHING`,
            [docs],
          ),
    get,
    getMany: (requestIds) => find('SELECT doc FROM requests WHERE id = ANY($1::text[])', [requestIds]),
    list: (tenant, filter, cursor, limit) =>
      readPage(
        'requests',
        cursor,
        limit,
        (doc) => doc.request_id,
        (before, count) =>
          find<RequestDoc>(
            `SELECT doc FROM requests WHERE tenant = $1 AND ($2::text IS NULL OR id < $2)
             AND ($3::text IS NULL OR status = $3) AND ($4::text IS NULL OR campaign_id = $4)
             AND ($5::text IS NULL OR template_id = $5) AND ($6::boolean IS NULL OR (doc ? 'selection') = $6)
             ORDER BY id DESC LIMIT $7`,
            [
              tenant,
              before,
              filter.status ?? null,
              filter.campaign_id ?? null,
              filter.template_id ?? null,
              filter.selected ?? null,
              count,
            ],
          ),
      ),
    start: (requestId, now) =>
      findOne(
        `UPDATE requests SET doc = doc || jsonb_build_object('status', 'PROCESSING',
           'attempts', (doc->>'attempts')::integer + 1, 'started_at', COALESCE(doc->>'started_at', $2::text))
         WHERE id = $1 AND ${isOpen} RETURNING doc`,
        [requestId, now],
      ),
    takeBackStart: async (requestId, run) => {
      await write(
        `UPDATE requests SET doc = doc || jsonb_build_object('attempts', $2::integer - 1)
         WHERE id = $1 AND ${isOpen} AND (doc->>'attempts')::integer = $2::integer`,
        [requestId, run],
      );
    },
    finish: async (requestId, result) =>
      (await write(`UPDATE requests SET doc = doc || $2::jsonb WHERE id = $1 AND ${isOpen}`, [requestId, result])) ===
      1,
    raiseUsage: async (requestId, usage) => {
      await write(
        `UPDATE requests SET doc = jsonb_set(doc, '{usage}', $2::jsonb) WHERE id = $1 AND prompt_tokens <= $3
           AND completion_tokens <= $4 AND cost_usd <= $5`,
        [requestId, usage, usage.prompt_tokens, usage.completion_tokens, usage.cost_usd],
      );
    },
    select: async (requestId, tenant, selection) =>
      (await write(
        `UPDATE requests SET doc = doc || jsonb_build_object('selection', $3::jsonb)
         WHERE id = $1 AND tenant = $2 AND status = 'SUCCESS' AND NOT erased`,
        [requestId, tenant, selection],
      )) === 1,
    listOpen: (after, limit) =>
      find(
        `SELECT jsonb_strip_nulls(jsonb_build_object('request_id', id, 'campaign_id', campaign_id, 'status', status,
           'deadline_at', doc->'deadline_at', 'created_at', doc->'created_at')) AS doc
         FROM requests WHERE ${isOpen} AND ($1::text IS NULL OR id > $1) ORDER BY id LIMIT $2`,
        [after, limit],
      ),
    listPendingOutbox: (limit) => find('SELECT doc FROM requests WHERE outbox_pending ORDER BY id LIMIT $1', [limit]),
    markOutboxHandedOver: async (requestId) => {
      await write(
        `UPDATE requests SET doc = jsonb_set(doc, '{outbox,state}', '"HANDED_OVER"') WHERE id = $1 AND doc ? 'outbox'`,
        [requestId],
      );
    },
    countByCampaign: (campaignId) => countByCampaign(documents, campaignId),
    streamByCampaign: (campaignId, fromRow = 1) =>
      streamPages<RequestDoc, number>(
        fromRow - 1,
        (doc) => doc.row ?? 0,
        (row) =>
          find('SELECT doc FROM requests WHERE campaign_id = $1 AND row_number > $2 ORDER BY row_number LIMIT $3', [
            campaignId,
            row,
            pageSize,
          ]),
      ),
    cancelByCampaign: (campaignId, finishedAt) =>
      write(
        `UPDATE requests SET doc = doc || jsonb_build_object('status', 'CANCELED', 'finished_at', $2::text)
         WHERE campaign_id = $1 AND status = 'QUEUED'`,
        [campaignId, finishedAt],
      ),
    countByTemplateArm: (tenant, templateId) => countByTemplateArm(documents, tenant, templateId),
    erase: async (requestId, tenant, erasedAt) => {
      const doc = await get(requestId, tenant);
      if (!doc || doc.status === 'QUEUED' || doc.status === 'PROCESSING') return false;
      await write('DELETE FROM prompts WHERE request_id = $1', [requestId]);
      await write('DELETE FROM outputs WHERE request_id = $1', [requestId]);
      if (doc.idempotency)
        await write('DELETE FROM idempotency WHERE tenant = $1 AND key = $2', [tenant, doc.idempotency.key]);
      // Last: an erasure that a crash cut short shows no erased_at and is run again.
      await write('UPDATE requests SET doc = $2::jsonb WHERE id = $1', [requestId, toTombstone(doc, erasedAt)]);
      return true;
    },
    listExpired: (now, limit) =>
      find(
        `SELECT jsonb_build_object('request_id', id, 'tenant', tenant) AS doc FROM requests
         WHERE NOT erased AND expires_at < $1 AND NOT ${isOpen} ORDER BY expires_at LIMIT $2`,
        [now, limit],
      ),
  };
}
