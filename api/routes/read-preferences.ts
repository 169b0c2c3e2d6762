import type { Request } from 'express';
import { z } from 'zod';
import { parseHeaders } from '../parse.ts';

const longestWait = 60;

/** Seconds of "Prefer: wait=N" (RFC 7240), at most 60; 0 without one. A preference that cannot be read is ignored. */
export function readWaitSeconds(req: Request): number {
  const wait = /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,9})"?\s*(?:[,;]|$)/i.exec(req.get('prefer') ?? '')?.[1];
  return Math.min(Number(wait ?? 0), longestWait);
}

const keySchema = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x20-\x7e]{1,255}$/, 'must be 1 to 255 printable ASCII characters')
    .optional(),
});

/** The Idempotency-Key. Throws 'invalid' where it is empty, too long or not printable. */
export const readIdempotencyKey = (req: Request): string | undefined =>
  parseHeaders(keySchema, req.headers)['idempotency-key'];
