import type { Review } from '../contract/review.ts';
import type { AuditEvent } from '../store/audit-store.ts';
import { digestOf } from './create-event.ts';
import { contentOfReview } from './event-content.ts';

const reviewTypes: ReadonlySet<AuditEvent['type']> = new Set<Review['type']>(['SELECTED', 'SKIPPED', 'REOPENED']);

export const isReview = (event: AuditEvent): boolean => reviewTypes.has(event.type);

export const isOfReview = (event: AuditEvent, review: Review): boolean =>
  event.type === review.type && digestOf(event.salt, contentOfReview(review)) === event.digest;

/** Decisions of reviewers, in order, that are not on the chain in that order. */
export function missingReviews(reviews: Review[], chain: AuditEvent[]): Review[] {
  const events = chain.filter(isReview);
  let next = 0;
  return reviews.filter((review) => {
    const at = events.findIndex((event, place) => place >= next && isOfReview(event, review));
    if (at >= 0) next = at + 1;
    return at < 0;
  });
}

/**
 * Decisions on the chain that the document no longer keeps. Releases before 0.3 kept the last selection alone, so that
 * selections before the first decision that is kept, or that only 0.3 knows, count as theirs.
 */
export function forgottenReviews(reviews: Review[], chain: AuditEvent[]): AuditEvent[] {
  const events = chain.filter(isReview);
  const isKept = (event: AuditEvent) => reviews.some((review) => isOfReview(event, review));
  const first = events.findIndex((event) => event.type !== 'SELECTED' || isKept(event));
  return first < 0 ? [] : events.slice(first).filter((event) => event.salt !== '' && !isKept(event));
}
