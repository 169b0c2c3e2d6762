import { LlmError, type LlmErrorKind } from './llm.ts';
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

/** What stopped a call whose signal has aborted: the reason itself where it is an LlmError. */
export const abortErrorOf = (signal: AbortSignal): LlmError =>
  signal.reason instanceof LlmError ? signal.reason : new LlmError('aborted', 'The call was aborted');

/** Turns whatever an SDK throws into an LlmError. */
export function mapSdkError(thrown: unknown, signal: AbortSignal, now: number): LlmError {
  if (thrown instanceof LlmError) return thrown;
  if (signal.aborted) return abortErrorOf(signal);
  const error = (thrown instanceof Error ? thrown : new Error(String(thrown))) as ApiError & Error;
  const message = error.message.slice(0, longestMessage);
  if (typeof error.status === 'number') {
    const retryAfterMs = error.headers ? parseRetryAfter(error.headers, now) : undefined;
    return new LlmError(kindOfStatus(error.status, namesOf(error), error.message), message, {
      cause: thrown,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  }
  const timedOut = /timeout|timed out/i.test(`${error.constructor.name} ${error.message}`);
  return new LlmError(timedOut ? 'timeout' : 'connection', message, { cause: thrown });
}
