import type { AuditEvent } from '../store/audit-store.ts';
import type { Store } from '../store/store.ts';
import { createEvent, type NewEvent } from './create-event.ts';

/** What comes after a chain, to which so many events were appended here already; null: nothing. */
type NextEvent = (chain: AuditEvent[], appended: number) => Promise<NewEvent | null> | NewEvent | null;

/**
 * Appends to the chain until `next` has nothing more; where another writer is first, reads it again. Returns the chain
 * then. Throws an Error where the chain takes no event, because it was tampered with.
 */
export async function appendEvents(
  { audit }: Pick<Store, 'audit'>,
  requestId: string,
  next: NextEvent,
): Promise<AuditEvent[]> {
  let chain = await audit.list(requestId);
  let appended = 0;
  for (;;) {
    const event = await next(chain, appended);
    if (!event) return chain;
    const link = createEvent(event, chain.at(-1) ?? null);
    if (await audit.append(link)) {
      appended += 1;
      chain = [...chain, link];
      continue;
    }
    const standing = await audit.list(requestId);
    if (standing.length === chain.length)
      throw new Error(`The audit chain of ${requestId} takes no event; see what "candor audit verify" says of it`);
    chain = standing;
  }
}

/** Appends one event; completeChain then names it in the document. */
export async function appendEvent(store: Pick<Store, 'audit'>, event: NewEvent): Promise<void> {
  await appendEvents(store, event.request_id, (_, appended) => (appended === 0 ? event : null));
}
