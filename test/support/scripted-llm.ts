import type { VariantText } from '../../src/contract/personalize-response.ts';
import type { Llm, LlmCall, LlmTarget } from '../../src/llm/llm.ts';

/** What the model answers: variants, raw text, or an error thrown. */
export type ScriptedAnswer = VariantText[] | string | Error;

export interface ScriptedLlm extends Llm {
  readonly calls: LlmCall[];
}

const scriptedTarget: LlmTarget = { provider: 'openai', model: 'scripted' };

/** A model that gives the answers of a script, one a call; past its end, the last one again. */
export function createScriptedLlm(
  script: ScriptedAnswer[] | ((call: LlmCall) => ScriptedAnswer | Promise<ScriptedAnswer>),
): ScriptedLlm {
  const calls: LlmCall[] = [];
  return {
    calls,
    targets: [scriptedTarget],
    async complete(call, options) {
      await options.beforeCall(scriptedTarget);
      calls.push(call);
      const answer = typeof script === 'function' ? await script(call) : (script[calls.length - 1] ?? script.at(-1)!);
      if (answer instanceof Error) throw answer;
      return {
        ...scriptedTarget,
        text: typeof answer === 'string' ? answer : JSON.stringify({ variants: answer }),
        usage: { prompt_tokens: 100, completion_tokens: 50, cost_usd: 0.001 },
        latency_ms: 5,
      };
    },
    close: async () => {},
  };
}
