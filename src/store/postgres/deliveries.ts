import type { DeliveryDoc, DeliveryStore } from '../delivery-store.ts';
import { readPage } from '../read-page.ts';
import type { Documents } from './documents.ts';

const keepFields = (doc: object) =>
  Object.fromEntries(Object.entries(doc).filter(([, value]) => value !== undefined && value !== null));

export function createDeliveries({ find, findOne, write }: Documents): DeliveryStore {
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
    list: (tenant, cursor, limit) =>
      readPage(
        'deliveries',
        cursor,
        limit,
        (doc) => doc.delivery_id,
        (before, count) =>
          find<DeliveryDoc>(
            `SELECT doc FROM webhook_deliveries WHERE tenant = $1 AND ($2::text IS NULL OR id < $2)
             ORDER BY id DESC LIMIT $3`,
            [tenant, before, count],
          ),
      ),
    recordAttempt: async (deliveryId, attempt, state, nextAt) => {
      await write(
        `UPDATE webhook_deliveries SET doc = (doc - 'next_at') || $3::jsonb ||
           jsonb_build_object('attempts', (doc->'attempts') || jsonb_build_array($2::jsonb)) WHERE id = $1`,
        [deliveryId, attempt, keepFields({ state, next_at: nextAt })],
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
    getEndpoint: (tenant, url) =>
      findOne('SELECT doc FROM webhook_endpoints WHERE tenant = $1 AND url = $2', [tenant, url]),
    saveEndpoint: async (doc) => {
      await write(
        `INSERT INTO webhook_endpoints (tenant, url, doc) VALUES ($1, $2, $3::jsonb)
         ON CONFLICT (tenant, url) DO UPDATE SET doc = EXCLUDED.doc`,
        [doc.tenant, doc.url, doc],
      );
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
      await write(
        `UPDATE webhook_deliveries SET doc = doc || jsonb_build_object('body', '', 'attempts',
           (SELECT COALESCE(jsonb_agg(attempt - 'response' ORDER BY place), '[]')
            FROM jsonb_array_elements(doc->'attempts') WITH ORDINALITY AS kept(attempt, place)))
         WHERE subject_id = $1`,
        [subjectId],
      );
    },
    removeExpired: (now, limit) =>
      write(
        `DELETE FROM webhook_deliveries WHERE id IN (
           SELECT id FROM webhook_deliveries WHERE expires_at < $1 ORDER BY expires_at LIMIT $2)`,
        [now, limit],
      ),
  };
}
