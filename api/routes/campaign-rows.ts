import { Router } from 'express';
import { listRows } from '../../src/campaigns/rows/list-rows.ts';
import type { Context } from '../../src/context.ts';
import { rowsQuerySchema } from '../../src/contract/campaign-rows.ts';
import { parseQuery } from '../parse.ts';
import { tenantOf } from '../request-scope.ts';

/** The rows of a campaign as a reviewer works through them. */
export function campaignRowRoutes(ctx: Context): Router {
  const router = Router();
  router.get('/campaigns/:id/rows', async (req, res) => {
    res.json(await listRows(ctx, tenantOf(res), req.params.id, parseQuery(rowsQuerySchema, req.query)));
  });
  return router;
}
