import { type Request, type Response, Router } from 'express';
import type { Context } from '../../src/context.ts';
import { addSuppressionsSchema, suppressionQuerySchema } from '../../src/contract/suppression.ts';
import { DomainError } from '../../src/errors.ts';
import { importSuppressions } from '../../src/suppression-files/import-suppressions.ts';
import { suppressionsCsv } from '../../src/suppression-files/suppressions-csv.ts';
import { addSuppressions } from '../../src/suppressions/add-suppressions.ts';
import { listSuppressions } from '../../src/suppressions/list-suppressions.ts';
import { jsonBody } from '../middleware/json-body.ts';
import { parseBody, parseQuery } from '../parse.ts';
import { tenantOf } from '../request-scope.ts';
import { sendStream } from '../send-stream.ts';
import { formatOfUpload, uploadOf } from './read-upload.ts';

/** Whom the tenant does not write to. */
export function suppressionRoutes(ctx: Context): Router {
  const router = Router();
  router.get('/suppressions', async (req, res) => {
    const { format, ...page } = parseQuery(suppressionQuerySchema, req.query);
    if (format === 'csv') await sendCsv(ctx, res);
    else res.json(await listSuppressions(ctx, tenantOf(res), page));
  });
  router.post(
    '/suppressions',
    (req, res, next) => (req.is('text/csv') ? addCsv(ctx, req, res) : next()),
    jsonBody,
    async (req, res) => {
      res.json(await addSuppressions(ctx, tenantOf(res), parseBody(addSuppressionsSchema, req.body)));
    },
  );
  router.delete('/suppressions/:id', async (req, res) => {
    if (!(await ctx.store.suppressions.remove(tenantOf(res), req.params.id)))
      throw new DomainError('not_found', `No suppression "${req.params.id}"`);
    res.status(204).end();
  });
  return router;
}

async function addCsv(ctx: Context, req: Request, res: Response): Promise<void> {
  formatOfUpload(req);
  try {
    res.json(await importSuppressions(ctx, tenantOf(res), uploadOf(req)));
  } finally {
    // Whatever was not read is let through, so that the client hears the answer before it has sent all.
    req.resume();
  }
}

async function sendCsv(ctx: Context, res: Response): Promise<void> {
  res.type('text/csv; charset=utf-8').attachment('suppressions.csv');
  await sendStream(res, suppressionsCsv(ctx, tenantOf(res)));
}
