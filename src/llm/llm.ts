import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { Usage } from '../contract/personalize-response.ts';

export interface Prompt {
  /** e.g. "2026-11-a"; see src/prompts. */
  version: string;
  /** "full", "opener", "body", "cta" or "judge". */
  step: string;
  system: string;
  user: string;
  temperature: number;
  seed?: number;
  /** Bound on the answer. */
  max_output_tokens: number;
  /** How many variants the answer must hold. */
  variant_count: number;
  with_subject: boolean;
  /** JSON Schema of the answer; absent: the variants. */
  answer_schema?: Record<string, unknown>;
  /** What the ids that the answer may cite stand for. */
  facts?: { id: string; pointer: string }[];
}

export interface LlmCall {
  request_id: string;
  attempt: number;
  prompt: Prompt;
  /** For the offline writer, which reads the request itself; adapters that call a model must not use it. */
  request: PersonalizeRequest;
  /** Which variants are asked for, e.g. [1] when only the second is retried. */
  variant_indexes: number[];
  /** Somebody waits for it: a limit does not send it behind the calls of campaigns. */
  is_urgent?: boolean;
  signal: AbortSignal;
}

export interface LlmTarget {
  provider: string;
  model: string;
}

export interface LlmCompletion extends LlmTarget {
  /** Raw text as the model gave it, stored unread. */
  text: string;
  usage: Usage;
  latency_ms: number;
}

/** A writer of variants: openai, anthropic or template. Makes ONE call, with no retry of its own. Throws LlmError. */
export interface LlmProvider extends LlmTarget {
  complete(call: LlmCall): Promise<Omit<LlmCompletion, 'provider' | 'model' | 'latency_ms'>>;
}

/**
 * Retries, limits, breaker and fallback chain around providers. `beforeCall` is awaited once per target before its
 * first call, so that the prompt is stored first. Throws LlmError when every target failed for good, and
 * LlmBackoff when the job should be delayed and its slot freed.
 */
export interface Llm {
  /** In fallback order. */
  readonly targets: LlmTarget[];
  complete(
    call: LlmCall,
    options: {
      beforeCall(target: LlmTarget): Promise<void>;
      /** "provider:model" of the one target to ask. */
      model?: string;
      /** Leaves out the offline writer, which answers no question. */
      modelsOnly?: boolean;
    },
  ): Promise<LlmCompletion>;
  close(): Promise<void>;
}

export type LlmErrorKind =
  | 'rate_limited'
  | 'overloaded'
  | 'timeout'
  | 'connection'
  | 'bad_request'
  | 'unauthorized'
  | 'quota_exhausted'
  | 'content_refused'
  /** The server refuses an optional setting (structured output, a sampling parameter); the next call does without it. */
  | 'option_refused'
  | 'circuit_open'
  | 'aborted';

const retryableKinds: ReadonlySet<LlmErrorKind> = new Set([
  'rate_limited',
  'overloaded',
  'timeout',
  'connection',
  'option_refused',
]);

export class LlmError extends Error {
  override readonly name = 'LlmError';
  readonly kind: LlmErrorKind;
  /** Minimum wait the provider asked for. */
  readonly retryAfterMs: number | undefined;

  constructor(kind: LlmErrorKind, message: string, options: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs;
  }

  get retryable(): boolean {
    return retryableKinds.has(this.kind);
  }
}

/** Give the worker's slot back and come again after `delayMs`: a limit of ours, or the provider's 429. */
export class LlmBackoff extends Error {
  override readonly name = 'LlmBackoff';
  readonly delayMs: number;

  constructor(reason: string, delayMs: number) {
    super(reason);
    this.delayMs = delayMs;
  }
}
