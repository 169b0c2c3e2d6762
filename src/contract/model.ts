import { z } from 'zod';

/** A writer that is configured here, as a replay names it. */
export const modelSchema = z
  .strictObject({
    model: z.string().describe('As "model" of a replay takes it, e.g. "openai:gpt-4.1-mini"'),
    price: z
      .strictObject({
        input: z.number(),
        output: z.number(),
        cached_input: z.number().optional().describe("What of a prompt is read from the provider's cache"),
        cache_write: z.number().optional().describe('What of a prompt is put into it'),
      })
      .nullable()
      .describe('USD per million tokens by list price; null where it is not known'),
    price_source: z
      .strictObject({
        as_of: z.iso.date().describe('Of which day the list prices are'),
        url: z.string().describe("The vendor's page"),
        cached_checked_on: z.iso
          .date()
          .nullable()
          .describe("When the prices of cached tokens were held against the vendor's page; null: they were not"),
      })
      .optional()
      .describe('Absent for a price from LLM_PRICES, for the offline writer, and where no price is known'),
    abilities: z
      .strictObject({
        json_schema: z.boolean().describe('Answers in a form that is asked for'),
        seed: z.boolean().describe('Takes a seed'),
        batch: z.boolean().describe('Has cheaper batches of calls'),
        prompt_caching: z.boolean().describe('Counts the repeated head of a prompt for less'),
      })
      .optional()
      .describe("What the provider's own API takes; another server at its address may take less"),
  })
  .meta({ id: 'Model' });

export const modelListSchema = z.strictObject({ items: z.array(modelSchema) }).meta({ id: 'ModelList' });

export type Model = z.infer<typeof modelSchema>;
