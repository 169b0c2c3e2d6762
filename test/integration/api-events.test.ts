import { afterAll, beforeAll, describe, expect, it, type MockInstance, vi } from 'vitest';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { cleanVariants, exampleRequest } from '../support/example-request.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { shareStore } from '../support/share-store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';

const never = new AbortController().signal;

interface Received {
  event: string;
  id: string;
  data: { status: string; step: string };
}

const read = (stream: string): Received[] =>
  stream
    .split('\n\n')
    .filter((block) => block.startsWith('event:'))
    .map((block) => {
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s)));
      return { event: fields.event, id: fields.id, data: JSON.parse(fields.data) };
    });

const shared = shareStore();

describe('the events of a request', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ store: await shared.fresh() });
  });
  afterAll(() => api.close());

  /** A model that answers once the stream has looked twice; at first it cannot be read, so that there is a retry. */
  const slowModel = (sleeps: MockInstance) =>
    createScriptedLlm(async (call) => {
      const seen = sleeps.mock.calls.length;
      await vi.waitUntil(() => sleeps.mock.calls.length > seen + 1, { timeout: 30_000, interval: 1 });
      return call.attempt === 1 ? 'no JSON at all' : cleanVariants;
    });

  const submitted = async (): Promise<string> =>
    (await api.call('POST', '/personalize', { json: exampleRequest() })).json.request_id;
  const written = async (): Promise<string> => {
    const id = await submitted();
    await runRequest({ ...api.ctx, llm: createScriptedLlm([cleanVariants]) }, id, never);
    return id;
  };

  it('tell each step once and end with the request', async () => {
    const id = await submitted();
    const sleeps = vi.spyOn(api.ctx.clock, 'sleep');
    const stream = api.call('GET', `/personalize/${id}/events`);
    await vi.waitUntil(() => sleeps.mock.calls.length > 0, { timeout: 30_000, interval: 1 });
    await runRequest({ ...api.ctx, llm: slowModel(sleeps) }, id, never);
    const { status, headers, text } = await stream;
    expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const events = read(text);
    expect(new Set(events.map(({ event }) => event))).toEqual(new Set(['status']));
    expect(events.at(-1)).toEqual({ event: 'status', id: 'done', data: { status: 'SUCCESS', step: 'done' } });
    const steps = events.map(({ data }) => data.step);
    expect(steps.filter((step) => step !== 'checking')).toEqual(['queued', 'writing', 'retrying', 'done']);
  });

  it('begin with the present state, whatever was seen before', async () => {
    const id = await written();
    const { text } = await api.call('GET', `/personalize/${id}/events`, { headers: { 'last-event-id': 'writing' } });
    expect(read(text)).toEqual([{ event: 'status', id: 'done', data: { status: 'SUCCESS', step: 'done' } }]);
  });

  it('tell a client that saw the end to stop connecting', async () => {
    const id = await written();
    const { status } = await api.call('GET', `/personalize/${id}/events`, { headers: { 'last-event-id': 'done' } });
    expect(status).toBe(204);
  });

  it('are not compressed, so that each arrives when it is sent', async () => {
    const id = await written();
    const { headers } = await api.call('GET', `/personalize/${id}/events`, { headers: { 'accept-encoding': 'gzip' } });
    expect(headers.get('content-encoding')).toBeNull();
  });

  it('end when the server shuts down', async () => {
    const other = await startTestApi({ store: await shared.fresh() });
    const { json } = await other.call('POST', '/personalize', { json: exampleRequest() });
    const started = other.ctx.clock.now();
    const stream = other.call('GET', `/personalize/${json.request_id}/events`).catch((error) => error);
    await vi.waitUntil(() => other.ctx.clock.now() > started + 1_000, { timeout: 30_000 });
    await other.close();
    expect(read((await stream).text)).toEqual([
      { event: 'status', id: 'queued', data: { status: 'QUEUED', step: 'queued' } },
    ]);
  });
});
