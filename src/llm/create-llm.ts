import { describeError } from '../describe-error.ts';
import { callTarget } from './call-target.ts';
import { createBatches } from './create-batches.ts';
import { createProvider } from './create-provider.ts';
import { exportBreakerState } from './export-breaker-state.ts';
import { type Llm, LlmBackoff, type LlmCall, type LlmCompletion, LlmError } from './llm.ts';
import type { LlmDeps } from './llm-deps.ts';
import { abortErrorOf } from './map-sdk-error.ts';
import { createTargetState } from './target-state.ts';

/** The configured targets as one fallback chain. Opens no connection before the first call; closes the limiter with it. */
export function createLlm(deps: LlmDeps): Llm {
  const { config, clock, logger, limiter } = deps;
  const providers = config.targets.map((target) => createProvider(config, target, clock));
  const targets = providers.map((provider) => ({ ...createTargetState(provider, clock), ready: provider.ready }));
  for (const target of targets) if (!target.local) exportBreakerState(deps.metrics, target);

  const batches = createBatches(config, clock);
  return {
    ...(batches ? { batches } : {}),
    targets: config.targets.map(({ provider, model }) => ({ provider, model })),
    async complete(call, options) {
      const chain = targets.filter(
        (target) =>
          (options.model === undefined || target.name === options.model) && !(options.modelsOnly && target.local),
      );
      if (chain.length === 0)
        throw new LlmError('bad_request', `"${options.model ?? 'a model'}" is not a configured target`);
      let endsAt = clock.now() + config.timeoutMs;
      const failures: LlmError[] = [];
      for (const [place, target] of chain.entries()) {
        const before = clock.now();
        await target.ready();
        endsAt += clock.now() - before;
        const remoteLeft = chain.slice(place).filter((later) => !later.local).length;
        const shareMs = target.local ? config.timeoutMs : (endsAt - clock.now()) / remoteLeft;
        const answer = await withTimeout(call, shareMs, (limited) =>
          callTarget(deps, target, limited, {
            beforeCall: () => options.beforeCall(target.provider),
            callFailed: async (failed) => options.callFailed?.(failed),
          }),
        ).catch((error: unknown) => leaveTarget(error, call, failures));
        if (answer) return answer;
        const failure = failures.at(-1)!;
        const { kind } = failure;
        logger.warn(
          { request_id: call.request_id, target: target.name, kind, reason: describeError(failure) },
          'target failed',
        );
      }
      throw chainError(failures);
    },
    close: () => limiter.close(),
  };
}

/**
 * One call may last timeoutMs in all. A target that others follow gets its even share of what is left, so that one
 * that hangs does not leave them without time.
 */
async function withTimeout(
  call: LlmCall,
  ms: number,
  run: (call: LlmCall) => Promise<LlmCompletion>,
): Promise<LlmCompletion> {
  const timeout = new AbortController();
  const timer = setTimeout(
    () => timeout.abort(new LlmError('timeout', `No answer within ${Math.round(ms)} ms`)),
    Math.max(0, ms),
  );
  try {
    return await run({ ...call, signal: AbortSignal.any([call.signal, timeout.signal]) });
  } finally {
    clearTimeout(timer);
  }
}

/** Notes why a target was left, or ends the call: on abort, on backoff, and on errors that are no LLM's. */
function leaveTarget(error: unknown, call: LlmCall, failures: LlmError[]): null {
  if (call.signal.aborted) throw abortErrorOf(call.signal);
  if (!(error instanceof LlmError)) throw error;
  failures.push(error);
  return null;
}

/** What a chain that failed throughout throws: a reason to come back outranks a reason to give up. */
function chainError(failures: LlmError[]): Error {
  const waiting = failures.filter((failure) => failure.kind === 'circuit_open' || failure.kind === 'rate_limited');
  const passing = failures.find((failure) => failure.retryable && failure.kind !== 'rate_limited');
  if (waiting.length > 0 && !passing) {
    const waits = waiting.map((failure) => failure.retryAfterMs ?? 1_000);
    const isDown = waiting.every((failure) => failure.kind === 'circuit_open');
    return new LlmBackoff(waiting[0]!.message, Math.min(...waits), isDown ? 'provider_down' : 'rate_limit');
  }
  return passing ?? failures.at(-1)!;
}
