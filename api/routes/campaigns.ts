import { type Request, type Response, Router } from 'express';
import { cancelCampaign, pauseCampaign, resumeCampaign, startCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { createCampaign } from '../../src/campaigns/create-campaign.ts';
import { findCampaign } from '../../src/campaigns/find-campaign.ts';
import { importLeads } from '../../src/campaigns/import/import-leads.ts';
import { listCampaigns } from '../../src/campaigns/list-campaigns.ts';
import { measureProgress } from '../../src/campaigns/measure-progress.ts';
import { removeDraft } from '../../src/campaigns/remove-draft.ts';
import { presets } from '../../src/campaigns/results/export-presets.ts';
import { presetCsv } from '../../src/campaigns/results/preset-csv.ts';
import { resultsCsv } from '../../src/campaigns/results/results-csv.ts';
import { streamResults } from '../../src/campaigns/results/stream-results.ts';
import { toCampaign } from '../../src/campaigns/to-campaign.ts';
import { createSharedCounts, watchCampaign } from '../../src/campaigns/watch-campaign.ts';
import type { Context } from '../../src/context.ts';
import { createCampaignSchema, importQuerySchema, resumeCampaignSchema } from '../../src/contract/campaign.ts';
import { resultsQuerySchema } from '../../src/contract/campaign-rows.ts';
import { pageQuerySchema } from '../../src/contract/page-query.ts';
import type { CampaignDoc } from '../../src/store/store.ts';
import { jsonBody, jsonBodyIfAny } from '../middleware/json-body.ts';
import { parseBody, parseQuery } from '../parse.ts';
import { signalOf, tenantOf } from '../request-scope.ts';
import { sendEvents } from '../send-events.ts';
import { sendStream } from '../send-stream.ts';
import { formatOfUpload, readMapping, uploadOf } from './read-upload.ts';

type OneCampaign = Request<{ id: string }>;

/** Many leads at once. */
export function campaignRoutes(ctx: Context): Router {
  const router = Router();
  const counts = createSharedCounts(ctx);
  const send = async (res: Response, doc: CampaignDoc, status = 200) => {
    res.status(status).json(toCampaign(doc, await measureProgress(ctx, doc)));
  };

  router.post('/campaigns', jsonBody, async (req, res) => {
    await send(res, await createCampaign(ctx, tenantOf(res), parseBody(createCampaignSchema, req.body)), 201);
  });
  router.get('/campaigns', async (req, res) => {
    res.json(await listCampaigns(ctx, tenantOf(res), parseQuery(pageQuerySchema, req.query)));
  });
  router.get('/campaigns/:id', async (req, res) => {
    await send(res, await findCampaign(ctx.store, tenantOf(res), req.params.id));
  });
  router.delete('/campaigns/:id', async (req, res) => {
    await removeDraft(ctx, tenantOf(res), req.params.id);
    res.status(204).end();
  });
  router.post('/campaigns/:id/leads', (req, res) => addLeads(ctx, req, res));
  router.post('/campaigns/:id/start', async (req, res) => {
    await send(res, await startCampaign(ctx, tenantOf(res), req.params.id));
  });
  router.post('/campaigns/:id/pause', async (req, res) => {
    await send(res, await pauseCampaign(ctx, tenantOf(res), req.params.id));
  });
  router.post('/campaigns/:id/resume', jsonBodyIfAny, async (req: OneCampaign, res: Response) => {
    const change = parseBody(resumeCampaignSchema, req.body ?? {});
    await send(res, await resumeCampaign(ctx, tenantOf(res), req.params.id, change));
  });
  router.post('/campaigns/:id/cancel', async (req, res) => {
    await send(res, await cancelCampaign(ctx, tenantOf(res), req.params.id));
  });
  router.get('/campaigns/:id/results', (req, res) => results(ctx, req, res));
  router.get('/campaigns/:id/events', async (req, res) => {
    // An EventSource connects again after the end, for ever; 204 tells it to stop.
    if (req.get('last-event-id') === 'done') {
      const { status } = await findCampaign(ctx.store, tenantOf(res), req.params.id);
      if (status === 'COMPLETED' || status === 'CANCELED') return void res.status(204).end();
    }
    await sendEvents(res, watchCampaign({ ...ctx, counts }, tenantOf(res), req.params.id, signalOf(res)));
  });
  return router;
}

async function addLeads(ctx: Context, req: OneCampaign, res: Response): Promise<void> {
  const query = parseQuery(importQuerySchema, req.query);
  const upload = {
    format: formatOfUpload(req),
    bytes: uploadOf(req),
    dryRun: query.dry_run,
    mapping: readMapping(query.mapping),
  };
  try {
    res.json(await importLeads(ctx, tenantOf(res), req.params.id, upload));
  } finally {
    // Whatever was not read is let through, so that the client hears the answer before it has sent all.
    req.resume();
  }
}

async function results(ctx: Context, req: OneCampaign, res: Response): Promise<void> {
  const { approved, preset, format = preset ? 'csv' : 'ndjson', ...filter } = parseQuery(resultsQuerySchema, req.query);
  const campaign = await findCampaign(ctx.store, tenantOf(res), req.params.id);
  const rows = streamResults(ctx.store, campaign, { filter: approved ? { ...filter, selected: true } : filter });
  res.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson');
  if (format === 'csv') res.attachment(`${campaign.campaign_id}${preset ? `-${preset}` : ''}.csv`);
  const csv = () => (preset ? presetCsv(presets[preset], rows) : resultsCsv(ctx.store, campaign, rows));
  await sendStream(res, format === 'csv' ? csv() : ndjson(rows));
}

async function* ndjson(rows: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}
