import type { ErrorRequestHandler } from 'express';
import type { Problem } from '../../src/contract/problem.ts';
import { DomainError, type DomainErrorKind, type ValidationIssue } from '../../src/errors.ts';
import type { Logger } from '../../src/logger.ts';
import { httpRequestIdOf } from '../request-scope.ts';

/** The only map of errors to statuses. */
const answers: Record<DomainErrorKind, { status: number; title: string }> = {
  invalid: { status: 400, title: 'The request is not valid' },
  unauthenticated: { status: 401, title: 'An API key is needed' },
  forbidden: { status: 403, title: 'Not allowed' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'Method not allowed' },
  timed_out: { status: 408, title: 'The body did not come' },
  conflict: { status: 409, title: 'Not possible in this state' },
  lead_suppressed: { status: 409, title: 'The lead is on the suppression list' },
  too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'Unsupported media type' },
  idempotency_mismatch: { status: 422, title: 'The Idempotency-Key belongs to another body' },
  rate_limited: { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Temporarily unavailable' },
};

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

/** A body of 1 MB may have 80,000 errors, and one key of it may be as long; what they would add to an answer helps nobody. */
const listedErrors = 100;
const longestText = 2_000;
const cut = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText)}…` : text);

function listErrors(issues: readonly ValidationIssue[]): Pick<Problem, 'errors' | 'more_errors'> {
  if (issues.length === 0) return {};
  const errors = issues
    .slice(0, listedErrors)
    .map(({ pointer, detail }) => ({ pointer: cut(pointer), detail: cut(detail) }));
  const more = issues.length - errors.length;
  return more > 0 ? { errors, more_errors: more } : { errors };
}

/** An error as RFC 9457 has it: every issue of it, of more than 100 the first, and how many more there are. */
export const toProblem = (error: DomainError, instance?: string): Problem => {
  const { status, title } = answers[error.kind];
  return {
    type: `urn:candor:problem:${error.kind}`,
    title,
    status,
    detail: error.message,
    ...(instance === undefined ? {} : { instance }),
    ...error.extensions,
    ...listErrors(error.issues),
  };
};

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
