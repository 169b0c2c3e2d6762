import type { Llm } from '../../src/llm/llm.ts';
import { cleanVariants } from '../../test/support/example-request.ts';

/** A model that answers three clean variants after `delayMs`. */
export function createFixedLlm(delayMs: number): Llm {
  const target = { provider: 'openai', model: 'fixed' };
  const text = JSON.stringify({ variants: cleanVariants });
  return {
    targets: [target],
    async complete(_, options) {
      await options.beforeCall(target);
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
      return {
        ...target,
        text,
        usage: { prompt_tokens: 900, completion_tokens: 300, cost_usd: 0 },
        latency_ms: delayMs,
      };
    },
    close: async () => {},
  };
}
