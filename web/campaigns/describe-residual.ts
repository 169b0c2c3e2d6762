import type { ReviewReport } from '../../src/contract/review-report.ts';

const count = (number: number, of = 'row'): string => `${number.toLocaleString()} ${of}${number === 1 ? '' : 's'}`;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** What the review says of rows that nobody read, in plain words. */
export function describeResidual({ rows, riskiest, sample, rest, residual }: ReviewReport): string[] {
  if (rows === 0) return ['No row is written yet, so there is nothing to review.'];
  const left = riskiest.rows - riskiest.reviewed;
  const still = left > 0 ? [`${count(left)} of the riskiest ${left === 1 ? 'waits' : 'wait'} to be read.`] : [];
  if (sample.rows + rest.rows === 0) return [...still, 'All rows are among the riskiest: none goes unread.'];
  if (sample.rows === 0)
    return [...still, 'No row was drawn at random, so nothing can be said of the rows that nobody reads.'];
  if (sample.reviewed === 0)
    return [
      ...still,
      `Nothing is known of the rows that nobody reads yet: read some of the ${count(sample.rows)} of the random sample.`,
    ];
  const { sample_errors: errors, rate_at_most: rate, errors_at_most: most, unreviewed, confidence } = residual;
  return [
    ...still,
    `Of ${count(sample.reviewed)} of the random sample that somebody read, ${errors.toLocaleString()} had to be edited or skipped.`,
    `So with ${Math.round(confidence * 100)} % confidence at most ${percent(rate)} of the rows outside of the riskiest are in error: ` +
      `at most ${count(most)} of the ${unreviewed.toLocaleString()} there that nobody read.`,
  ];
}
