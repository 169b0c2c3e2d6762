import { type Request, type Response, Router } from 'express';
import { measureProgress } from '../../src/campaigns/measure-progress.ts';
import { reportReview } from '../../src/campaigns/review/report-review.ts';
import { createRowCounts } from '../../src/campaigns/rows/create-row-counts.ts';
import { listFailures } from '../../src/campaigns/rows/list-failures.ts';
import { listRows } from '../../src/campaigns/rows/list-rows.ts';
import { toCampaign } from '../../src/campaigns/to-campaign.ts';
import type { Context } from '../../src/context.ts';
import {
  bulkRowsSchema,
  retryRowsSchema,
  rowsQuerySchema,
  selectRowsSchema,
} from '../../src/contract/campaign-rows.ts';
import { previewCampaign } from '../../src/orchestration/preview-campaign.ts';
import { retryRows } from '../../src/orchestration/retry-rows.ts';
import { reopenRows, selectRows, skipRows } from '../../src/orchestration/review-rows.ts';
import { jsonBody, jsonBodyIfAny } from '../middleware/json-body.ts';
import { parseBody, parseQuery } from '../parse.ts';
import { tenantOf } from '../request-scope.ts';

type OneCampaign = Request<{ id: string }>;

/** The rows of a campaign as a reviewer works through them. */
export function campaignRowRoutes(ctx: Context): Router {
  const router = Router();
  const deps = { ...ctx, rowCounts: createRowCounts(ctx) };

  router.get('/campaigns/:id/rows', async (req, res) => {
    res.json(await listRows(deps, tenantOf(res), req.params.id, parseQuery(rowsQuerySchema, req.query)));
  });
  router.post('/campaigns/:id/rows/select', jsonBody, async (req: OneCampaign, res: Response) => {
    res.json(await selectRows(ctx, tenantOf(res), req.params.id, parseBody(selectRowsSchema, req.body)));
  });
  router.post('/campaigns/:id/rows/skip', jsonBody, async (req: OneCampaign, res: Response) => {
    res.json(await skipRows(ctx, tenantOf(res), req.params.id, parseBody(bulkRowsSchema, req.body)));
  });
  router.post('/campaigns/:id/rows/reopen', jsonBody, async (req: OneCampaign, res: Response) => {
    res.json(await reopenRows(ctx, tenantOf(res), req.params.id, parseBody(bulkRowsSchema, req.body)));
  });
  router.get('/campaigns/:id/review-report', async (req, res) => {
    res.json(await reportReview(ctx, tenantOf(res), req.params.id));
  });
  router.get('/campaigns/:id/failures', async (req, res) => {
    res.json(await listFailures(ctx, tenantOf(res), req.params.id));
  });
  router.post('/campaigns/:id/retry', jsonBodyIfAny, async (req: OneCampaign, res: Response) => {
    const which = parseBody(retryRowsSchema, req.body ?? {});
    const { campaign, ...retried } = await retryRows(ctx, tenantOf(res), req.params.id, which);
    res.json({ ...retried, campaign: toCampaign(campaign, await measureProgress(ctx, campaign)) });
  });
  router.post('/campaigns/:id/preview', async (req: OneCampaign, res: Response) => {
    res.json(await previewCampaign(ctx, tenantOf(res), req.params.id));
  });
  return router;
}
