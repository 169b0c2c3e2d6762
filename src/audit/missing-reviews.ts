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
