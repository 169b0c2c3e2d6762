import { startCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { createCampaign } from '../../src/campaigns/create-campaign.ts';
import { importLeads } from '../../src/campaigns/import/import-leads.ts';
import type { Context } from '../../src/context.ts';
import { type CreateCampaign, createCampaignSchema } from '../../src/contract/campaign.ts';
import type { CampaignDoc } from '../../src/store/store.ts';
import { exampleRequest } from './example-request.ts';

/** Rows as NDJSON, the lead of each named by its number. */
export const numberedLeads = (from: number, to: number): Uint8Array<ArrayBuffer> =>
  Buffer.from(
    Array.from({ length: to - from + 1 }, (_, index) =>
      JSON.stringify({
        first_name: 'Ioana',
        last_name: `Dragomir ${from + index}`,
        title: 'VP Network Operations',
        company: 'Telvora',
        website: 'telvora.ro',
        summary: 'Telvora builds and runs fibre networks in rural Romania: 410 villages connected, field crews of two.',
        keywords: 'fibre;open access;field crews',
        email: `lead${from + index}@telvora.ro`,
      }),
    ).join('\n'),
  );

export const upload = (bytes: Uint8Array, format: 'csv' | 'ndjson' | 'json' = 'ndjson') => ({
  format,
  bytes: (async function* () {
    yield bytes;
  })(),
  dryRun: false,
  mapping: {},
});

export function campaignInput(changes: Partial<CreateCampaign> = {}): CreateCampaign {
  const { channel, tone, goal } = exampleRequest();
  return createCampaignSchema.parse({
    name: 'Spring',
    defaults: { channel, tone, goal, variant_count: 1 },
    ...changes,
  });
}

/** A campaign of `rows` rows. */
export async function draftCampaign(
  ctx: Context,
  tenant: string,
  rows: number,
  changes: Partial<CreateCampaign> = {},
): Promise<CampaignDoc> {
  const { campaign_id: id } = await createCampaign(ctx, tenant, campaignInput(changes));
  await importLeads(ctx, tenant, id, upload(numberedLeads(1, rows)));
  return (await ctx.store.campaigns.get(id))!;
}

/** The same, RUNNING. */
export async function runningCampaign(
  ctx: Context,
  tenant: string,
  rows: number,
  changes: Partial<CreateCampaign> = {},
): Promise<CampaignDoc> {
  const { campaign_id: id } = await draftCampaign(ctx, tenant, rows, changes);
  return startCampaign(ctx, tenant, id);
}
