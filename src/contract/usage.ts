import { z } from 'zod';
import { usageSchema } from './personalize-response.ts';

const days = 'must be a whole number from 1 to 92';

/** Query of GET /usage. */
export const usageQuerySchema = z.strictObject({
  days: z.coerce
    .number({ error: days })
    .int(days)
    .min(1, days)
    .max(92, days)
    .default(30)
    .describe('How many days, today included; days begin at 00:00 UTC'),
});

const dayUsageSchema = z
  .strictObject({
    day: z.iso.date().describe('In UTC, of when the requests were accepted'),
    requests: z.number().int().min(0),
    usage: usageSchema.omit({ estimated: true }),
  })
  .meta({ id: 'DayUsage' });

/** What the requests of each day have used so far; erased ones count on. */
export const usageReportSchema = z
  .strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    items: z.array(dayUsageSchema).describe('Days with a request, oldest first'),
    total: dayUsageSchema.omit({ day: true }),
  })
  .meta({ id: 'UsageReport' });

export type DayUsage = z.infer<typeof dayUsageSchema>;
export type UsageReport = z.infer<typeof usageReportSchema>;
