import { maxTries, shortWaitMs } from './backoff.ts';
import { estimatePromptTokens } from './estimate-tokens.ts';
import { LlmBackoff, type LlmCall, LlmError } from './llm.ts';
import type { LlmDeps } from './llm-deps.ts';
import { abortErrorOf } from './map-sdk-error.ts';
import type { TargetState } from './target-state.ts';

/** Before the limiter is asked again, when it cannot be reached. */
const limiterDownMs = 2_000;

/** The most a call can use: providers count the bound on the answer when they admit a call. */
const tokensOf = async ({ config }: LlmDeps, { prompt }: LlmCall): Promise<number> =>
  config.tokensPerMinute === undefined ? 0 : (await estimatePromptTokens(prompt)) + prompt.max_output_tokens;

async function ask(deps: LlmDeps, target: TargetState, call: LlmCall, tokens: number): Promise<number> {
  try {
    return await deps.limiter.take(target.name, deps.config, tokens, call.is_urgent);
  } catch (error) {
    deps.logger.warn({ err: error, target: target.name }, 'the rate limiter cannot be reached');
    throw new LlmBackoff('The rate limiter cannot be reached', limiterDownMs, 'limiter_down');
  }
}

/**
 * Takes a call's share of the limits and returns when it was asked for. Sleeps out a short wait; throws LlmBackoff for a longer one, and LlmError
 * 'rate_limited' for one that outlasts a whole call, which another target should not wait for.
 */
export async function takeTokens(
  deps: LlmDeps,
  target: TargetState,
  call: LlmCall,
  signal: AbortSignal,
): Promise<number> {
  const tokens = await tokensOf(deps, call);
  for (let tries = 1; ; tries += 1) {
    if (signal.aborted) throw abortErrorOf(signal);
    const askedAt = deps.clock.now();
    const waitMs = await ask(deps, target, call, tokens);
    if (waitMs === 0) return askedAt;
    deps.metrics.llmCalls.inc({ ...labelsOf(target), outcome: 'held_back' });
    if (waitMs > deps.config.timeoutMs)
      throw new LlmError('rate_limited', `${target.name} takes no calls for ${Math.ceil(waitMs / 1_000)} s`, {
        retryAfterMs: waitMs,
      });
    if (waitMs > shortWaitMs || tries === maxTries)
      throw new LlmBackoff(`The limit of ${target.name} is used up`, waitMs);
    await deps.clock.sleep(waitMs, signal).catch(() => {});
  }
}

export const labelsOf = ({ provider }: TargetState) => ({ provider: provider.provider, model: provider.model });
