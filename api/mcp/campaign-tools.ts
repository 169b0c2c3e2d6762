import { z } from 'zod';
import { startCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { countCampaign } from '../../src/campaigns/count-campaign.ts';
import { createCampaign } from '../../src/campaigns/create-campaign.ts';
import { findCampaign } from '../../src/campaigns/find-campaign.ts';
import { importLeads } from '../../src/campaigns/import/import-leads.ts';
import { measureProgress } from '../../src/campaigns/measure-progress.ts';
import { streamResults } from '../../src/campaigns/results/stream-results.ts';
import { toCampaign } from '../../src/campaigns/to-campaign.ts';
import {
  type CampaignResult,
  campaignResultSchema,
  campaignSchema,
  createCampaignSchema,
  importReportSchema,
  type LeadRow,
  leadRowSchema,
} from '../../src/contract/campaign.ts';
import { defineTool } from './tool.ts';

const campaignIdSchema = z.string().min(1).describe('As campaign_create answered it');

async function* asUpload(leads: LeadRow[]): AsyncGenerator<Uint8Array> {
  yield Buffer.from(JSON.stringify(leads));
}

export const campaignTools = [
  defineTool({
    name: 'campaign_create',
    title: 'Create a campaign',
    description:
      'Writes for many leads with one set of defaults: creates a campaign of them and starts it. Answers at once; ' +
      'campaign_status says how far it is, campaign_results has what was written. The same lead twice counts once. ' +
      'Set budget_usd for a hard limit on what models may cost.',
    input: createCampaignSchema.extend({
      leads: z.array(leadRowSchema).min(1).max(1_000).describe('Longer lists: POST /campaigns/{id}/leads'),
      start: z.boolean().default(true).describe('false: leave it a draft, for somebody to start'),
    }),
    output: z.strictObject({ campaign: campaignSchema, import: importReportSchema }),
    isReadOnly: false,
    async run(ctx, { tenant }, { leads, start, ...settings }) {
      const { campaign_id: id } = await createCampaign(ctx, tenant, settings);
      const upload = { format: 'json' as const, bytes: asUpload(leads), dryRun: false, mapping: {} };
      const report = await importLeads(ctx, tenant, id, upload);
      const doc = start ? await startCampaign(ctx, tenant, id) : await findCampaign(ctx.store, tenant, id);
      return { campaign: toCampaign(doc, await countCampaign(ctx.store, doc)), import: report };
    },
  }),
  defineTool({
    name: 'campaign_status',
    title: 'Read how far a campaign is',
    description: 'Answers status, counts of rows by how they stand, what they wait for, and what was used and spent.',
    input: z.strictObject({ campaign_id: campaignIdSchema }),
    output: campaignSchema,
    isReadOnly: true,
    async run(ctx, { tenant }, { campaign_id }) {
      const doc = await findCampaign(ctx.store, tenant, campaign_id);
      return toCampaign(doc, await measureProgress(ctx, doc));
    },
  }),
  defineTool({
    name: 'campaign_results',
    title: 'Read the results of a campaign',
    description:
      'Answers rows in their order, each with its lead, status and variants. Rows not written yet are QUEUED.',
    input: z.strictObject({
      campaign_id: campaignIdSchema,
      from_row: z.number().int().min(1).default(1).describe('The first row; next_row of the answer before'),
      limit: z.number().int().min(1).max(100).default(20).describe('How many rows at most'),
    }),
    output: z.strictObject({
      items: z.array(campaignResultSchema),
      next_row: z.number().int().nullable().describe('Where to go on; null: there are no more'),
    }),
    isReadOnly: true,
    async run(ctx, { tenant }, { campaign_id, from_row, limit }) {
      const campaign = await findCampaign(ctx.store, tenant, campaign_id);
      const items: CampaignResult[] = [];
      for await (const item of streamResults(ctx.store, campaign, { fromRow: from_row })) {
        if (items.length === limit) return { items, next_row: item.row };
        items.push(item);
      }
      return { items, next_row: null };
    },
  }),
];
