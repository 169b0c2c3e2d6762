import { BrokenCircuitError } from 'cockatiel';
import { fullJitter, longestRetryWaitMs, maxTries, shortWaitMs } from './backoff.ts';
import { countUsage } from './count-usage.ts';
import { type FailedCall, LlmBackoff, type LlmCall, type LlmCompletion, LlmError } from './llm.ts';
import type { LlmDeps } from './llm-deps.ts';
import { abortErrorOf, mapSdkError } from './map-sdk-error.ts';
import { labelsOf, takeTokens } from './take-tokens.ts';
import type { TargetState } from './target-state.ts';
import { traceCall } from './trace-call.ts';

const retryBaseMs = 500;
const retryCapMs = 8_000;
/** Leaves the rest of the limiter's jitterMs to the way to the provider. */
const staleTokensMs = 400;
const strikeBaseMs = 1_000;
const strikeCapMs = 30_000;
/** Of a target, whatever a 429 asks for: a date of the year 9999 would hold it off for good. */
const longestPauseMs = 3_600_000;

/** Options that a server may refuse, one after another, before a call goes through. */
const maxRefusals = 6;

interface CallHooks {
  beforeCall(): Promise<void>;
  callFailed(call: FailedCall): Promise<void>;
}

/**
 * Calls one target until it answers, fails for good or has used up its tries. A limit, ours or the provider's, throws
 * LlmBackoff; everything else LlmError.
 */
export async function callTarget(
  deps: LlmDeps,
  target: TargetState,
  call: LlmCall,
  hooks: CallHooks,
): Promise<LlmCompletion> {
  let refusals = 0;
  for (let tries = 1; ; tries += 1) {
    assertClosed(target);
    await (target.local ? hooks.beforeCall() : takeFreshTokens(deps, target, call, hooks.beforeCall));
    const outcome = await traced(deps, target, call);
    if ('text' in outcome) return outcome;
    await hooks.callFailed(outcome);
    const failure = outcome.error;
    if (failure.kind === 'option_refused' && refusals < maxRefusals) {
      refusals += 1;
      tries -= 1;
      continue;
    }
    const waitMs = await waitAfter(deps, target, failure, tries);
    await deps.clock.sleep(waitMs, call.signal).catch(() => {});
    if (call.signal.aborted) throw abortErrorOf(call.signal);
  }
}

/**
 * The call is announced after the tokens are taken, so that a job held back announces none. Where that, or a stall of
 * this process, takes long, the call would reach the provider together with calls that were let through later: it asks
 * anew.
 */
async function takeFreshTokens(
  deps: LlmDeps,
  target: TargetState,
  call: LlmCall,
  announce: () => Promise<void>,
): Promise<void> {
  let announced: Promise<void> | undefined;
  for (let tries = 1; tries <= maxTries; tries += 1) {
    const askedAt = await takeTokens(deps, target, call, call.signal);
    announced ??= announce();
    await announced;
    if (deps.clock.now() - askedAt <= staleTokensMs) return;
  }
}

function assertClosed(target: TargetState): void {
  const openForMs = target.openForMs();
  if (openForMs > 0)
    throw new LlmError('circuit_open', `${target.name} keeps failing and is left alone for a while`, {
      retryAfterMs: openForMs,
      cause: target.lastFailure,
    });
}

/** A writer in this process makes no call that would be worth a span. */
const traced = (deps: LlmDeps, target: TargetState, call: LlmCall): Promise<LlmCompletion | FailedCall> =>
  target.local
    ? callOnce(deps, target, call)
    : traceCall(deps.tracing, target.provider, call, () => callOnce(deps, target, call));

async function callOnce(deps: LlmDeps, target: TargetState, call: LlmCall): Promise<LlmCompletion | FailedCall> {
  const labels = labelsOf(target);
  const started = deps.clock.now();
  const lasted = () => Math.max(0, deps.clock.now() - started);
  try {
    if (call.signal.aborted) throw notMade(call.signal);
    const { text, tokens, unused_settings } = await (target.local
      ? target.provider.complete(call)
      : target.breaker.execute(() => target.provider.complete(call)));
    const latencyMs = lasted();
    deps.metrics.llmCalls.inc({ ...labels, outcome: 'ok' });
    deps.metrics.llmSeconds.observe(labels, latencyMs / 1_000);
    const usage = countUsage(deps, target, call, tokens, text);
    target.strikes = 0;
    return { ...labels, text, usage, latency_ms: latencyMs, ...(unused_settings?.length ? { unused_settings } : {}) };
  } catch (thrown) {
    const error =
      thrown instanceof BrokenCircuitError
        ? new LlmError('circuit_open', `${target.name} keeps failing`, {
            retryAfterMs: target.openForMs(),
            cause: target.lastFailure,
          })
        : mapSdkError(thrown, call.signal, deps.clock.now());
    if (error.kind !== 'circuit_open') target.lastFailure = error;
    deps.metrics.llmCalls.inc({ ...labels, outcome: error.kind });
    return { ...labels, error, usage: countUsage(deps, target, call, error.tokens, ''), latency_ms: lasted() };
  }
}

function notMade(signal: AbortSignal): LlmError {
  const { kind, message } = abortErrorOf(signal);
  return new LlmError(kind, message, { tokens: null });
}

/** How long to sleep before the next try of this target; throws when there is none. */
async function waitAfter(deps: LlmDeps, target: TargetState, failure: LlmError, tries: number): Promise<number> {
  deps.logger.debug({ target: target.name, kind: failure.kind, tries, reason: failure.message }, 'LLM call failed');
  if (failure.kind === 'rate_limited') return waitAfterLimit(deps, target, failure, tries);
  if (!failure.retryable || tries >= maxTries) throw failure;
  const waitMs = Math.max(failure.retryAfterMs ?? 0, fullJitter(tries, retryBaseMs, retryCapMs));
  if (waitMs > longestRetryWaitMs) throw failure;
  return waitMs;
}

/**
 * A 429 holds every worker off the target for as long as the provider says, an hour at most: then it is asked again. To
 * wait for nothing is no wait.
 */
async function waitAfterLimit(deps: LlmDeps, target: TargetState, failure: LlmError, tries: number): Promise<number> {
  const waitMs = failure.retryAfterMs ? Math.min(failure.retryAfterMs, longestPauseMs) : waitAfterStrike(deps, target);
  await deps.limiter.pause(target.name, waitMs).catch((error: unknown) => {
    deps.logger.warn({ err: error, target: target.name }, 'other workers could not be told of a 429');
  });
  if (waitMs <= shortWaitMs && tries < maxTries) return waitMs;
  if (waitMs > deps.config.timeoutMs)
    throw new LlmError('rate_limited', failure.message, { retryAfterMs: waitMs, cause: failure });
  throw new LlmBackoff(`${target.name} answered 429`, Math.max(waitMs, shortWaitMs));
}

function waitAfterStrike(deps: LlmDeps, target: TargetState): number {
  const now = deps.clock.now();
  if (now >= target.strikesUntil) target.strikes += 1;
  const waitMs = shortWaitMs + fullJitter(target.strikes, strikeBaseMs, strikeCapMs);
  target.strikesUntil = Math.max(target.strikesUntil, now + waitMs);
  return waitMs;
}
