import type { DeliveryState } from '../../contract/webhook-delivery.ts';
import type { DeliveryDoc, DeliveryFilter, DeliveryStore } from '../delivery-store.ts';
import { readPage } from '../read-page.ts';
import type { Documents } from './documents.ts';

/** What `matching` needs, from $1 on. */
const matchingParameters = (tenant: string, { states, ...filter }: DeliveryFilter) => [
  tenant,
  filter.endpoint_id ?? null,
  states ?? null,
  filter.type ?? null,
  filter.subject_id ?? null,
  filter.since ?? null,
  filter.until ?? null,
];
const matching = `tenant = $1 AND ($2::text IS NULL OR doc->>'endpoint_id' = $2)
  AND ($3::text[] IS NULL OR state = ANY($3)) AND ($4::text IS NULL OR doc->>'type' = $4)
  AND ($5::text IS NULL OR subject_id = $5) AND ($6::text IS NULL OR (doc->>'created_at') COLLATE "C" >= $6)
  AND ($7::text IS NULL OR (doc->>'created_at') COLLATE "C" < $7)`;

export function createDeliveries({ rows, find, findOne, write }: Documents): DeliveryStore {
  return {
    insert: async (doc) =>
      (await write('INSERT INTO webhook_deliveries (id, doc) VALUES ($1, $2::jsonb) ON CONFLICT DO NOTHING', [
        doc.delivery_id,
        doc,
      ])) === 1,
    get: (deliveryId, tenant) =>
      findOne('SELECT doc FROM webhook_deliveries WHERE id = $1 AND ($2::text IS NULL OR tenant = $2)', [
        deliveryId,
        tenant ?? null,
      ]),
    list: (tenant, filter, cursor, limit) =>
      readPage(
        'deliveries',
        cursor,
        limit,
        (doc) => doc.delivery_id,
        (before, count) =>
          find<DeliveryDoc>(
            `SELECT doc FROM webhook_deliveries WHERE ${matching} AND ($8::text IS NULL OR id < $8)
             ORDER BY id DESC LIMIT $9`,
            [...matchingParameters(tenant, filter), before, count],
          ),
      ),
    listFrom: (tenant, filter, after, limit) =>
      find(`SELECT doc FROM webhook_deliveries WHERE ${matching} AND id > $8 ORDER BY id LIMIT $9`, [
        ...matchingParameters(tenant, filter),
        after,
        limit,
      ]),
    count: async (tenant, filter) => {
      const [counted] = await rows<{ count: number }>(
        `SELECT count(*)::integer AS count FROM webhook_deliveries WHERE ${matching}`,
        matchingParameters(tenant, filter),
      );
      return counted!.count;
    },
    recordAttempt: async (deliveryId, attempt, { state, nextAt, notice }) => {
      const exhausted = notice?.type === 'message.attempt.exhausted' ? { exhausted_at: notice.at } : {};
      await write(
        `UPDATE webhook_deliveries SET doc = (doc - $4::text[]) || $3::jsonb ||
           jsonb_build_object('attempts', (doc->'attempts') ||
             jsonb_build_array(CASE WHEN doc->>'body' = '' THEN $2::jsonb - 'response' ELSE $2::jsonb END))
         WHERE id = $1`,
        [
          deliveryId,
          attempt,
          { state, next_at: nextAt, notice, ...exhausted },
          ['next_at', ...(notice ? ['exhausted_at'] : [])],
        ],
      );
    },
    listDue: (now, limit) =>
      find(
        `SELECT doc FROM webhook_deliveries WHERE state IN ('PENDING', 'RETRYING') AND next_at <= $1
         ORDER BY next_at, id LIMIT $2`,
        [now, limit],
      ),
    reschedule: async (deliveryId, tenant, nextAt) =>
      (await write('UPDATE webhook_deliveries SET doc = doc || $3::jsonb WHERE id = $1 AND tenant = $2', [
        deliveryId,
        tenant,
        { state: 'PENDING', next_at: nextAt },
      ])) === 1,
    rescheduleFor: async (replayId, deliveryId, states, nextAt) =>
      (await write(
        `UPDATE webhook_deliveries SET doc = doc || $4::jsonb WHERE id = $1 AND state = ANY($3::text[])
           AND doc->>'replay_id' IS DISTINCT FROM $2 AND doc->>'body' <> ''`,
        [deliveryId, replayId, states, { state: 'PENDING', next_at: nextAt, replay_id: replayId }],
      )) === 1,
    countByReplay: async (replayId) => {
      const counted = await rows<{ state: DeliveryState; count: number }>(
        `SELECT state, count(*)::integer AS count FROM webhook_deliveries WHERE doc->>'replay_id' = $1 GROUP BY state`,
        [replayId],
      );
      return Object.fromEntries(counted.map(({ state, count }) => [state, count]));
    },
    listNotices: (limit) =>
      find(`SELECT doc FROM webhook_deliveries WHERE doc ? 'notice' ORDER BY id LIMIT $1`, [limit]),
    clearNotice: async (deliveryId, at) => {
      await write(`UPDATE webhook_deliveries SET doc = doc - 'notice' WHERE id = $1 AND doc->'notice'->>'at' = $2`, [
        deliveryId,
        at,
      ]);
    },
    getSecrets: (tenant) => findOne('SELECT doc FROM webhook_secrets WHERE tenant = $1', [tenant]),
    saveSecrets: async (doc, newest) => {
      const written =
        newest === null
          ? await write('INSERT INTO webhook_secrets (tenant, doc) VALUES ($1, $2::jsonb) ON CONFLICT DO NOTHING', [
              doc.tenant,
              doc,
            ])
          : await write(
              `UPDATE webhook_secrets SET doc = $2::jsonb WHERE tenant = $1 AND doc->'secrets'->0->>'secret' = $3`,
              [doc.tenant, doc, newest],
            );
      return written === 1;
    },
    eraseBySubject: async (subjectId) => {
      const [erased] = await rows<{ bodies: number }>(
        `WITH kept AS (SELECT id, doc->>'body' <> '' AS has_body FROM webhook_deliveries WHERE subject_id = $1),
         blanked AS (UPDATE webhook_deliveries AS d SET doc = doc || jsonb_build_object('body', '',
           'url', regexp_replace(doc->>'url', '[?#].*$', ''), 'attempts',
           (SELECT COALESCE(jsonb_agg(attempt - 'response' ORDER BY place), '[]')
            FROM jsonb_array_elements(doc->'attempts') WITH ORDINALITY AS each(attempt, place)))
         FROM kept WHERE kept.id = d.id RETURNING has_body)
         SELECT count(*) FILTER (WHERE has_body)::integer AS bodies FROM blanked`,
        [subjectId],
      );
      return erased!.bodies;
    },
    removeExpired: (now, limit) =>
      write(
        `DELETE FROM webhook_deliveries WHERE id IN (
           SELECT id FROM webhook_deliveries WHERE expires_at < $1 ORDER BY expires_at LIMIT $2)`,
        [now, limit],
      ),
  };
}
