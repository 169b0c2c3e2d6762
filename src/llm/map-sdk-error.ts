import { LlmError, type LlmErrorKind, type ReportedTokens } from './llm.ts';
import { parseRetryAfter } from './parse-retry-after.ts';

/** What the OpenAI and Anthropic SDKs put on an error of the API. */
interface ApiError {
  status?: number;
  headers?: { get(name: string): string | null };
  code?: unknown;
  type?: unknown;
  error?: unknown;
  message: string;
}

const longestMessage = 300;

/** The codes and types of an error, however deep the vendor nests them. */
function namesOf(error: ApiError): string[] {
  const nested = (error.error ?? {}) as { code?: unknown; type?: unknown; error?: { code?: unknown; type?: unknown } };
  return [error.code, error.type, nested.code, nested.type, nested.error?.code, nested.error?.type].filter(
    (name) => typeof name === 'string',
  );
}

const quotaNames = new Set(['insufficient_quota', 'billing_hard_limit_reached', 'billing_not_active', 'billing_error']);

function kindOfStatus(status: number, names: string[], message: string): LlmErrorKind {
  if (status === 402 || names.some((name) => quotaNames.has(name)) || /credit balance is too low/i.test(message))
    return 'quota_exhausted';
  if (names.includes('content_filter') || names.includes('content_policy_violation')) return 'content_refused';
  if (status === 429) return 'rate_limited';
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 408 || status === 409 || status === 425 || status >= 500) return 'overloaded';
  return 'bad_request';
}

/**
 * A client's error, and a server that says it is too busy, has not been served. Any other status may come from
 * something between that gave up on an answer which was written and is billed.
 */
const tokensOfStatus = (status: number, kind: LlmErrorKind): ReportedTokens | null =>
  kind !== 'content_refused' && ((status >= 400 && status < 500 && status !== 408) || status === 503 || status === 529)
    ? null
    : {};

/** What stopped a call whose signal has aborted: the reason itself where it is an LlmError. */
export const abortErrorOf = (signal: AbortSignal): LlmError =>
  signal.reason instanceof LlmError ? signal.reason : new LlmError('aborted', 'The call was aborted');

/** Turns whatever an SDK throws into an LlmError. */
export function mapSdkError(thrown: unknown, signal: AbortSignal, now: number): LlmError {
  if (thrown instanceof LlmError) return thrown;
  if (signal.aborted) return abortErrorOf(signal);
  const error = (thrown instanceof Error ? thrown : new Error(String(thrown))) as ApiError & Error;
  if (error.cause instanceof LlmError) return error.cause;
  const message = error.message.slice(0, longestMessage);
  if (typeof error.status === 'number') {
    const retryAfterMs = error.headers ? parseRetryAfter(error.headers, now) : undefined;
    const kind = kindOfStatus(error.status, namesOf(error), error.message);
    return new LlmError(kind, message, { cause: thrown, retryAfterMs, tokens: tokensOfStatus(error.status, kind) });
  }
  const timedOut = /timeout|timed out/i.test(`${error.constructor.name} ${error.message}`);
  return new LlmError(timedOut ? 'timeout' : 'connection', message, { cause: thrown });
}
