import { z } from 'zod';

/** Which page of a list. */
export const pageQuerySchema = z.strictObject({
  cursor: z
    .string()
    .regex(/^[\w-]{1,500}$/, 'is not a cursor of this list')
    .optional()
    .describe('next_cursor of the page before'),
  limit: z.coerce
    .number({ error: 'must be a whole number from 1 to 100' })
    .int('must be a whole number from 1 to 100')
    .min(1)
    .max(100)
    .default(25),
});
