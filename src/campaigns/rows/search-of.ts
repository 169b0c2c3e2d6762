import type { RowFilter } from '../../contract/campaign-rows.ts';
import type { RowSearch } from '../../store/row-store.ts';
import type { CampaignDoc, Store } from '../../store/store.ts';
import { findReviewPlan } from '../review/find-review-plan.ts';
import { toSearch } from './to-search.ts';

/** A filter on a campaign's rows as a store takes it. Throws 'conflict' for `review` where nothing says how much that is. */
export async function searchOf(
  store: Pick<Store, 'requests'>,
  campaign: CampaignDoc,
  filter: RowFilter,
): Promise<RowSearch> {
  if (!filter.review) return toSearch(filter);
  const { rated: _, ...plan } = await findReviewPlan(store, campaign);
  return { ...toSearch(filter), plan };
}
