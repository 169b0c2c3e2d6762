import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { UnusedSetting, Usage } from '../contract/personalize-response.ts';
import type { WaitReason } from '../errors.ts';
import type { Prompt } from '../prompts/prompt.ts';

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
  /** What of the prompt the server does not take; absent: it took all. */
  unused_settings?: UnusedSetting[];
}

/** Tokens as a provider reports them, unread; what it does not report is absent. */
export interface ReportedTokens {
  prompt?: unknown;
  completion?: unknown;
  /** Of the prompt, read from the provider's cache. */
  cached?: unknown;
  /** Of the prompt, put into it. */
  cache_written?: unknown;
}

interface ProviderAnswer {
  text: string;
  tokens: ReportedTokens;
  unused_settings?: UnusedSetting[];
}

/** A writer of variants: openai, anthropic or template. Makes ONE call, with no retry of its own. Throws LlmError. */
export interface LlmProvider extends LlmTarget {
  complete(call: LlmCall): Promise<ProviderAnswer>;
}

/** A call of a provider that gave no text, and what it is counted with all the same. */
export interface FailedCall extends LlmTarget {
  error: LlmError;
  usage: Usage;
  latency_ms: number;
}

/**
 * Retries, limits, breaker and fallback chain around providers. Throws LlmError when every target failed for good, and
 * LlmBackoff when the job should be delayed and its slot freed.
 */
export interface Llm {
  /** In fallback order. */
  readonly targets: LlmTarget[];
  /** Of the first target, where batches are wanted and its provider has them. */
  readonly batches?: LlmBatches;
  complete(
    call: LlmCall,
    options: {
      /** Awaited before every call of a provider, retries included; the call is not made when it rejects. */
      beforeCall(target: LlmTarget): Promise<void>;
      /** Awaited after every call that failed, also where another call answers in the end. */
      callFailed?(call: FailedCall): Promise<void>;
      /** "provider:model" of the one target to ask. */
      model?: string;
      /** Leaves out the offline writer, which answers no question. */
      modelsOnly?: boolean;
    },
  ): Promise<LlmCompletion>;
  close(): Promise<void>;
}

/** One call of a batch. */
export interface BatchCall {
  /** Of its request; the answer carries it. At most 64 letters, digits, "_" and "-". */
  id: string;
  prompt: Prompt;
}

/** What became of one call. */
export type BatchAnswer = { id: string; text: string; tokens: ReportedTokens } | { id: string; error: LlmError };

/**
 * The batches of a provider: many calls at once for less, answered within a day. Adapters: openai, anthropic. Every
 * method makes its calls once, with no retry of its own, and throws LlmError.
 */
export interface LlmBatches extends LlmTarget {
  /** What of a prompt its batches do not take. */
  unusedSettings(prompt: Prompt): UnusedSetting[] | Promise<UnusedSetting[]>;
  /** Hands the calls over. Returns the provider's id of the batch, by which any process can go on. */
  submit(calls: BatchCall[], signal: AbortSignal): Promise<string>;
  /**
   * null while the batch is being worked on. Once it has ended, however: the answers that can be read. A call may be
   * missing among them or be there twice, and an answer may carry an id that nobody asked with.
   */
  read(batchId: string, signal: AbortSignal): Promise<BatchAnswer[] | null>;
  /**
   * Takes prompts and answers of a batch from the provider; it cannot be read after that. One that has not ended is
   * canceled first, which takes its time: false, and it is to be asked again. true too of one that is not there.
   */
  remove(batchId: string, signal: AbortSignal): Promise<boolean>;
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
  /** Longer than an answer may be. */
  | 'answer_too_large'
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

/** A call that failed like this may have been served, and is then billed, although nothing usable came of it. */
const maybeBilledKinds: ReadonlySet<LlmErrorKind> = new Set([
  'overloaded',
  'timeout',
  'connection',
  'content_refused',
  'answer_too_large',
  'aborted',
]);

interface LlmErrorOptions {
  retryAfterMs?: number | undefined;
  cause?: unknown;
  /** Absent: as the kind says. */
  tokens?: ReportedTokens | null;
}

export class LlmError extends Error {
  override readonly name = 'LlmError';
  readonly kind: LlmErrorKind;
  /** Minimum wait the provider asked for. */
  readonly retryAfterMs: number | undefined;
  /** What the failed call reports to have used; null: it was certainly not billed. */
  readonly tokens: ReportedTokens | null;

  constructor(kind: LlmErrorKind, message: string, options: LlmErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs;
    this.tokens = options.tokens === undefined ? (maybeBilledKinds.has(kind) ? {} : null) : options.tokens;
  }

  get retryable(): boolean {
    return retryableKinds.has(this.kind);
  }
}

/**
 * Give the worker's slot back and come again after `delayMs`: a limit of ours or the provider's 429, unless `waitsFor` says
 * otherwise.
 */
export class LlmBackoff extends Error {
  override readonly name = 'LlmBackoff';
  readonly delayMs: number;
  readonly waitsFor: WaitReason;

  constructor(reason: string, delayMs: number, waitsFor: WaitReason = 'rate_limit') {
    super(reason);
    this.delayMs = delayMs;
    this.waitsFor = waitsFor;
  }
}
