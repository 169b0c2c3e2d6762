import { Router } from 'express';
import { checkBackends } from '../../src/check-backends.ts';
import type { Context } from '../../src/context.ts';
import { renderMetrics } from '../../src/render-metrics.ts';
import { requireOperator } from '../middleware/admin-token.ts';

/** For those who run the service: is it alive, is it ready, what does it do. */
export function healthRoutes(ctx: Context): Router {
  const router = Router();
  router.get('/livez', (_req, res) => {
    res.json({ status: 'alive' });
  });
  router.get('/readyz', async (_req, res) => {
    await checkBackends(ctx);
    res.json({ status: 'ready' });
  });
  router.get('/metrics', requireOperator(ctx), async (_req, res) => {
    const { contentType, text } = await renderMetrics(ctx);
    res.type(contentType).send(text);
  });
  return router;
}
