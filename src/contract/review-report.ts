import { z } from 'zod';

const count = z.number().int().min(0);

const reviewedPartSchema = z
  .strictObject({
    rows: count.describe('Written rows of this part'),
    reviewed: count.describe('Selected or skipped one at a time; actions on many rows are no review'),
    edited: count.describe('Of those, selected with an edit'),
    skipped: count.describe('Of those, skipped'),
  })
  .meta({ id: 'ReviewedPart' });

/** Answer of GET /campaigns/{id}/review-report. */
export const reviewReportSchema = z
  .strictObject({
    campaign_id: z.string(),
    riskiest_percent: z.number(),
    sample_percent: z.number(),
    rows: count.describe('Written rows that have a risk'),
    riskiest: reviewedPartSchema.describe('The riskiest of them'),
    sample: reviewedPartSchema.describe('The random sample of the others'),
    rest: reviewedPartSchema.describe('All others'),
    residual: z
      .strictObject({
        confidence: z.number(),
        sample_errors: count.describe('Rows of the sample that were edited or skipped'),
        rate_at_most: z
          .number()
          .min(0)
          .max(1)
          .describe('Upper Clopper-Pearson bound, one-sided, of the share of errors; 1 before any of it is reviewed'),
        unreviewed: count.describe('Rows of sample and rest that nobody reviewed'),
        errors_at_most: count.describe('How many of those may be errors, by that bound'),
      })
      .describe('What may be left among rows outside of the riskiest'),
  })
  .meta({ id: 'ReviewReport' });

export type ReviewReport = z.infer<typeof reviewReportSchema>;
