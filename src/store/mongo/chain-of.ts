import type { AuditEvent } from '../audit-store.ts';
import { storableText, toStorable } from '../storable.ts';
import type { StoredChain } from './collections.ts';

/** The chain that an event begins. */
export const chainOf = (event: AuditEvent): StoredChain => ({
  _id: storableText(event.request_id),
  tenant: event.tenant,
  events: [toStorable(event)],
});
