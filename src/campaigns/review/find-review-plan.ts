import { DomainError } from '../../errors.ts';
import type { ReviewPlan } from '../../store/row-store.ts';
import type { CampaignDoc, Store } from '../../store/store.ts';
import { sampledRows } from './sampled-rows.ts';

/** Throws 'conflict' where the campaign does not say how much is to be reviewed. */
export function reviewSettingOf({ review }: CampaignDoc): NonNullable<CampaignDoc['review']> {
  if (review) return review;
  throw new DomainError('conflict', 'The campaign was made without "review", which says how much is to be reviewed');
}

/**
 * Which rows of a campaign are to be reviewed, as far as they are written: how many have a risk, where the riskiest of
 * them end, and the sample. Throws 'conflict' where the campaign has no such setting.
 */
export async function findReviewPlan(
  { requests }: Pick<Store, 'requests'>,
  campaign: CampaignDoc,
): Promise<ReviewPlan & { rated: number }> {
  const { campaign_id: id, fed_rows } = campaign;
  const review = reviewSettingOf(campaign);
  const everyRated = { last: { risk: 0, row: fed_rows }, sampled: [] };
  const all = { plan: everyRated, review: 'riskiest' as const, to: fed_rows };
  const rated = await requests.countRows(id, all);
  const riskiest = Math.ceil((rated * review.riskiest_percent) / 100);
  const order = { sort: 'risk', order: 'desc', offset: riskiest - 1, limit: 1 } as const;
  const [last] = riskiest > 0 ? await requests.findRows(id, all, order) : [];
  const risk = last?.variants[0]?.review?.risk;
  return {
    rated,
    ...(last && risk !== undefined ? { last: { risk, row: last.row! } } : {}),
    sampled: sampledRows(id, fed_rows, review.sample_percent),
  };
}
