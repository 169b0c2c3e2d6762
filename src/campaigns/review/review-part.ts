import type { CampaignRow } from '../../contract/campaign-rows.ts';
import type { ReviewPlan } from '../../store/row-store.ts';

/** Tells which part of a review a row is in; undefined for one that has no risk, since it is not written. */
export function reviewPartOf({ last, sampled }: ReviewPlan): (row: CampaignRow) => CampaignRow['review_part'] {
  const drawn = new Set(sampled);
  return ({ row, variants }) => {
    const risk = variants[0]?.review?.risk;
    if (risk === undefined) return undefined;
    if (last && (risk > last.risk || (risk === last.risk && row <= last.row))) return 'riskiest';
    return drawn.has(row) ? 'sample' : 'rest';
  };
}
