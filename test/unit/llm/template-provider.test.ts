import { describe, expect, it } from 'vitest';
import { parseVariants } from '../../../src/llm/parse-variants.ts';
import { writeTemplate } from '../../../src/llm/template/write-template.ts';
import { createTemplateProvider } from '../../../src/llm/template-provider.ts';
import { buildPrompt } from '../../../src/prompts/build-prompt.ts';
import type { PromptStep } from '../../../src/prompts/prompt-input.ts';
import { exampleRequest } from '../../support/example-request.ts';

const request = exampleRequest();

async function ask(attempt: number, indexes: number[], step: PromptStep = 'full') {
  const prompt = buildPrompt({ request, step, variantIndexes: indexes, temperature: 0, marker: 'm' });
  const { text, ...rest } = await createTemplateProvider({ provider: 'template', model: 'template' }).complete({
    request_id: 'req',
    attempt,
    prompt,
    request,
    variant_indexes: indexes,
    signal: new AbortController().signal,
  });
  return { variants: parseVariants(text, prompt).map((variant) => variant.text), ...rest };
}

describe('the template provider', () => {
  it('answers as a model does, and says what of the prompt it does not use', async () => {
    const { variants, unused_settings } = await ask(1, [0, 1, 2]);
    expect(variants).toEqual([0, 1, 2].map((index) => writeTemplate(request, index)));
    expect(unused_settings).toEqual(['seed', 'temperature', 'system_prompt']);
  });

  it('phrases a retry anew, and a run after a crash like the first', async () => {
    const [first] = (await ask(1, [1])).variants;
    const [retried] = (await ask(2, [1])).variants;
    const [rerun] = (await ask(101, [1])).variants;
    expect(retried).not.toEqual(first);
    expect(rerun).toEqual(first);
  });

  it('writes the step that is asked for', async () => {
    expect((await ask(1, [0], 'cta')).variants[0]!.message).toMatch(/15-min/);
    expect((await ask(1, [0], 'opener')).variants[0]!.message).not.toMatch(/15-min/);
  });
});
