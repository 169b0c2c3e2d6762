import { type Request, type Response, Router } from 'express';
import { collectValidationErrors } from '../../src/collect-validation-errors.ts';
import type { Context } from '../../src/context.ts';
import {
  createSequenceSchema,
  regenerateQuerySchema,
  sequenceExportQuerySchema,
  sequenceListQuerySchema,
  sequenceResultsQuerySchema,
  sequenceSchema,
} from '../../src/contract/sequence.ts';
import { cancelSequence, regenerateSequence } from '../../src/orchestration/act-on-sequence.ts';
import { createSequence } from '../../src/orchestration/create-sequence.ts';
import { statusUrl } from '../../src/personalize/status-url.ts';
import { eraseSequence } from '../../src/sequences/erase-sequence.ts';
import { getSequence, listSequences } from '../../src/sequences/read-sequences.ts';
import { exportSequence, exportSequences, type SequenceExport } from '../../src/sequences/results/export-sequences.ts';
import { jsonBody } from '../middleware/json-body.ts';
import { parseBody, parseQuery } from '../parse.ts';
import { tenantOf } from '../request-scope.ts';
import { sendInOrder } from '../send-in-order.ts';
import { sendStream } from '../send-stream.ts';
import { submissionChecks } from '../submission-checks.ts';
import { readIdempotencyKey } from './read-preferences.ts';

/** Several touches for one lead, each a request of its own. */
export function sequenceRoutes(ctx: Context): Router {
  const router = Router();
  const send = async (res: Response, sequenceId: string, status = 200) => {
    sendInOrder(res.status(status), sequenceSchema, await getSequence(ctx, tenantOf(res), sequenceId));
  };

  router.post('/sequences', jsonBody, (req, res) => submit(ctx, req, res));
  router.get('/sequences', async (req, res) => {
    res.json(await listSequences(ctx, tenantOf(res), parseQuery(sequenceListQuerySchema, req.query)));
  });
  router.get('/sequences/results', async (req, res) => {
    const query = parseQuery(sequenceResultsQuerySchema, req.query);
    await sendExport(res, `sequences${nameOf(query)}`, await exportSequences(ctx, tenantOf(res), query));
  });
  router.get('/sequences/:id', (req, res) => send(res, req.params.id));
  router.get('/sequences/:id/results', async (req, res) => {
    const query = parseQuery(sequenceExportQuerySchema, req.query);
    const { id } = req.params;
    await sendExport(res, `${id}${nameOf(query)}`, await exportSequence(ctx, tenantOf(res), id, query));
  });
  router.delete('/sequences/:id', async (req, res) => {
    res.json(await eraseSequence(ctx, tenantOf(res), req.params.id));
  });
  router.post('/sequences/:id/cancel', async (req, res) => {
    await cancelSequence(ctx, tenantOf(res), req.params.id);
    await send(res, req.params.id);
  });
  router.post('/sequences/:id/regenerate', async (req, res) => {
    const { from } = parseQuery(regenerateQuerySchema, req.query);
    await regenerateSequence(ctx, tenantOf(res), req.params.id, from);
    await send(res, req.params.id, 202);
  });
  return router;
}

async function submit(ctx: Context, req: Request, res: Response): Promise<void> {
  const tenant = tenantOf(res);
  const [input, idempotencyKey] = await collectValidationErrors([
    () => parseBody(createSequenceSchema, req.body),
    () => readIdempotencyKey(req),
    ...submissionChecks(ctx, tenant, req.body),
  ]);
  const { doc, created } = await createSequence(ctx, {
    tenant,
    input,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
  if (!created) res.set('Idempotent-Replayed', 'true');
  const { sequence_id, status, touches } = await getSequence(ctx, tenant, doc.sequence_id);
  const url = `${ctx.config.http.publicUrl}/sequences/${sequence_id}`;
  res
    .status(202)
    .location(url)
    .json({
      sequence_id,
      status,
      status_url: url,
      touches: touches.map(({ touch, request_id, status, channel, delay_days, planned_at }) => ({
        touch,
        request_id,
        status,
        channel,
        delay_days,
        planned_at,
        status_url: statusUrl(ctx, request_id),
      })),
    });
}

const nameOf = ({ preset }: { preset?: string | undefined }): string => (preset ? `-${preset}` : '');

async function sendExport(res: Response, name: string, { format, text }: SequenceExport): Promise<void> {
  res.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson');
  if (format === 'csv') res.attachment(`${name}.csv`);
  await sendStream(res, text);
}
