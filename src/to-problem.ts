import type { Problem } from './contract/problem.ts';
import type { DomainError, DomainErrorKind } from './errors.ts';

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

/** An error as RFC 9457 has it. */
export const toProblem = (error: DomainError, instance?: string): Problem => {
  const { status, title } = answers[error.kind];
  return {
    type: `urn:candor:problem:${error.kind}`,
    title,
    status,
    detail: error.message,
    ...(instance === undefined ? {} : { instance }),
    ...(error.issues.length > 0 ? { errors: error.issues } : {}),
  };
};
