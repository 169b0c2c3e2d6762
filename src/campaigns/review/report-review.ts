import type { Context } from '../../context.ts';
import type { ReviewReport } from '../../contract/review-report.ts';
import { findCampaign } from '../find-campaign.ts';
import { findReviewPlan, reviewSettingOf } from './find-review-plan.ts';
import { upperBound } from './upper-bound.ts';

const confidence = 0.95;

/**
 * How far the review of a campaign has come, and how many errors may be left among the rows that nobody looked at.
 * Throws 'conflict' where the campaign has no setting of what is to be reviewed.
 */
export async function reportReview(
  { store }: Pick<Context, 'store'>,
  tenant: string,
  campaignId: string,
): Promise<ReviewReport> {
  const campaign = await findCampaign(store, tenant, campaignId);
  const { rated, ...plan } = await findReviewPlan(store, campaign);
  const part = async (review: 'riskiest' | 'sample' | 'rest') => {
    const count = (search: object = {}) =>
      store.requests.countRows(campaignId, { plan, review, to: campaign.fed_rows, ...search });
    const [all, reviewed, edited, skipped] = await Promise.all([
      count(),
      count({ by_hand: true }),
      count({ by_hand: true, edited: true }),
      count({ by_hand: true, skipped: true }),
    ]);
    return { rows: all, reviewed, edited, skipped };
  };
  const [riskiest, sample, rest] = await Promise.all([part('riskiest'), part('sample'), part('rest')]);
  const errors = sample.edited + sample.skipped;
  const rate = upperBound(errors, sample.reviewed, confidence);
  const drawnFrom = sample.rows + rest.rows;
  const found = errors + rest.edited + rest.skipped;
  const unreviewed = drawnFrom - sample.reviewed - rest.reviewed;
  return {
    campaign_id: campaignId,
    ...reviewSettingOf(campaign),
    rows: rated,
    riskiest,
    sample,
    rest,
    residual: {
      confidence,
      sample_errors: errors,
      rate_at_most: rate,
      unreviewed,
      errors_at_most: Math.max(0, Math.min(unreviewed, Math.floor(rate * drawnFrom) - found)),
    },
  };
}
