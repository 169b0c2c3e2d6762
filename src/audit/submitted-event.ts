import type { AuditEvent } from '../store/audit-store.ts';
import type { RequestDoc } from '../store/store.ts';
import { createEvent, type NewEvent } from './create-event.ts';
import { submittedContent } from './event-content.ts';

export const newSubmitted = (doc: RequestDoc): NewEvent => ({
  request_id: doc.request_id,
  tenant: doc.tenant,
  type: 'SUBMITTED',
  at: doc.created_at,
  content: submittedContent(doc),
});

/** What begins the chain of a request, for its insert. */
export const submittedEvent = (doc: RequestDoc): AuditEvent => createEvent(newSubmitted(doc), null);
