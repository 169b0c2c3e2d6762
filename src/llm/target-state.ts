import { type CircuitBreakerPolicy, CircuitState } from 'cockatiel';
import type { Clock } from '../clock.ts';
import { breakerOpenMs, createBreaker } from './create-breaker.ts';
import type { LlmError, LlmProvider } from './llm.ts';
import { isLocal } from './providers.ts';

/** A target of the chain and what this process knows of its health. */
export interface TargetState {
  readonly provider: LlmProvider;
  readonly name: string;
  /** Written here, in process: no network, hence no limits and no breaker. */
  readonly local: boolean;
  readonly breaker: CircuitBreakerPolicy;
  /** Ms until the open circuit lets a call through; 0 when it is closed. */
  openForMs(): number;
  /** 429s in a row that gave no wait; several at the same moment count once. */
  strikes: number;
  strikesUntil: number;
  /** Why the last call that was made failed; undefined before any has. */
  lastFailure?: LlmError;
}

export function createTargetState(provider: LlmProvider, clock: Clock): TargetState {
  const breaker = createBreaker();
  let openUntil = 0;
  breaker.onBreak(() => {
    openUntil = clock.now() + breakerOpenMs;
  });
  return {
    provider,
    name: `${provider.provider}:${provider.model}`,
    local: isLocal(provider.provider),
    breaker,
    openForMs: () => {
      if (breaker.state === CircuitState.Closed) return 0;
      // Half open: one call is looking; the others do not wait for it in their slots.
      return breaker.state === CircuitState.HalfOpen ? 1_000 : Math.max(0, openUntil - clock.now());
    },
    strikes: 0,
    strikesUntil: 0,
  };
}
