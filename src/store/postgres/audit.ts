import type { AuditEvent, AuditStore } from '../audit-store.ts';
import { streamPages } from '../stream-pages.ts';
import type { Documents } from './documents.ts';

const pageSize = 500;

export function createAudit({ find, write }: Documents): AuditStore {
  const insert = (events: AuditEvent[]) =>
    write(
      `INSERT INTO audit_events (request_id, seq, doc)
       SELECT doc->>'request_id', (doc->>'seq')::integer, doc FROM jsonb_array_elements($1::jsonb) AS doc
       ON CONFLICT DO NOTHING`,
      [events],
    );
  return {
    append: async (event) => (await insert([event])) === 1,
    appendMany: async (events) => {
      if (events.length > 0) await insert(events);
    },
    list: (requestId) => find('SELECT doc FROM audit_events WHERE request_id = $1 ORDER BY seq', [requestId]),
    streamAll: (tenant) =>
      streamPages<AuditEvent, { request_id: string; seq: number }>(
        { request_id: '', seq: -1 },
        (event) => event,
        (last) =>
          find(
            `SELECT doc FROM audit_events WHERE (request_id, seq) > ($1, $2)
             AND ($3::text IS NULL OR doc->>'tenant' = $3) ORDER BY request_id, seq LIMIT $4`,
            [last.request_id, last.seq, tenant ?? null, pageSize],
          ),
      ),
    removeSalts: async (requestId) => {
      await write(`UPDATE audit_events SET doc = doc || '{"salt": ""}' WHERE request_id = $1`, [requestId]);
    },
  };
}
