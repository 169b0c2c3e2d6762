import type { ErrorRequestHandler } from 'express';
import type { Problem } from '../../src/contract/problem.ts';
import { DomainError, type DomainErrorKind } from '../../src/errors.ts';
import type { Logger } from '../../src/logger.ts';
import { toProblem } from '../../src/to-problem.ts';
import { httpRequestIdOf } from '../request-scope.ts';

/** What the body reader refuses, by the type it gives its errors. */
const bodyErrors: Record<string, { kind: DomainErrorKind; detail: string }> = {
  'entity.too.large': { kind: 'too_large', detail: 'A body may have 1 MB, counted after decompression' },
  'encoding.unsupported': { kind: 'unsupported_media_type', detail: 'Content-Encoding must be gzip, deflate or br' },
  'charset.unsupported': { kind: 'unsupported_media_type', detail: 'The charset must be utf-8' },
};

function toDomainError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  const { type, status } = (error ?? {}) as { type?: string; status?: number };
  const known = type === undefined ? undefined : bodyErrors[type];
  if (known) return new DomainError(known.kind, known.detail);
  // Express and the body reader mark with 400 what the client sent wrongly: a bad escape in the path, broken gzip.
  return status === 400 ? new DomainError('invalid', 'The request could not be read') : null;
}

const unexpected: Problem = {
  type: 'about:blank',
  title: 'Internal error',
  status: 500,
  detail: 'Something went wrong here. It was logged under the id of the X-Request-Id header.',
};

/** Answers every error as application/problem+json. What nobody expected is logged once, and shown without detail. */
export function problemDetails(logger: Logger): ErrorRequestHandler {
  return (error, req, res, _next) => {
    // Answered before its body had come, and the connection is closed: what read the body is only told so.
    if (res.writableEnded && req.destroyed) return;
    const known = toDomainError(error);
    const http_request_id = httpRequestIdOf(res);
    if (!known) logger.error({ err: error, http_request_id }, 'unexpected error');
    else if (known.kind === 'unavailable') logger.warn({ err: known, http_request_id }, 'a backend is unavailable');
    // A stream that has begun cannot turn into a problem: cutting it is the only honest sign.
    if (res.headersSent) return void res.destroy();
    const problem = known ? toProblem(known, req.originalUrl.split('?')[0]) : unexpected;
    if (problem.status === 401 && !res.get('WWW-Authenticate')) res.set('WWW-Authenticate', 'Bearer realm="candor"');
    const retryAfterMs = known?.retryAfterMs ?? (problem.status === 503 ? 1_000 : undefined);
    if (retryAfterMs !== undefined) res.set('Retry-After', String(Math.max(1, Math.ceil(retryAfterMs / 1_000))));
    res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}
