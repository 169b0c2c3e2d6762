import { reviewsOf } from '../audit/reviews-of.ts';
import { findUndispatchedRow } from '../campaigns/find-undispatched-row.ts';
import { waitOfRequest } from '../campaigns/wait-of.ts';
import type { Context } from '../context.ts';
import { isFinal } from '../contract/is-final.ts';
import type { Personalization } from '../contract/personalize-response.ts';
import type { Wait } from '../contract/waits-for.ts';
import { DomainError } from '../errors.ts';
import { touchOf } from '../ids.ts';
import { present } from '../present.ts';
import { findWaitingTouch } from '../sequences/find-waiting-touch.ts';
import type { RequestDoc, Store } from '../store/store.ts';

/**
 * A tenant's own request, or what a campaign's row or a sequence's touch that waits yet will be; another tenant's id is 'not_found',
 * like one that never was.
 */
export async function findRequest(store: Store, tenant: string, requestId: string): Promise<RequestDoc> {
  const doc =
    (await store.requests.get(requestId, tenant)) ??
    (await findUndispatchedRow({ store }, tenant, requestId)) ??
    (await findWaitingTouch({ store }, tenant, requestId));
  if (!doc) throw new DomainError('not_found', `No request "${requestId}"`);
  return doc;
}

/** Why a request waits that has not ended, as of now. */
export async function findWaitOf({ store }: Pick<Context, 'store'>, doc: RequestDoc): Promise<Wait> {
  if (isFinal(doc.status)) return {};
  return waitOfRequest(doc, doc.campaign_id === undefined ? null : await store.campaigns.get(doc.campaign_id));
}

/** Everything kept of one request: input, every prompt and output, variants, selection, usage, timings. */
export async function getPersonalization(
  deps: Pick<Context, 'store'>,
  tenant: string,
  requestId: string,
): Promise<Personalization> {
  const doc = await findRequest(deps.store, tenant, requestId);
  const [prompts, outputs] = await Promise.all([
    deps.store.requests.listPrompts(requestId),
    deps.store.requests.listOutputs(requestId),
  ]);
  return {
    request_id: doc.request_id,
    status: doc.status,
    input: doc.input,
    input_flags: doc.input_flags,
    prompts,
    outputs,
    variants: doc.variants,
    selection: doc.selection ?? null,
    skipped_at: doc.skip?.skipped_at ?? null,
    reviews: reviewsOf(doc),
    usage: doc.usage,
    attempts: doc.attempts,
    created_at: doc.created_at,
    ...(await findWaitOf(deps, doc)),
    ...present('error', doc.error),
    ...present('campaign_id', doc.campaign_id),
    ...present('row', doc.row),
    ...present('sequence_id', touchOf(requestId)?.sequenceId),
    ...present('touch', touchOf(requestId)?.touch),
    ...present('planned_at', doc.planned_at),
    ...present('replay_of', doc.replay_of),
    ...present('preview_of', doc.preview_of),
    ...present('template_id', doc.template_id),
    ...present('template_arm', doc.template_arm),
    ...present('started_at', doc.started_at),
    ...present('finished_at', doc.finished_at),
    ...present('latency_ms', doc.latency_ms),
    ...present('erased_at', doc.erased_at),
  };
}
