import { createPublicKey, type KeyObject } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { type CheckpointSource, exportCheckpoint } from '../../src/audit/checkpoint-file.ts';
import { findPublicKey } from '../../src/audit/signing-key.ts';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { writeCheckpoint } from '../../src/audit/write-checkpoint.ts';
import type { Context } from '../../src/context.ts';
import { verifyAuditQuerySchema } from '../../src/contract/audit-report.ts';
import { DomainError } from '../../src/errors.ts';
import { requireAdminToken } from '../middleware/admin-token.ts';
import { hasBody } from '../middleware/json-body.ts';
import { parseQuery } from '../parse.ts';
import { signalOf } from '../request-scope.ts';

/** The audit trail of all tenants, with the ADMIN_TOKEN only. */
export function auditRoutes(ctx: Context): Router {
  const router = Router();
  router.use('/audit', requireAdminToken(ctx), (_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });
  router.post('/audit/verify', async (req, res) => {
    const { tenant, public_key } = parseQuery(verifyAuditQuerySchema, req.query);
    res.json(
      await verifyAudit(ctx, {
        ...(tenant === undefined ? {} : { tenant }),
        ...(public_key === undefined ? {} : { publicKey: readPublicKey(public_key) }),
        ...(hasBody(req) ? { checkpoint: checkpointOf(req) } : {}),
      }),
    );
  });
  router.post('/audit/checkpoints', (_req, res) => sendCheckpoint(ctx, res));
  router.get('/audit/public-key', async (_req, res) => {
    const key = await findPublicKey(ctx);
    if (!key) throw new DomainError('not_found', 'There is no key yet: the first checkpoint makes one');
    res.type('application/x-pem-file').send(key.export({ type: 'spki', format: 'pem' }));
  });
  return router;
}

function readPublicKey(pem: string): KeyObject {
  try {
    return createPublicKey(pem);
  } catch (error) {
    const issues = [{ pointer: 'query/public_key', detail: 'is no public key in PEM' }];
    throw new DomainError('invalid', 'Validation failed', { issues, cause: error });
  }
}

function checkpointOf(req: Request): CheckpointSource {
  if (!/^application\/(x-ndjson|ndjson|jsonl)\b/.test(req.headers['content-type'] ?? ''))
    throw new DomainError('unsupported_media_type', 'Content-Type must be application/x-ndjson');
  return {
    name: 'the checkpoint',
    lines: (async function* () {
      yield* createInterface({ input: req });
    })(),
  };
}

async function sendCheckpoint(ctx: Context, res: Response): Promise<void> {
  const checkpoint = await writeCheckpoint(ctx, signalOf(res));
  if (!checkpoint)
    throw new DomainError('conflict', 'What the last checkpoint has is not there any more: verify the audit');
  res.status(201).type('application/x-ndjson');
  await pipeline(Readable.from(exportCheckpoint(ctx.store, checkpoint)), res);
}
