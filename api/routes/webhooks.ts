import { Router } from 'express';
import type { Context } from '../../src/context.ts';
import { pageQuerySchema } from '../../src/contract/page-query.ts';
import { listDeliveries } from '../../src/webhooks/list-deliveries.ts';
import { redeliver } from '../../src/webhooks/redeliver.ts';
import { getSecrets, rotateSecret } from '../../src/webhooks/webhook-secrets.ts';
import { parseQuery } from '../parse.ts';
import { tenantOf } from '../request-scope.ts';

/** What was sent to the tenant's receivers, and the secrets that sign it. */
export function webhookRoutes(ctx: Context): Router {
  const router = Router();
  router.get('/webhooks/deliveries', async (req, res) => {
    const { cursor, limit } = parseQuery(pageQuerySchema, req.query);
    res.json(await listDeliveries(ctx, tenantOf(res), cursor, limit));
  });
  router.post('/webhooks/deliveries/:id/redeliver', async (req, res) => {
    res.status(202).json(await redeliver(ctx, tenantOf(res), req.params.id));
  });
  router.get('/webhooks/secret', async (_req, res) => {
    const { secrets } = await getSecrets(ctx, tenantOf(res));
    res.set('Cache-Control', 'no-store').json({ secrets });
  });
  router.post('/webhooks/secret/rotate', async (_req, res) => {
    const { secrets } = await rotateSecret(ctx, tenantOf(res));
    res.set('Cache-Control', 'no-store').json({ secrets });
  });
  return router;
}
