import { roundsPerRun } from '../audit/rows-of-run.ts';
import type { LlmCall, LlmProvider } from './llm.ts';
import type { AdapterOptions } from './provider.ts';
import { writeTemplateStep } from './template/write-template.ts';

/** The offline writer behind the port: deterministic, free, and a new phrasing for each round of a request. */
export function createTemplateProvider({ provider, model }: Pick<AdapterOptions, 'provider' | 'model'>): LlmProvider {
  return {
    provider,
    model,
    async complete({ prompt, request, variant_indexes, attempt }: LlmCall) {
      const round = ((attempt - 1) % roundsPerRun) + 1;
      const options = round === 1 ? {} : { salt: `round-${round}` };
      const variants = variant_indexes.map((index) => writeTemplateStep(request, index, prompt.step, options));
      return {
        text: JSON.stringify({ variants }),
        tokens: {},
        unused_settings: ['seed', 'temperature', 'system_prompt'],
      };
    },
  };
}
