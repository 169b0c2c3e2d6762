import type { AuditEvent } from '../audit-store.ts';
import { newMark } from '../new-mark.ts';
import type { RequestResult, RequestStore } from '../store.ts';
import type { Documents } from './documents.ts';

const isOpen = `status IN ('QUEUED', 'PROCESSING')`;

/** RequestStore.finish: result, event and head in one statement, where the chain is as the event says. */
export function createFinish({ rows, write }: Documents): RequestStore['finish'] {
  const withEvent = async (requestId: string, result: RequestResult, event: AuditEvent): Promise<boolean> => {
    const ended = await rows<{ id: string }>(
      `WITH ended AS (
         UPDATE requests SET doc = (doc - '{waits_for,wait_reason,next_try_at}'::text[]) || $2::jsonb
         WHERE id = $1 AND ${isOpen} AND doc->'audit_head'->>'hash' = $3 AND NOT doc ? 'audit_pending'
           AND EXISTS (SELECT FROM audit_events WHERE request_id = $1 AND seq = $4::integer - 1 AND doc->>'hash' = $3)
           AND NOT EXISTS (SELECT FROM audit_events WHERE request_id = $1 AND seq = $4::integer)
         RETURNING id
       ), appended AS (
         INSERT INTO audit_events (request_id, seq, doc) SELECT id, $4::integer, $5::jsonb FROM ended
       ) SELECT id FROM ended`,
      [
        requestId,
        { ...result, audit_head: { seq: event.seq, hash: event.hash } },
        event.previous_hash,
        event.seq,
        event,
      ],
    );
    return ended.length === 1;
  };

  return async (requestId, result, event) => {
    if (event && (await withEvent(requestId, result, event))) return 'recorded';
    const written = await write(
      `UPDATE requests SET doc = (doc - '{waits_for,wait_reason,next_try_at}'::text[]) || $2::jsonb WHERE id = $1 AND ${isOpen}`,
      [requestId, { ...result, audit_pending: newMark() }],
    );
    return written === 1 ? 'pending' : null;
  };
}
