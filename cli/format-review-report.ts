import type { ReviewReport } from '../packages/client/src/index.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const partLine = (name: string, { rows, reviewed, edited, skipped }: ReviewReport['riskiest']): string =>
  `${name}: ${reviewed} of ${rows} rows reviewed, ${edited} edited, ${skipped} skipped`;

/** How far a review has come, and what it says of the rows that nobody looked at. */
export function formatReviewReport({ riskiest, sample, rest, residual, ...setting }: ReviewReport): string[] {
  const { confidence, rate_at_most, unreviewed, errors_at_most } = residual;
  return [
    partLine(`riskiest ${setting.riskiest_percent} %`, riskiest),
    partLine(`sample, ${setting.sample_percent} % of the others`, sample),
    partLine('rest', rest),
    sample.reviewed === 0
      ? 'nothing is known of the unreviewed rows yet: no row of the sample is reviewed'
      : `at most ${percent(rate_at_most)} errors outside of the riskiest, so at most ${errors_at_most} in the ` +
        `${unreviewed} unreviewed rows there (${percent(confidence)} confidence)`,
  ];
}
