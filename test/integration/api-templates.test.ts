import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providers } from '../../src/llm/providers.ts';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { promptVersions } from '../../src/prompts/prompt-versions.ts';
import { cleanVariants, exampleRequest } from '../support/example-request.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';

const never = new AbortController().signal;
const template = (changes = {}) => ({
  template_id: 'fibre',
  name: 'Fibre networks',
  industry: 'telecommunications',
  arms: [
    { arm: 'A', guidance: 'Ask about field crews.' },
    { arm: 'B', guidance: 'Begin with the place.' },
  ],
  ...changes,
});

describe('templates over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ llm: createScriptedLlm([cleanVariants]) });
  });
  afterAll(() => api.close());

  it('are created, shown, replaced and listed', async () => {
    const created = await api.call('PUT', '/templates/fibre', { json: template() });
    expect([created.status, created.json]).toEqual([
      200,
      {
        ...template(),
        arms: template().arms.map((arm) => ({ ...arm, weight: 1 })),
        created_at: '2026-11-25T12:00:00.000Z',
      },
    ]);
    expect((await api.call('GET', '/templates/fibre')).json).toEqual(created.json);
    api.ctx.clock.advance(60_000);
    const replaced = await api.call('PUT', '/templates/fibre', { json: template({ name: 'Fibre' }) });
    expect(replaced.json).toEqual({ ...created.json, name: 'Fibre' });
    expect((await api.call('GET', '/templates')).json).toEqual({ items: [replaced.json] });
  });

  it('may be sent back as they were read', async () => {
    const { json } = await api.call('PUT', '/templates/again', { json: template({ template_id: 'again' }) });
    expect((await api.call('PUT', '/templates/again', { json })).json).toEqual(json);
  });

  it.each([
    ['another id than the path', { template_id: 'other' }, '/template_id'],
    ['two arms of one name', { arms: [template().arms[0], template().arms[0]] }, '/arms/1/arm'],
    ['no arm', { arms: [] }, '/arms'],
  ])('are refused with %s', async (_, changes, pointer) => {
    const { status, json } = await api.call('PUT', '/templates/fibre', { json: template(changes) });
    expect([status, json.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('are removed once', async () => {
    await api.call('PUT', '/templates/gone', { json: template({ template_id: 'gone', industry: 'mining' }) });
    expect((await api.call('DELETE', '/templates/gone')).status).toBe(204);
    expect((await api.call('DELETE', '/templates/gone')).status).toBe(404);
    expect((await api.call('GET', '/templates/gone')).status).toBe(404);
    expect((await api.call('GET', '/templates/gone/report')).status).toBe(404);
  });

  it('report what reviewers select, arm by arm', async () => {
    await api.call('PUT', '/templates/tried', { json: template({ template_id: 'tried', industry: 'rail' }) });
    const { json } = await api.call('POST', '/personalize', { json: exampleRequest({ template_id: 'tried' }) });
    await runRequest(api.ctx, json.request_id, never);
    await api.call('POST', `/personalize/${json.request_id}/select`, { json: { variant_index: 0 } });
    const { json: report } = await api.call('GET', '/templates/tried/report');
    const tried = report.arms.filter((arm: { assigned: number }) => arm.assigned === 1);
    expect(tried).toMatchObject([{ succeeded: 1, selected: 1, selection_rate: 1 }]);
    expect(tried[0].interval.low).toBeLessThan(0.5);
    expect(report.verdict).toMatch(/Too few results/);
  });

  it('go with the models that are configured, in fallback order and with their price', async () => {
    const LLM_TARGETS = 'openai:gpt-4.1-mini,openai:of-my-own,template';
    const chain = await startTestApi({}, { LLM_TARGETS, OPENAI_BASE_URL: 'http://localhost:1/v1' });
    const { json } = await chain.call('GET', '/models');
    await chain.close();
    const { openai, template } = providers;
    expect(json.items).toEqual([
      {
        model: 'openai:gpt-4.1-mini',
        price: { input: 0.4, cached_input: 0.1, output: 1.6 },
        price_source: openai.priceSource,
        abilities: openai.abilities,
      },
      { model: 'openai:of-my-own', price: null, abilities: openai.abilities },
      { model: 'template:template', price: { input: 0, output: 0 }, abilities: template.abilities },
    ]);
  });

  it('go with prompt versions, one of them current', async () => {
    const { json } = await api.call('GET', '/prompt-versions');
    expect(json.items).toEqual(promptVersions);
    expect(json.items.filter((version: { current: boolean }) => version.current)).toHaveLength(1);
  });
});
