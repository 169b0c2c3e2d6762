import { Router } from 'express';
import type { Context } from '../../src/context.ts';
import { eraseLeadSchema } from '../../src/contract/lead-erasure.ts';
import { eraseLead } from '../../src/erasures/erase-lead.ts';
import { jsonBody } from '../middleware/json-body.ts';
import { parseBody } from '../parse.ts';
import { tenantOf } from '../request-scope.ts';

/** All that is held of a person. */
export function erasureRoutes(ctx: Context): Router {
  const router = Router();
  router.post('/erasures', jsonBody, async (req, res) => {
    res.json(await eraseLead(ctx, tenantOf(res), parseBody(eraseLeadSchema, req.body)));
  });
  return router;
}
