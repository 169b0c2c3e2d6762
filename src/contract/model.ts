import { z } from 'zod';

/** A writer that is configured here, as a replay names it. */
export const modelSchema = z
  .strictObject({
    model: z.string().describe('As "model" of a replay takes it, e.g. "openai:gpt-4.1-mini"'),
    price: z
      .strictObject({ input: z.number(), output: z.number() })
      .nullable()
      .describe('USD per million tokens by list price; null where it is not known'),
  })
  .meta({ id: 'Model' });

export const modelListSchema = z.strictObject({ items: z.array(modelSchema) }).meta({ id: 'ModelList' });

export type Model = z.infer<typeof modelSchema>;
