import { z } from 'zod';

/** RFC 9457. `type` is "about:blank" or "urn:candor:problem:<kind>". */
export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z
      .array(
        z.strictObject({
          pointer: z.string().describe('JSON pointer into the body, or "query/name"'),
          detail: z.string(),
        }),
      )
      .optional()
      .describe('Every error found, not only the first'),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problemSchema>;
