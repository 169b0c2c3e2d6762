import type { OutputRecord, PromptRecord } from '../contract/personalize-response.ts';
import type { AuditEvent } from '../store/audit-store.ts';
import type { RequestDoc, RequestResult } from '../store/store.ts';
import { createEvent, type NewEvent } from './create-event.ts';
import { finishedContent } from './event-content.ts';

type Ended = Pick<RequestDoc, 'request_id' | 'tenant' | 'status' | 'variants' | 'run' | 'resumed_attempts'> &
  Required<Pick<RequestDoc, 'finished_at'>>;

export const newFinished = (doc: Ended, prompts: PromptRecord[], outputs: OutputRecord[]): NewEvent => ({
  request_id: doc.request_id,
  tenant: doc.tenant,
  type: 'FINISHED',
  at: doc.finished_at,
  status: doc.status,
  content: finishedContent(doc, prompts, outputs),
});

/**
 * What follows the head of a chain once its request ends so; undefined where the document, as it was read, does not say
 * how its chain ends.
 */
export function finishedEvent(
  { request_id, tenant, audit_head: head, audit_pending }: RequestDoc,
  result: RequestResult,
  { prompts, outputs }: { prompts: PromptRecord[]; outputs: OutputRecord[] },
): AuditEvent | undefined {
  if (!head || audit_pending !== undefined) return undefined;
  return createEvent(newFinished({ request_id, tenant, ...result }, prompts, outputs), head);
}
