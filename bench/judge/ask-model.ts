import { systemClock } from '../../src/clock.ts';
import type { Config } from '../../src/config/config.ts';
import { createProvider } from '../../src/llm/create-provider.ts';
import type { Prompt } from '../../src/prompts/prompt.ts';
import { exampleRequest } from '../../test/support/example-request.ts';

/** Asks the first configured model, one call at a time. Throws where none is configured, or where a call fails. */
export function askModel({ llm }: Config): (id: string, prompt: Prompt) => Promise<string> {
  const target = llm.targets.find(({ provider }) => provider !== 'template');
  if (!target) throw new Error('LLM_TARGETS names no model to ask');
  const provider = createProvider(llm, target, systemClock);
  const request = exampleRequest();
  return async (id, prompt) => {
    const signal = AbortSignal.timeout(llm.timeoutMs);
    const call = { request_id: id, attempt: 1, prompt, request, variant_indexes: [], signal };
    return (await provider.complete(call)).text;
  };
}
