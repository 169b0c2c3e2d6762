import { z } from 'zod';

/** Which page of a list. */
export const pageQuerySchema = z.strictObject({
  cursor: z.string().max(500).optional().describe('next_cursor of the page before'),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

export type PageQuery = z.output<typeof pageQuerySchema>;
