import type { GuardrailsEngine } from './guardrails.ts';

export type GuardrailsCall = 'check' | 'checkAll' | 'repair';

/** A call of the engine on its way to a thread. */
export interface GuardrailsTask<Call extends GuardrailsCall = GuardrailsCall> {
  readonly call: Call;
  readonly given: Parameters<GuardrailsEngine[Call]>;
  /** One number in shared memory: when the thread took the call up, ms since the epoch; 0 while it waits. */
  readonly startedAt: Float64Array;
}
