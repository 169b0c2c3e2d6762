import { type CircuitBreakerPolicy, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import { LlmError, type LlmErrorKind } from './llm.ts';

/** Failures in a row, over all jobs of this process, that open the circuit. */
export const breakerThreshold = 5;
/** After this long one call is let through to see whether the target is back. */
export const breakerOpenMs = 30_000;

/** What says that the target itself is unwell: a refused key or a limit does not. */
const outages: ReadonlySet<LlmErrorKind> = new Set(['overloaded', 'timeout', 'connection']);

/** One per provider and model. */
export const createBreaker = (): CircuitBreakerPolicy =>
  circuitBreaker(
    handleWhen((error) => error instanceof LlmError && outages.has(error.kind)),
    { halfOpenAfter: breakerOpenMs, breaker: new ConsecutiveBreaker(breakerThreshold) },
  );
