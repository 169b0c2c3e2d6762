import { z } from 'zod';

const count = z.number().int().min(0);

/** How much an erasure took away, by kind; what an earlier one took is not counted again. */
export const erasedCountsSchema = z
  .strictObject({
    requests: count.describe('Requests of their own, rows of campaigns among them'),
    touches: count.describe('Requests of a sequence, those that were written anew since among them'),
    replays: count,
    previews: count.describe("Of a campaign's row"),
    prompts: count.describe('Texts that models were sent'),
    outputs: count.describe('Texts that models answered'),
    webhook_bodies: count.describe('Deliveries of webhooks whose body was blanked'),
    campaign_rows: count.describe('Rows of uploads that were blanked'),
    voice_samples: count.describe('Edits that had been accepted as samples of the voice'),
  })
  .meta({ id: 'ErasedCounts' });

/** What is left of an erased request: its ids, times and status; and what went with it. */
export const erasedSchema = z
  .strictObject({ request_id: z.string(), erased_at: z.iso.datetime(), erased: erasedCountsSchema })
  .meta({ id: 'Erased' });

export type ErasedCounts = z.infer<typeof erasedCountsSchema>;
export type Erased = z.infer<typeof erasedSchema>;
