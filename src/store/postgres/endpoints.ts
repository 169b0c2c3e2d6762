import type { EndpointDoc } from '../endpoint-docs.ts';
import type { EndpointStore } from '../endpoint-store.ts';
import { readPage } from '../read-page.ts';
import type { Documents } from './documents.ts';

export function createEndpoints({ find, findOne, write }: Documents): EndpointStore {
  return {
    insert: async (doc) =>
      (await write(
        'INSERT INTO webhook_endpoints (tenant, url, doc) VALUES ($1, $2, $3::jsonb) ON CONFLICT DO NOTHING',
        [doc.tenant, doc.url, doc],
      )) === 1,
    get: (tenant, url) => findOne('SELECT doc FROM webhook_endpoints WHERE tenant = $1 AND url = $2', [tenant, url]),
    find: (tenant, endpointId) =>
      findOne(`SELECT doc FROM webhook_endpoints WHERE tenant = $1 AND doc->>'endpoint_id' = $2`, [tenant, endpointId]),
    list: (tenant, { state, registered }, cursor, limit) =>
      readPage(
        'endpoints',
        cursor,
        limit,
        (doc) => doc.endpoint_id,
        (before, count) =>
          find<EndpointDoc>(
            `SELECT doc FROM webhook_endpoints WHERE tenant = $1
             AND ($2::text IS NULL OR (doc->>'endpoint_id') COLLATE "C" < $2)
             AND ($3::boolean IS NULL OR (doc ? 'disabled_at') = $3)
             AND ($4::boolean IS NULL OR (doc ? 'registered') = $4)
             ORDER BY (doc->>'endpoint_id') COLLATE "C" DESC LIMIT $5`,
            [tenant, before, state === undefined ? null : state === 'DISABLED', registered ?? null, count],
          ),
      ),
    listRegistered: (tenant) =>
      find(`SELECT doc FROM webhook_endpoints WHERE tenant = $1 AND doc ? 'registered' ORDER BY doc->>'endpoint_id'`, [
        tenant,
      ]),
    change: async (tenant, url, changes, onlyIf) => {
      const fields = Object.entries(changes);
      return (
        (await write(
          `UPDATE webhook_endpoints SET doc = (doc - $3::text[]) || $4::jsonb
           WHERE tenant = $1 AND url = $2 AND ($5::boolean IS NOT TRUE OR NOT doc ? 'disabled_at')`,
          [
            tenant,
            url,
            fields.filter(([, value]) => value === null).map(([field]) => field),
            Object.fromEntries(fields.filter(([, value]) => value !== null)),
            onlyIf !== undefined,
          ],
        )) === 1
      );
    },
    listNotices: (limit) =>
      find(`SELECT doc FROM webhook_endpoints WHERE doc ? 'notice' ORDER BY tenant, url LIMIT $1`, [limit]),
    clearNotice: async ({ tenant, url }, at) => {
      await write(
        `UPDATE webhook_endpoints SET doc = doc - 'notice'
         WHERE tenant = $1 AND url = $2 AND doc->'notice'->>'at' = $3`,
        [tenant, url, at],
      );
    },
    removeExpired: (now, limit) =>
      write(
        `DELETE FROM webhook_endpoints WHERE (tenant, url) IN (
           SELECT tenant, url FROM webhook_endpoints
           WHERE NOT doc ? 'registered' AND (doc->>'expires_at') COLLATE "C" < $1 LIMIT $2)`,
        [now, limit],
      ),
  };
}
