import { Router } from 'express';
import { createApiKey } from '../../src/api-keys/create-api-key.ts';
import { describeApiKey } from '../../src/api-keys/describe-api-key.ts';
import { describeHiddenWork } from '../../src/api-keys/describe-hidden-work.ts';
import { revokeApiKey } from '../../src/api-keys/revoke-api-key.ts';
import type { Context } from '../../src/context.ts';
import { createApiKeySchema } from '../../src/contract/api-key.ts';
import { requireAdminToken } from '../middleware/admin-token.ts';
import { jsonBody } from '../middleware/json-body.ts';
import { parseBody } from '../parse.ts';

/** Management of API keys, with the ADMIN_TOKEN only. */
export function apiKeyRoutes(ctx: Context): Router {
  const router = Router();
  router.use('/api-keys', requireAdminToken(ctx));
  router.post('/api-keys', jsonBody, async (req, res) => {
    const { key, doc } = await createApiKey(ctx, parseBody(createApiKeySchema, req.body));
    const note = await describeHiddenWork(ctx, doc.tenant);
    res
      .status(201)
      .set('Cache-Control', 'no-store')
      .json({ ...describeApiKey(doc), key, ...(note ? { note } : {}) });
  });
  router.get('/api-keys', async (_req, res) => {
    res.json({ items: (await ctx.store.apiKeys.list()).map(describeApiKey) });
  });
  router.delete('/api-keys/:id', async (req, res) => {
    await revokeApiKey(ctx, req.params.id);
    res.status(204).end();
  });
  return router;
}
