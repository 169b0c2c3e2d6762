import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { ConfigError, createConfig } from '../../../src/config/config.ts';
import { priceOf } from '../../../src/llm/prices.ts';
import { isLocal, providerNames, providerOf } from '../../../src/llm/providers.ts';

const models = providerNames.filter((name) => !providerOf(name).isLocal);

describe('the table of providers', () => {
  it.each(models)('lets %s be a target once its key is set, and says so while it is not', (name) => {
    const { env, defaultModel } = providerOf(name);
    expect(() => createConfig({ LLM_TARGETS: `${name}:m` })).toThrow(ConfigError);
    const config = createConfig({ [env!.apiKey]: 'key', [env!.baseUrl]: 'http://localhost:1' });
    expect(config.llm.targets).toEqual([
      { provider: name, model: defaultModel },
      { provider: 'template', model: 'template' },
    ]);
    expect(config.llm.settings[name]).toEqual({ apiKey: 'key', baseUrl: 'http://localhost:1' });
  });

  it.each(models)('knows what the models of %s cost, its default among them', (name) => {
    const { prices, defaultModel } = providerOf(name);
    expect(Object.keys(prices)).toContain(defaultModel);
    for (const [model, price] of Object.entries(prices)) expect(priceOf(`${model}-2026-01-31`)).toEqual(price);
  });

  it('has no model twice, so that a price is found by the model alone', () => {
    const names = providerNames.flatMap((name) => Object.keys(providerOf(name).prices));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(providerNames)('makes an adapter of %s under its own name', async (name) => {
    const create = await providerOf(name).load();
    const options = { provider: name, model: 'm', timeoutMs: 1, maxAnswerBytes: 1, clock: systemClock, apiKey: 'k' };
    expect(create(options)).toMatchObject({ provider: name, model: 'm' });
  });

  it('tells a writer in process from a model, known or not', () => {
    expect([isLocal('template'), isLocal('openai'), isLocal('toString')]).toEqual([true, false, false]);
  });
});
