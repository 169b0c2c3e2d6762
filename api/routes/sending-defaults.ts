import { Router } from 'express';
import type { Context } from '../../src/context.ts';
import { sendingDefaultsSchema } from '../../src/contract/sending-defaults.ts';
import { putSendingDefaults } from '../../src/sending-defaults/put-sending-defaults.ts';
import { sendingSettings } from '../../src/sending-defaults/sending-settings.ts';
import { jsonBody } from '../middleware/json-body.ts';
import { parseBody } from '../parse.ts';
import { tenantOf } from '../request-scope.ts';

/** What the tenant's requests are held to, and what their footers are made of, where they say nothing. */
export function sendingDefaultsRoutes(ctx: Context): Router {
  const router = Router();
  router.get('/sending-defaults', async (_req, res) => {
    res.json(sendingSettings(await ctx.store.sendingDefaults.get(tenantOf(res))));
  });
  router.put('/sending-defaults', jsonBody, async (req, res) => {
    res.json(await putSendingDefaults(ctx, tenantOf(res), parseBody(sendingDefaultsSchema, req.body)));
  });
  router.delete('/sending-defaults', async (_req, res) => {
    await ctx.store.sendingDefaults.remove(tenantOf(res));
    res.status(204).end();
  });
  return router;
}
