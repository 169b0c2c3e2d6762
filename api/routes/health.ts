import { Router } from 'express';
import { createReadinessCheck } from '../../src/check-backends.ts';
import type { Context } from '../../src/context.ts';
import { renderMetrics } from '../../src/render-metrics.ts';
import { requireOperator } from '../middleware/admin-token.ts';
import type { LocalTrust } from '../middleware/local-trust.ts';

/** For those who run the service: is it alive, is it ready, what does it do. */
export function healthRoutes(ctx: Context, trust: LocalTrust): Router {
  const router = Router();
  const checkBackends = createReadinessCheck(ctx);
  const operator = requireOperator(ctx, trust);
  router.get('/livez', (_req, res) => {
    res.json({ status: 'alive' });
  });
  router.get('/readyz', operator, async (_req, res) => {
    await checkBackends();
    res.json({ status: 'ready' });
  });
  router.get('/metrics', operator, async (_req, res) => {
    const { contentType, text } = await renderMetrics(ctx);
    res.type(contentType).send(text);
  });
  return router;
}
