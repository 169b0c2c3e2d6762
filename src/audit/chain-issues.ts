import type { AuditEvent } from '../store/audit-store.ts';
import { hashOf } from './create-event.ts';

export interface ChainIssue {
  request_id: string;
  /** The event concerned; absent: the request as a whole. */
  seq?: number;
  reason: string;
}

function linkIssue(requestId: string, event: AuditEvent, previous: AuditEvent | null): string | null {
  const wanted = previous ? previous.seq + 1 : 0;
  if (event.request_id !== requestId) return `is of another request, ${event.request_id}`;
  if (event.seq > wanted) return `event ${wanted} is missing before it`;
  if (event.seq < wanted) return 'is out of place';
  if (event.previous_hash !== (previous?.hash ?? '')) return 'does not follow from the event before it';
  if (hashOf(event) !== event.hash) return 'was changed: its hash does not match';
  return null;
}

/** What is wrong with the links of a chain, whatever they are about. */
export const chainIssues = (requestId: string, events: AuditEvent[]): ChainIssue[] =>
  events.flatMap((event, place) => {
    const reason = linkIssue(requestId, event, events[place - 1] ?? null);
    return reason ? [{ request_id: requestId, seq: event.seq, reason }] : [];
  });
