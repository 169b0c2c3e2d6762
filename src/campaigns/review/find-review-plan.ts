import type { ReviewPlan } from '../../store/row-store.ts';
import type { CampaignDoc, Store } from '../../store/store.ts';
import { sampledRows } from './sampled-rows.ts';

/**
 * Which rows of a campaign are to be reviewed, as far as they are written: how many have a risk, where the riskiest of
 * them end, and the sample. null: the campaign has no such setting.
 */
export async function findReviewPlan(
  { requests }: Pick<Store, 'requests'>,
  campaign: CampaignDoc,
): Promise<(ReviewPlan & { rated: number }) | null> {
  const { campaign_id: id, review, fed_rows } = campaign;
  if (!review) return null;
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
