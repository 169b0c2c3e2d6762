import type { Problem } from './contract/problem.ts';
import type { DomainError, DomainErrorKind, ValidationIssue } from './errors.ts';

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
