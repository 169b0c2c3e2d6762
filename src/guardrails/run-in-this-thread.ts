import type { Guardrails, GuardrailsEngine } from './guardrails.ts';

/** The port over an engine in the caller's own thread, without a deadline: for tests and single runs. */
export const runInThisThread = (engine: GuardrailsEngine): Guardrails => ({
  screen: engine.screen,
  sanitise: engine.sanitise,
  check: async (...given) => engine.check(...given),
  checkAll: async (...given) => engine.checkAll(...given),
  repair: async (...given) => engine.repair(...given),
  prepare: () => undefined,
  waiting: () => 0,
  close: async () => undefined,
});
