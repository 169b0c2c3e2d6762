import { afterEach, expect, it } from 'vitest';
import { createApiKey } from '../../src/api-keys/create-api-key.ts';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { cleanVariants, exampleRequest } from '../support/example-request.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';

let api: TestApi | undefined;
afterEach(() => api?.close());

it('settings say that the offline writer is in force, which limits hold, and whose key it is', async () => {
  api = await startTestApi({}, { RETENTION_DAYS: '30', LLM_JUDGE: 'auto' });
  const { status, json } = await api.call('GET', '/settings');
  expect(status).toBe(200);
  expect(json).toMatchObject({
    writers: [{ model: 'template:template', price: { input: 0, output: 0 } }],
    is_offline: true,
    judge: 'off',
    limits: { llm_requests_per_minute: null, retention_days: 30, request_deadline_seconds: 900 },
    api_key: null,
  });
  const { key, doc } = await createApiKey(api.ctx, { name: 'crm', requests_per_minute: 60, daily_quota: 1_000 });
  const own = await api.call('GET', '/settings', { headers: { 'x-api-key': key } });
  expect(own.json.api_key).toEqual({
    key_id: doc.key_id,
    name: 'crm',
    tenant: doc.tenant,
    requests_per_minute: 60,
    daily_quota: 1_000,
  });
  expect(JSON.stringify(own.json)).not.toContain(key.split('_').at(-1));
});

it('settings name the model that is asked first, and the limits of each', async () => {
  api = await startTestApi(
    {},
    {
      LLM_TARGETS: 'openai:gpt-4.1-mini,template',
      OPENAI_BASE_URL: 'http://localhost:1/v1',
      LLM_REQUESTS_PER_MINUTE: '90',
      LLM_JUDGE: 'auto',
    },
  );
  const { json } = await api.call('GET', '/settings');
  expect(json).toMatchObject({ is_offline: false, judge: 'auto', limits: { llm_requests_per_minute: 90 } });
  expect(json.writers.map(({ model }: { model: string }) => model)).toEqual([
    'openai:gpt-4.1-mini',
    'template:template',
  ]);
});

it('usage is told by day, today included, and its query is checked', async () => {
  api = await startTestApi({ llm: createScriptedLlm([cleanVariants]) });
  const { json } = await api.call('POST', '/personalize', { json: exampleRequest() });
  await runRequest(api.ctx, json.request_id, new AbortController().signal);
  const { usage } = (await api.call('GET', `/personalize/${json.request_id}`)).json;
  const report = (await api.call('GET', '/usage?days=7')).json;
  const { estimated: _, ...used } = usage;
  expect(report.items).toEqual([{ day: report.to, requests: 1, usage: used }]);
  expect(report.total).toEqual({ requests: 1, usage: used });
  expect(Date.parse(report.to) - Date.parse(report.from)).toBe(6 * 86_400_000);
  const refused = await api.call('GET', '/usage?days=0&hours=2');
  expect(refused.status).toBe(400);
  expect(refused.json.errors).toEqual(
    expect.arrayContaining([
      { pointer: 'query/days', detail: 'must be a whole number from 1 to 92' },
      { pointer: 'query/hours', detail: 'unknown key' },
    ]),
  );
});
