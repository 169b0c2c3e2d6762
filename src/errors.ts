/** An error in one part of what a client sent. */
export interface ValidationIssue {
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
  | 'lead_suppressed'
  | 'idempotency_mismatch'
  | 'timed_out'
  | 'too_large'
  | 'unsupported_media_type'
  | 'rate_limited'
  | 'unavailable';

/** An error a client can act on. One place maps kinds to HTTP: src/to-problem.ts. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly kind: DomainErrorKind;
  readonly issues: ValidationIssue[];
  readonly retryAfterMs: number | undefined;
  /** Further members of the problem, by which a client may mend what it sent. */
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(
    kind: DomainErrorKind,
    message: string,
    options: {
      issues?: ValidationIssue[];
      retryAfterMs?: number;
      extensions?: Readonly<Record<string, unknown>>;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.issues = options.issues ?? [];
    this.retryAfterMs = options.retryAfterMs;
    this.extensions = options.extensions ?? {};
  }
}

/** What a job that was put back waits for; labels of candor_jobs_held and candor_jobs_put_back_total. */
export const waitReasons = [
  /** A limit of ours, or the provider's 429. */
  'rate_limit',
  /** The circuit breaker of every target that could be asked is open. */
  'provider_down',
  'limiter_down',
  /** The store took so long over the announcement of a call that the call was not made. */
  'store_slow',
  /** Another call of the campaign does not fit what is left. */
  'budget',
  /** The receiver of a webhook has all the places it is given. */
  'receiver_busy',
  'shutdown',
] as const;
export type WaitReason = (typeof waitReasons)[number];

/** Whether something failed only because a backend cannot be reached. */
export const isOutage = (error: unknown): boolean => error instanceof DomainError && error.kind === 'unavailable';

/** Thrown by a job handler: run the job again after `delayMs`, using up none of its attempts. */
export class DelayJob extends Error {
  override readonly name = 'DelayJob';
  readonly delayMs: number;
  readonly waitsFor: WaitReason;

  constructor(reason: string, delayMs: number, waitsFor: WaitReason) {
    super(reason);
    this.delayMs = delayMs;
    this.waitsFor = waitsFor;
  }
}
