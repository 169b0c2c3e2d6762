/** A fault in one part of what a client sent. */
export interface Fault {
  pointer: string;
  detail: string;
}

export type DomainErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'conflict'
  | 'idempotency_mismatch'
  | 'too_large'
  | 'unsupported_media_type'
  | 'rate_limited'
  | 'unavailable';

/** An error a client can act on. One place maps kinds to HTTP: api/middleware/problem-details.ts. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly kind: DomainErrorKind;
  readonly faults: Fault[];
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: DomainErrorKind,
    message: string,
    options: { faults?: Fault[]; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.faults = options.faults ?? [];
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** Thrown by a job handler: run the job again after `delayMs`, using up none of its attempts. */
export class DelayJob extends Error {
  override readonly name = 'DelayJob';
  readonly delayMs: number;

  constructor(reason: string, delayMs: number) {
    super(reason);
    this.delayMs = delayMs;
  }
}
