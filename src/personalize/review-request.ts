import { completeChain } from '../audit/complete-chain.ts';
import { reviewsOf } from '../audit/reviews-of.ts';
import { rowFacets } from '../campaigns/rows/row-facets.ts';
import { isoTime } from '../clock.ts';
import type { Review, ReviewState } from '../contract/review.ts';
import { DomainError } from '../errors.ts';
import type { RequestDoc } from '../store/store.ts';
import type { NotifyDeps } from '../webhooks/notify-endpoints.ts';
import { relaySelectionNotice } from '../webhooks/relay-notices.ts';
import { findRequest } from './get-personalization.ts';
import { noticeOfReview } from './notice-of-review.ts';

/** A decision, and how the request stands by it; null: it stands so already. */
export type Decision = { review: Review; skip?: RequestDoc['skip']; notice?: RequestDoc['notice'] } | null;

/** Reviewers who decide at once come after each other. */
const mostTries = 10;
/** A document has its limits; nobody changes their mind so often. */
const mostReviews = 500;

/**
 * Stores a decision of a reviewer with all that were before it, records it on the audit chain, and relays its notice.
 * `decide` is given the request as it stands, and asked again where another decision came first. Throws 'not_found', 'conflict', and whatever
 * `decide` throws. Returns the request as it stands then.
 */
export async function reviewRequest(
  deps: NotifyDeps,
  tenant: string,
  requestId: string,
  decide: (doc: RequestDoc) => Promise<Decision> | Decision,
): Promise<RequestDoc> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const doc = await findRequest(deps.store, tenant, requestId);
    if (doc.erased_at) throw new DomainError('conflict', 'The request is erased');
    const decision = await decide(doc);
    if (!decision) return doc;
    const reviews = [...reviewsOf(doc), decision.review];
    if (reviews.length > mostReviews)
      throw new DomainError('conflict', `The request was reviewed ${mostReviews} times already`);
    const { selection: former, skip: formerSkip, notice: formerNotice, ...rest } = doc;
    const { selection } = decision.review;
    const { skip, notice } = decision;
    const next = {
      ...rest,
      reviews,
      ...(selection ? { selection } : {}),
      ...(skip ? { skip } : {}),
      ...(notice ? { notice } : {}),
    };
    const written = await deps.store.requests.review(requestId, tenant, {
      before: doc.reviews?.length ?? 0,
      reviews,
      ...(selection ? { selection } : {}),
      ...(skip ? { skip } : {}),
      ...(notice ? { notice } : {}),
      ...(doc.campaign_id === undefined ? {} : { facets: rowFacets(next) }),
    });
    if (!written) continue;
    // It appends this decision, after those of others that came before it.
    await completeChain(deps.store, requestId);
    if (next.notice) await relaySelectionNotice(deps, next);
    return next;
  }
  throw new DomainError('conflict', 'The request changes all the time; read it again');
}

const toReviewState = (doc: RequestDoc): ReviewState => ({
  request_id: doc.request_id,
  selection: doc.selection ?? null,
  skipped_at: doc.skip?.skipped_at ?? null,
});

const ofAction = (actionId: string | undefined) => (actionId === undefined ? {} : { action_id: actionId });

/** Leaves a request out; a selection that it has is taken back with it. One that is skipped already stays as it is. */
export async function skipRequest(
  deps: NotifyDeps,
  tenant: string,
  requestId: string,
  actionId?: string,
): Promise<ReviewState> {
  const skipped = await reviewRequest(deps, tenant, requestId, async (doc) => {
    if (doc.skip) return null;
    if (doc.status !== 'SUCCESS' && doc.status !== 'FAILED')
      throw new DomainError('conflict', `The request is ${doc.status}; only SUCCESS and FAILED can be skipped`);
    const at = isoTime(deps.clock.now());
    return {
      review: { type: 'SKIPPED', at, ...ofAction(actionId) },
      skip: { skipped_at: at, ...ofAction(actionId) },
      ...(doc.selection ? await noticeOfReview(deps, doc, 'variant.deselected', at) : {}),
    };
  });
  return toReviewState(skipped);
}

/** Takes a selection or a skip back; one that is open stays as it is. */
export async function reopenRequest(
  deps: NotifyDeps,
  tenant: string,
  requestId: string,
  actionId?: string,
): Promise<ReviewState> {
  const reopened = await reviewRequest(deps, tenant, requestId, async (doc) => {
    if (!doc.selection && !doc.skip) return null;
    const at = isoTime(deps.clock.now());
    return {
      review: { type: 'REOPENED', at, ...ofAction(actionId) },
      ...(doc.selection ? await noticeOfReview(deps, doc, 'variant.deselected', at) : {}),
    };
  });
  return toReviewState(reopened);
}
