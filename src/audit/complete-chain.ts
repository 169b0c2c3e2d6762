import type { Store } from '../store/store.ts';
import { appendEvent } from './append-event.ts';
import { finishedContent, submittedContent } from './event-content.ts';

/**
 * Appends the events that a crash between a write and its event left out. For requests whose run is made again after
 * they ended; does nothing to an erased one.
 */
export async function completeChain(store: Pick<Store, 'requests' | 'audit'>, requestId: string): Promise<void> {
  const doc = await store.requests.get(requestId);
  if (!doc || doc.erased_at) return;
  const chain = await store.audit.list(requestId);
  const event = { request_id: requestId, tenant: doc.tenant };
  if (chain.length === 0)
    await appendEvent(store.audit, { ...event, type: 'SUBMITTED', at: doc.created_at, content: submittedContent(doc) });
  if (doc.finished_at === undefined || chain.some((link) => link.type === 'FINISHED')) return;
  const [prompts, outputs] = await Promise.all([
    store.requests.listPrompts(requestId),
    store.requests.listOutputs(requestId),
  ]);
  const content = finishedContent(doc, prompts, outputs);
  await appendEvent(store.audit, { ...event, type: 'FINISHED', at: doc.finished_at, content });
}
