import { describe, expect, it } from 'vitest';
import type { ReviewReport } from '../../../src/contract/review-report.ts';
import { describeResidual } from '../../../web/campaigns/describe-residual.ts';

const part = (rows: number, reviewed = 0, edited = 0, skipped = 0) => ({ rows, reviewed, edited, skipped });
const report = (changes: Partial<ReviewReport>): ReviewReport => ({
  campaign_id: 'c',
  riskiest_percent: 10,
  sample_percent: 5,
  rows: 100,
  riskiest: part(10, 10),
  sample: part(5),
  rest: part(85),
  residual: { confidence: 0.95, sample_errors: 0, rate_at_most: 1, unreviewed: 90, errors_at_most: 90 },
  ...changes,
});

describe('what a review says in words', () => {
  it('is nothing while nothing is written', () => {
    expect(describeResidual(report({ rows: 0 }))).toEqual(['No row is written yet, so there is nothing to review.']);
  });

  it('is that nothing is known until a row of the sample is read, or where none was drawn', () => {
    expect(describeResidual(report({})).join()).toContain('Nothing is known');
    expect(describeResidual(report({ sample: part(0), rest: part(90) })).join()).toContain('drawn at random');
  });

  it('is the bound in rows and in per cent, and what of the riskiest is left', () => {
    const residual = { confidence: 0.95, sample_errors: 1, rate_at_most: 0.6574, unreviewed: 85, errors_at_most: 58 };
    expect(describeResidual(report({ riskiest: part(10, 9), sample: part(5, 5, 1), residual }))).toEqual([
      '1 row of the riskiest waits to be read.',
      'Of 5 rows of the random sample that somebody read, 1 had to be edited or skipped.',
      'So with 95 % confidence at most 65.7 % of the rows outside of the riskiest are in error: at most 58 rows of the 85 there that nobody read.',
    ]);
  });

  it('is that no row goes unread where all are among the riskiest', () => {
    expect(describeResidual(report({ riskiest: part(100), sample: part(0), rest: part(0) })).at(-1)).toContain(
      'none goes unread',
    );
  });
});
