import { Router } from 'express';
import type { Context } from '../../src/context.ts';
import { usageQuerySchema } from '../../src/contract/usage.ts';
import { describeSettings } from '../../src/settings/describe-settings.ts';
import { reportUsage } from '../../src/usage/report-usage.ts';
import { parseQuery } from '../parse.ts';
import { apiKeyOf, tenantOf } from '../request-scope.ts';

/** What is in force for a tenant, and what it has used. */
export function settingsRoutes(ctx: Context): Router {
  const router = Router();
  router.get('/settings', (_req, res) => {
    const key = apiKeyOf(res);
    res.json(
      describeSettings(
        ctx,
        key && {
          key_id: key.key_id,
          name: key.name,
          tenant: key.tenant,
          requests_per_minute: key.requests_per_minute,
          daily_quota: key.daily_quota,
        },
      ),
    );
  });
  router.get('/usage', async (req, res) => {
    const { days } = parseQuery(usageQuerySchema, req.query);
    res.json(await reportUsage(ctx, tenantOf(res), days));
  });
  return router;
}
