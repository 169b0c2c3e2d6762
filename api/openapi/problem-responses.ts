import type { ZodOpenApiResponsesObject } from 'zod-openapi';
import { problemSchema } from '../../src/contract/problem.ts';
import { DomainError, type DomainErrorKind, type ValidationIssue } from '../../src/errors.ts';
import { toProblem } from '../../src/to-problem.ts';

/** What each kind of error means to a client, with a message as it is really sent. */
const described: Record<DomainErrorKind, { meaning: string; message: string; issues?: ValidationIssue[] }> = {
  invalid: {
    meaning: 'Something in the request is not valid; every error is listed',
    message: 'Validation failed',
    issues: [
      { pointer: '/lead/first_name', detail: 'must not be empty' },
      { pointer: '/tonee', detail: 'unknown key' },
    ],
  },
  unauthenticated: {
    meaning: 'No credential, or an unknown or revoked one',
    message: 'The API key is unknown or revoked',
  },
  forbidden: {
    meaning: 'This caller is not served here, whatever it presents',
    message: 'Without an API key only this machine is served, under a name of its own',
  },
  not_found: { meaning: 'There is none, or it belongs to another tenant', message: 'No request "req_0193"' },
  method_not_allowed: { meaning: 'The path has other methods; see Allow', message: '/check takes POST' },
  conflict: { meaning: 'Not possible in the state it is in', message: 'The request is still PROCESSING' },
  lead_suppressed: {
    meaning: 'The lead is on the suppression list; nothing was written',
    message: 'The lead is on the suppression list: the domain of its company',
    issues: [{ pointer: '/lead/domain', detail: 'is suppressed' }],
  },
  timed_out: {
    meaning: 'No byte of the body came for 30 s; the connection is closed',
    message: 'No byte of the body came for 30 s',
  },
  too_large: {
    meaning: 'More than 1 MB, counted after decompression',
    message: 'A body may have 1 MB, counted after decompression',
  },
  unsupported_media_type: {
    meaning: 'Another Content-Type is needed',
    message: 'Content-Type must be application/json',
  },
  idempotency_mismatch: {
    meaning: 'The Idempotency-Key was used with another body',
    message: 'This Idempotency-Key was used with another body',
  },
  rate_limited: {
    meaning: 'The key has used up its calls of this minute or day; see Retry-After',
    message: 'The key may make 600 calls a minute',
  },
  unavailable: {
    meaning: 'A backend does not answer; try again after Retry-After',
    message: 'The store does not answer',
  },
};

const retryAfter = { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } } as const;

/** Responses of these kinds, by status, as application/problem+json. */
export function problemResponses(...kinds: DomainErrorKind[]): ZodOpenApiResponsesObject {
  return Object.fromEntries(
    kinds.map((kind) => {
      const { meaning, message, issues } = described[kind];
      const example = toProblem(new DomainError(kind, message, issues ? { issues } : {}));
      return [
        String(example.status),
        {
          description: meaning,
          content: { 'application/problem+json': { schema: problemSchema, example } },
          ...(kind === 'rate_limited' || kind === 'unavailable' ? { headers: { 'Retry-After': retryAfter } } : {}),
        },
      ];
    }),
  );
}

/** What any call with an API key may answer. */
export const keyProblems = problemResponses('unauthenticated', 'forbidden', 'rate_limited', 'unavailable');
export const bodyProblems = problemResponses('invalid', 'timed_out', 'too_large', 'unsupported_media_type');
