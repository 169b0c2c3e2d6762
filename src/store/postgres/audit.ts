import type { AuditChain, AuditEvent, AuditStore } from '../audit-store.ts';
import { fromStorable } from '../storable.ts';
import { streamPages } from '../stream-pages.ts';
import type { Documents } from './documents.ts';

const pageSize = 500;

interface Row {
  request_id: string;
  seq: number;
  doc: AuditEvent;
}

export function createAudit({ rows, find, write }: Documents): AuditStore {
  /** By the columns: what a document says of itself may have been changed. */
  async function* streamChains(tenant?: string): AsyncGenerator<AuditChain> {
    const events = streamPages<Row, Pick<Row, 'request_id' | 'seq'>>(
      { request_id: '', seq: -1 },
      (row) => row,
      (last) =>
        rows(
          `SELECT request_id, seq, doc FROM audit_events WHERE (request_id, seq) > ($1, $2)
           AND ($3::text IS NULL OR doc->>'tenant' = $3) ORDER BY request_id, seq LIMIT $4`,
          [last.request_id, last.seq, tenant ?? null, pageSize],
        ),
    );
    let chain = null as AuditChain | null;
    for await (const { request_id, doc } of events) {
      const event = fromStorable(doc);
      if (chain?.request_id === request_id) chain.events.push(event);
      else {
        if (chain) yield chain;
        chain = { request_id, events: [event] };
      }
    }
    if (chain) yield chain;
  }

  return {
    append: async (event) =>
      (await write(
        `INSERT INTO audit_events (request_id, seq, doc) SELECT $1, $2::integer, $3::jsonb
         WHERE $2::integer = 0 OR EXISTS (SELECT FROM audit_events
           WHERE request_id = $1 AND seq = $2::integer - 1 AND doc->>'hash' = $3::jsonb->>'previous_hash')
         ON CONFLICT DO NOTHING`,
        [event.request_id, event.seq, event],
      )) === 1,
    list: (requestId) => find('SELECT doc FROM audit_events WHERE request_id = $1 ORDER BY seq', [requestId]),
    streamChains,
    removeSalts: async (requestId) => {
      await write(`UPDATE audit_events SET doc = doc || '{"salt": ""}' WHERE request_id = $1`, [requestId]);
    },
  };
}
