import { isDeepStrictEqual } from 'node:util';
import type { Review } from '../contract/review.ts';
import type { RequestDoc } from '../store/store.ts';

/** Every decision of a reviewer in order; of a request that release 0.2 selected from last, that selection too. */
export function reviewsOf({ reviews = [], selection }: Pick<RequestDoc, 'reviews' | 'selection'>): Review[] {
  const isListed = !selection || isDeepStrictEqual(reviews.at(-1)?.selection, selection);
  return isListed ? reviews : [...reviews, { type: 'SELECTED', at: selection.selected_at, selection }];
}
