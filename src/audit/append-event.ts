import type { AuditStore } from '../store/audit-store.ts';
import { createEvent, type NewEvent } from './create-event.ts';

/** Appends to the request's chain; when another writer was first, reads the tail again and links after it. */
export async function appendEvent(audit: AuditStore, event: NewEvent): Promise<void> {
  for (;;) {
    const chain = await audit.list(event.request_id);
    if (await audit.append(createEvent(event, chain.at(-1) ?? null))) return;
  }
}
