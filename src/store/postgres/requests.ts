import { isFinal } from '../../contract/is-final.ts';
import type { AuditEvent } from '../audit-store.ts';
import { type InsertSteps, insertRequest } from '../insert-request.ts';
import { newMark } from '../new-mark.ts';
import { readPage } from '../read-page.ts';
import type { RequestDoc, RequestStore } from '../store.ts';
import { streamPages } from '../stream-pages.ts';
import { toTombstone } from '../to-tombstone.ts';
import { claimKey } from './claims.ts';
import { countByCampaign, countByTemplateArm, sumByDay } from './count-requests.ts';
import type { Documents } from './documents.ts';
import { createFinish } from './finish-request.ts';
import { createRequestRecords } from './request-records.ts';
import { createRows } from './rows.ts';

const isOpen = `status IN ('QUEUED', 'PROCESSING')`;
const pageSize = 500;

export function createRequests(documents: Documents): RequestStore {
  const { find, findOne, write } = documents;
  const get: RequestStore['get'] = (requestId, tenant) =>
    findOne('SELECT doc FROM requests WHERE id = $1 AND ($2::text IS NULL OR tenant = $2)', [
      requestId,
      tenant ?? null,
    ]);

  /** One statement, so that there is no request without the event that begins its chain. Returns how many were new. */
  const insertAll = async (docs: RequestDoc[], events: AuditEvent[]): Promise<number> => {
    const headed = docs.map((doc, at) => ({ ...doc, audit_head: { seq: events[at]!.seq, hash: events[at]!.hash } }));
    const [inserted] = await documents.rows<{ count: number }>(
      `WITH inserted AS (
         INSERT INTO requests (id, doc) SELECT doc->>'request_id', doc FROM jsonb_array_elements($1::jsonb) AS doc
         ON CONFLICT DO NOTHING RETURNING id
       ), begun AS (
         INSERT INTO audit_events (request_id, seq, doc)
         SELECT id, (event->>'seq')::integer, event FROM jsonb_array_elements($2::jsonb) AS event
         JOIN inserted ON id = event->>'request_id' ON CONFLICT DO NOTHING
       ) SELECT count(*)::integer AS count FROM inserted`,
      [headed, events],
    );
    return inserted!.count;
  };

  const insertSteps: InsertSteps = {
    get,
    claim: (tenant, key, claim) => claimKey(documents, tenant, key, claim),
    insertDoc: async (doc, submitted) =>
      (await insertAll([doc], [submitted])) === 1
        ? { ...doc, audit_head: { seq: submitted.seq, hash: submitted.hash } }
        : null,
  };

  return {
    ...createRequestRecords(documents),
    ...createRows(documents),
    insert: (doc, submitted) => insertRequest(insertSteps, doc, submitted),
    insertMany: async (docs, submitted) => (docs.length === 0 ? 0 : insertAll(docs, docs.map(submitted))),
    get,
    getMany: (requestIds) => find('SELECT doc FROM requests WHERE id = ANY($1::text[])', [requestIds]),
    streamAll: (tenant) =>
      streamPages<RequestDoc, string>(
        '',
        (doc) => doc.request_id,
        (after) =>
          find('SELECT doc FROM requests WHERE id > $1 AND ($2::text IS NULL OR tenant = $2) ORDER BY id LIMIT $3', [
            after,
            tenant ?? null,
            pageSize,
          ]),
      ),
    listLeads: (tenant, after, limit) =>
      // The input is taken out of each document once.
      find(
        `SELECT jsonb_build_object('request_id', id, 'lead', (input->'lead') - 'facts') ||
           CASE WHEN input ? 'metadata' THEN jsonb_build_object('metadata', input->'metadata') ELSE '{}' END AS doc
         FROM (SELECT id, doc->'input' AS input FROM requests WHERE tenant = $1 AND id > $2 ORDER BY id LIMIT $3 OFFSET 0)
           AS page ORDER BY id`,
        [tenant, after, limit],
      ),
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
    finish: createFinish(documents),
    raiseUsage: async (requestId, usage) => {
      await write(
        `UPDATE requests SET doc = jsonb_set(doc, '{usage}', $2::jsonb) WHERE id = $1 AND prompt_tokens <= $3
           AND completion_tokens <= $4 AND cost_usd <= $5`,
        [requestId, usage, usage.prompt_tokens, usage.completion_tokens, usage.cost_usd],
      );
    },
    listNotices: (limit) => find(`SELECT doc FROM requests WHERE doc ? 'notice' ORDER BY id LIMIT $1`, [limit]),
    clearNotice: async (requestId, at) => {
      await write(`UPDATE requests SET doc = doc - 'notice' WHERE id = $1 AND doc->'notice'->>'at' = $2`, [
        requestId,
        at,
      ]);
    },
    listOpen: (after, limit) =>
      find(
        `SELECT jsonb_strip_nulls(jsonb_build_object('request_id', id, 'campaign_id', campaign_id, 'status', status,
           'deadline_at', doc->'deadline_at', 'created_at', doc->'created_at',
           'waits_for', doc->'waits_for', 'wait_reason', doc->'wait_reason', 'next_try_at', doc->'next_try_at',
           'audit_head', doc->'audit_head', 'audit_pending', doc->'audit_pending')) AS doc
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
      write(`UPDATE requests SET doc = doc || $2::jsonb WHERE campaign_id = $1 AND status = 'QUEUED'`, [
        campaignId,
        { status: 'CANCELED', finished_at: finishedAt, audit_pending: newMark() },
      ]),
    countByTemplateArm: (tenant, templateId) => countByTemplateArm(documents, tenant, templateId),
    sumByDay: (tenant, days) => sumByDay(documents, tenant, days),
    erase: async (requestId, tenant, erasedAt) => {
      const doc = await get(requestId, tenant);
      if (!doc || !isFinal(doc.status)) return null;
      const removeRecords = async () => ({
        prompts: await write('DELETE FROM prompts WHERE request_id = $1', [requestId]),
        outputs: await write('DELETE FROM outputs WHERE request_id = $1', [requestId]),
      });
      const { prompts, outputs } = await removeRecords();
      if (doc.erased_at) return { prompts, outputs };
      if (doc.idempotency)
        await write('DELETE FROM idempotency WHERE tenant = $1 AND key = $2', [tenant, doc.idempotency.key]);
      // An erasure that a crash cut short before shows no erased_at and is run again.
      await write('UPDATE requests SET doc = $2::jsonb WHERE id = $1', [requestId, toTombstone(doc, erasedAt)]);
      // Written meanwhile; nothing is after this.
      const since = await removeRecords();
      return { prompts: prompts + since.prompts, outputs: outputs + since.outputs };
    },
    listDerived: (tenant, requestIds) =>
      find(
        `SELECT jsonb_strip_nulls(jsonb_build_object('request_id', id, 'status', status, 'erased_at', doc->'erased_at'))
           AS doc FROM requests
         WHERE tenant = $1 AND ((doc ? 'replay_of' AND doc->>'replay_of' = ANY($2::text[]))
           OR (doc ? 'preview_of' AND doc->>'preview_of' = ANY($2::text[]))) ORDER BY id`,
        [tenant, requestIds],
      ),
    listExpired: (now, limit) =>
      find(
        `SELECT jsonb_build_object('request_id', id, 'tenant', tenant) AS doc FROM requests
         WHERE NOT erased AND expires_at < $1 AND NOT ${isOpen} ORDER BY expires_at LIMIT $2`,
        [now, limit],
      ),
    listAuditPending: (limit) =>
      find(
        `SELECT jsonb_strip_nulls(jsonb_build_object('request_id', id, 'tenant', tenant, 'erased_at', doc->'erased_at'))
           AS doc FROM requests WHERE doc ? 'audit_pending' ORDER BY id LIMIT $1`,
        [limit],
      ),
    recordHead: async (requestId, from, to, pending) =>
      (await write(
        `UPDATE requests SET doc = (CASE WHEN $4::text IS NULL THEN doc ELSE doc - 'audit_pending' END) || $3::jsonb
         WHERE id = $1 AND doc->'audit_head'->>'hash' IS NOT DISTINCT FROM $2::text
           AND ($4::text IS NULL OR doc->>'audit_pending' = $4)`,
        [requestId, from?.hash ?? null, { audit_head: to }, pending ?? null],
      )) === 1,
  };
}
