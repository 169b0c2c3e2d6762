import { describe, expect, it } from 'vitest';
import { estimateUsage } from '../../../../src/campaigns/import/estimate-usage.ts';
import { createConfig } from '../../../../src/config/config.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { runInThisThread } from '../../../../src/guardrails/run-in-this-thread.ts';
import type { LlmTarget } from '../../../../src/llm/llm.ts';
import { exampleRequest } from '../../../support/example-request.ts';
import { createScriptedLlm } from '../../../support/scripted-llm.ts';

const mini: LlmTarget = { provider: 'openai', model: 'gpt-4.1-mini' };
const large: LlmTarget = { provider: 'openai', model: 'gpt-4.1' };
const deps = (targets: LlmTarget[]) => ({
  config: createConfig({}),
  guardrails: runInThisThread(createGuardrails()),
  llm: { ...createScriptedLlm([]), targets },
});
const sample = [exampleRequest(), exampleRequest()];

describe('estimateUsage', () => {
  it('gives a range that grows with the rows', async () => {
    const [some, many] = [
      await estimateUsage(deps([mini]), sample, 100),
      await estimateUsage(deps([mini]), sample, 1_000),
    ];
    for (const range of [some.prompt_tokens, some.completion_tokens, some.cost_usd]) {
      expect(range.low).toBeGreaterThan(0);
      expect(range.high).toBeGreaterThan(range.low);
    }
    expect(many.cost_usd.high / some.cost_usd.high).toBeCloseTo(10, 1);
  });

  it('counts steps and variants', async () => {
    const steps = [exampleRequest({ mode: 'MULTI_STEP' })];
    const one = [exampleRequest({ variant_count: 1 })];
    const tokens = async (rows: typeof sample) => (await estimateUsage(deps([mini]), rows, 10)).prompt_tokens.low;
    expect(await tokens(steps)).toBeGreaterThan(4 * (await tokens(sample)));
    const written = async (rows: typeof sample) => (await estimateUsage(deps([mini]), rows, 10)).completion_tokens.low;
    expect((await written(sample)) / (await written(one))).toBeCloseTo(3, 1);
  });

  it('counts second opinions at the high end where some may be asked for, and at the low end too where all are', async () => {
    const asking = (env: Record<string, string>) =>
      estimateUsage({ ...deps([mini]), config: createConfig({ OPENAI_API_KEY: 'key', ...env }) }, sample, 100);
    const [off, some, all] = [
      await asking({ LLM_JUDGE: 'off' }),
      await asking({ LLM_JUDGE: 'auto' }),
      await asking({}),
    ];
    expect(some.cost_usd.low).toBe(off.cost_usd.low);
    expect(some.prompt_tokens.high).toBeGreaterThan(off.prompt_tokens.high);
    expect(some.completion_tokens.high).toBeGreaterThan(off.completion_tokens.high);
    expect(all.cost_usd.low).toBeGreaterThan(off.cost_usd.low);
    expect(all.completion_tokens.low).toBeGreaterThan(off.completion_tokens.low);
    expect(all.prompt_tokens.high).toBeGreaterThan(some.prompt_tokens.high);
  });

  it('takes the first model for the low end and the dearest for the high end', async () => {
    const alone = await estimateUsage(deps([mini]), sample, 100);
    const chain = await estimateUsage(deps([mini, large]), sample, 100);
    expect(chain.cost_usd.low).toBe(alone.cost_usd.low);
    expect(chain.cost_usd.high).toBeGreaterThan(alone.cost_usd.high);
  });

  it('costs nothing offline, and nothing without rows', async () => {
    const offline = await estimateUsage(deps([{ provider: 'template', model: 'template' }]), sample, 100);
    expect(offline.cost_usd).toEqual({ low: 0, high: 0 });
    expect((await estimateUsage(deps([mini]), [], 0)).cost_usd).toEqual({ low: 0, high: 0 });
  });
});
