import { type Request, type Response, Router } from 'express';
import { collectValidationErrors } from '../../src/collect-validation-errors.ts';
import type { Context } from '../../src/context.ts';
import { isFinal } from '../../src/contract/is-final.ts';
import { personalizeRequestSchema } from '../../src/contract/personalize-request.ts';
import {
  listQuerySchema,
  personalizationSchema,
  personalizeResponseSchema,
} from '../../src/contract/personalize-response.ts';
import { replayRequestSchema } from '../../src/contract/replay.ts';
import { selectionSchema } from '../../src/contract/review.ts';
import { toResponse } from '../../src/contract/to-response.ts';
import { getDiff } from '../../src/personalize/diff-variants.ts';
import { eraseRequest } from '../../src/personalize/erase-request.ts';
import { findRequest, getPersonalization } from '../../src/personalize/get-personalization.ts';
import { listPersonalizations } from '../../src/personalize/list-personalizations.ts';
import { replayRequest } from '../../src/personalize/replay-request.ts';
import { reopenRequest, skipRequest } from '../../src/personalize/review-request.ts';
import { selectVariant } from '../../src/personalize/select-variant.ts';
import { statusUrl } from '../../src/personalize/status-url.ts';
import { submitRequest } from '../../src/personalize/submit-request.ts';
import { waitForEnd } from '../../src/personalize/wait-for-end.ts';
import { watchRequest } from '../../src/personalize/watch-request.ts';
import { jsonBody } from '../middleware/json-body.ts';
import { parseBody, parseQuery } from '../parse.ts';
import { signalOf, tenantOf } from '../request-scope.ts';
import { type ServerEvent, sendEvents } from '../send-events.ts';
import { sendInOrder } from '../send-in-order.ts';
import { submissionChecks } from '../submission-checks.ts';
import { readIdempotencyKey, readWaitSeconds } from './read-preferences.ts';

/** Everything about one request. */
export function personalizeRoutes(ctx: Context): Router {
  const router = Router();
  router.post('/personalize', jsonBody, (req, res) => submit(ctx, req, res));
  router.get('/personalize', async (req, res) => {
    res.json(await listPersonalizations(ctx, tenantOf(res), parseQuery(listQuerySchema, req.query)));
  });
  router.get('/personalize/:id', async (req, res) => {
    sendInOrder(res, personalizationSchema, await getPersonalization(ctx, tenantOf(res), req.params.id));
  });
  router.delete('/personalize/:id', async (req, res) => {
    res.json(await eraseRequest(ctx, tenantOf(res), req.params.id));
  });
  router.get('/personalize/:id/events', (req, res) => events(ctx, req.params.id, req, res));
  router.post('/personalize/:id/select', jsonBody, async (req: Request<{ id: string }>, res: Response) => {
    res.json(await selectVariant(ctx, tenantOf(res), req.params.id, parseBody(selectionSchema, req.body)));
  });
  router.post('/personalize/:id/skip', async (req: Request<{ id: string }>, res: Response) => {
    res.json(await skipRequest(ctx, tenantOf(res), req.params.id));
  });
  router.post('/personalize/:id/reopen', async (req: Request<{ id: string }>, res: Response) => {
    res.json(await reopenRequest(ctx, tenantOf(res), req.params.id));
  });
  router.post('/personalize/:id/replay', jsonBody, async (req: Request<{ id: string }>, res: Response) => {
    const replayed = await replayRequest(ctx, tenantOf(res), req.params.id, parseBody(replayRequestSchema, req.body));
    res.status(replayed.mode === 'recheck' ? 200 : 202).json(replayed);
  });
  // "difference" is what release 0.1 called it; until 0.4.
  for (const name of ['diff', 'difference'])
    router.get(`/personalize/:id/${name}`, async (req: Request<{ id: string }>, res: Response) => {
      res.json(await getDiff(ctx, tenantOf(res), req.params.id));
    });
  return router;
}

async function submit(ctx: Context, req: Request, res: Response): Promise<void> {
  const tenant = tenantOf(res);
  const [input, idempotencyKey] = await collectValidationErrors([
    () => parseBody(personalizeRequestSchema, req.body),
    () => readIdempotencyKey(req),
    ...submissionChecks(ctx, tenant, req.body),
  ]);
  const { doc, created } = await submitRequest(ctx, {
    tenant,
    input,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
  if (!created) res.set('Idempotent-Replayed', 'true');
  const seconds = readWaitSeconds(req);
  const ended = seconds > 0 ? await waitForEnd(ctx, doc.request_id, seconds * 1_000, signalOf(res)) : null;
  if (seconds > 0) res.set('Preference-Applied', `wait=${seconds}`);
  const url = statusUrl(ctx, doc.request_id);
  if (ended) sendInOrder(res, personalizeResponseSchema, toResponse(ended));
  else res.status(202).location(url).json({ request_id: doc.request_id, status: doc.status, status_url: url });
}

async function events(ctx: Context, id: string, req: Request, res: Response): Promise<void> {
  const tenant = tenantOf(res);
  // An EventSource that lost the end of the stream would connect for ever; 204 tells it to stop.
  if (req.get('last-event-id') === 'done' && isFinal((await findRequest(ctx.store, tenant, id)).status))
    return void res.status(204).end();
  await sendEvents(res, statusEvents(ctx, tenant, id, signalOf(res)));
}

async function* statusEvents(
  ctx: Context,
  tenant: string,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<ServerEvent> {
  for await (const progress of watchRequest(ctx, tenant, id, signal))
    yield { event: 'status', id: progress.step, data: progress };
}
