import type { OutputRecord, PromptRecord } from '../contract/personalize-response.ts';
import type { AuditEvent } from '../store/audit-store.ts';
import type { RequestDoc, Store } from '../store/store.ts';
import { appendEvents } from './append-event.ts';
import type { NewEvent } from './create-event.ts';
import { contentOfReview } from './event-content.ts';
import { newFinished } from './finished-event.ts';
import { missingReviews } from './missing-reviews.ts';
import { recordHead } from './record-head.ts';
import { reviewsOf } from './reviews-of.ts';
import { newSubmitted } from './submitted-event.ts';

type AuditedStore = Pick<Store, 'requests' | 'audit'>;

interface Records {
  prompts: PromptRecord[];
  outputs: OutputRecord[];
}

interface Completion {
  /** The request's prompts and outputs, where the caller has them. */
  records?: Records;
  /** The caller has appended an event: the chain is gone through although nothing may be pending any more. */
  appended?: boolean;
}

/** More than one request can have writers at once; what is left after them is the reconciling pass's. */
const mostTries = 20;

/**
 * Appends the events of what was written to a request and is not on its chain, and names the chain's head in the
 * document. Called after every such write, and by the reconciling pass for those that a crash cut short.
 */
export async function completeChain(
  store: AuditedStore,
  requestId: string,
  { records, appended = false }: Completion = {},
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const doc = await store.requests.get(requestId);
    if (!doc) return;
    // What nothing says is missing is not made up: that would hide that it was removed.
    const isSettled = doc.audit_head !== undefined && doc.audit_pending === undefined;
    if (isSettled && !appended && tries === 0) return;
    const chain = await appendEvents(store, requestId, (standing) => missingEvent(store, doc, standing, records));
    if (await recordHead(store, doc, chain)) return;
  }
}

async function missingEvent(
  store: AuditedStore,
  doc: RequestDoc,
  chain: AuditEvent[],
  records: Records | undefined,
): Promise<NewEvent | null> {
  const { request_id, tenant, retries = [] } = doc;
  const count = (type: AuditEvent['type']) => chain.filter((event) => event.type === type).length;
  if (doc.erased_at)
    return count('ERASED') > 0 ? null : { request_id, tenant, type: 'ERASED', at: doc.erased_at, content: null };
  if (count('SUBMITTED') === 0 && !doc.audit_head) return newSubmitted(doc);
  const retry = retries[count('RETRIED')];
  if (retry) return { request_id, tenant, type: 'RETRIED', at: retry.at, content: retry };
  const end = chain.findLast(({ type }) => type === 'FINISHED' || type === 'RETRIED');
  if (doc.finished_at !== undefined && end?.type !== 'FINISHED') {
    const { prompts, outputs } = records ?? (await readRecords(store, request_id));
    return newFinished({ ...doc, finished_at: doc.finished_at }, prompts, outputs);
  }
  const [review] = missingReviews(reviewsOf(doc), chain);
  return review ? { request_id, tenant, type: review.type, at: review.at, content: contentOfReview(review) } : null;
}

async function readRecords({ requests }: AuditedStore, requestId: string): Promise<Records> {
  const [prompts, outputs] = await Promise.all([requests.listPrompts(requestId), requests.listOutputs(requestId)]);
  return { prompts, outputs };
}
