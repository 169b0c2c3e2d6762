import { CircuitState } from 'cockatiel';
import type { Metrics } from '../metrics.ts';
import { labelsOf } from './take-tokens.ts';
import type { TargetState } from './target-state.ts';

const nameOf = new Map([
  [CircuitState.Closed, 'closed'],
  [CircuitState.Open, 'open'],
  [CircuitState.HalfOpen, 'half_open'],
]);

/** Keeps the target's gauges at the state of its breaker: 1 for the state it is in, 0 for the others. */
export function exportBreakerState(metrics: Metrics, target: TargetState): void {
  const show = (current: CircuitState): void => {
    for (const [state, name] of nameOf)
      metrics.breakerState.set({ ...labelsOf(target), state: name }, state === current ? 1 : 0);
  };
  show(target.breaker.state);
  target.breaker.onStateChange(show);
}
