import { z } from 'zod';

/** A column of a CSV file, as a `mapping` may speak of it. */
export const fileColumnSchema = z
  .strictObject({
    name: z.string().describe('As the header has it, made unique: "Notes (2)", "column 3"'),
    first_values: z.array(z.string()).describe('What the first three rows have there, where they have something'),
  })
  .meta({ id: 'FileColumn' });

export type FileColumn = z.output<typeof fileColumnSchema>;

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
      .describe('Every error found, not only the first; of very many the first 100'),
    more_errors: z.number().int().min(1).optional().describe('How many errors were found beyond those that are listed'),
    columns: z
      .array(fileColumnSchema)
      .optional()
      .describe('Of a CSV file whose header or mapping is refused: its first 1,000 columns'),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problemSchema>;
