import { Router } from 'express';
import type { Context } from '../../src/context.ts';
import { pageQuerySchema } from '../../src/contract/page-query.ts';
import { deliveryQuerySchema } from '../../src/contract/webhook-delivery.ts';
import { endpointQuerySchema, registerEndpointSchema } from '../../src/contract/webhook-endpoint.ts';
import { createReplaySchema } from '../../src/contract/webhook-replay.ts';
import { getDelivery, listDeliveries } from '../../src/webhooks/list-deliveries.ts';
import {
  enableEndpoint,
  findEndpoint,
  listEndpoints,
  registerEndpoint,
  toEndpoint,
  unregisterEndpoint,
} from '../../src/webhooks/manage-endpoints.ts';
import { redeliver } from '../../src/webhooks/redeliver.ts';
import { getReplay, listReplays, startReplay } from '../../src/webhooks/replay-deliveries.ts';
import { getSecrets, rotateSecret } from '../../src/webhooks/webhook-secrets.ts';
import { jsonBody } from '../middleware/json-body.ts';
import { parseBody, parseQuery } from '../parse.ts';
import { tenantOf } from '../request-scope.ts';

/** Where the tenant's events go, what was sent there, and the secrets that sign it. */
export function webhookRoutes(ctx: Context): Router {
  const router = Router();
  router.get('/webhooks/deliveries', async (req, res) => {
    const { cursor, limit, state, ...filter } = parseQuery(deliveryQuerySchema, req.query);
    const states = state && [state];
    res.json(await listDeliveries(ctx, tenantOf(res), { ...filter, states }, cursor, limit));
  });
  router.get('/webhooks/deliveries/:id', async (req, res) => {
    res.json(await getDelivery(ctx, tenantOf(res), req.params.id));
  });
  router.post('/webhooks/deliveries/:id/redeliver', async (req, res) => {
    res.status(202).json(await redeliver(ctx, tenantOf(res), req.params.id));
  });

  router.get('/webhooks/endpoints', async (req, res) => {
    const { cursor, limit, ...filter } = parseQuery(endpointQuerySchema, req.query);
    res.json(await listEndpoints(ctx, tenantOf(res), filter, cursor, limit));
  });
  router.post('/webhooks/endpoints', jsonBody, async (req, res) => {
    res.json(await registerEndpoint(ctx, tenantOf(res), parseBody(registerEndpointSchema, req.body)));
  });
  router.get('/webhooks/endpoints/:id', async (req, res) => {
    res.json(toEndpoint(await findEndpoint(ctx, tenantOf(res), req.params.id)));
  });
  router.delete('/webhooks/endpoints/:id', async (req, res) => {
    await unregisterEndpoint(ctx, tenantOf(res), req.params.id);
    res.status(204).end();
  });
  router.post('/webhooks/endpoints/:id/enable', async (req, res) => {
    res.json(await enableEndpoint(ctx, tenantOf(res), req.params.id));
  });

  router.get('/webhooks/replays', async (req, res) => {
    const { cursor, limit } = parseQuery(pageQuerySchema, req.query);
    res.json(await listReplays(ctx, tenantOf(res), cursor, limit));
  });
  router.post('/webhooks/replays', jsonBody, async (req, res) => {
    const { replay, created } = await startReplay(ctx, tenantOf(res), parseBody(createReplaySchema, req.body));
    res
      .status(created ? 202 : 200)
      .location(`/webhooks/replays/${replay.replay_id}`)
      .json(replay);
  });
  router.get('/webhooks/replays/:id', async (req, res) => {
    res.json(await getReplay(ctx, tenantOf(res), req.params.id));
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
