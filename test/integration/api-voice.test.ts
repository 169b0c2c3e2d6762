import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { exampleRequest } from '../support/example-request.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';

const never = new AbortController().signal;
const sample = 'Hello Ioana,\n\nHow do your crews plan a week?\n\nBest wishes,\nAnna Berg\nLumio';

describe('the voice over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const submit = async (changes = {}): Promise<string> => {
    const { json } = await api.call('POST', '/personalize', { json: { ...exampleRequest(), ...changes } });
    await runRequest(api.ctx, json.request_id, never);
    return json.request_id;
  };
  const read = async (id: string) => (await api.call('GET', `/personalize/${id}`)).json;

  it('is empty until it is put', async () => {
    const { status, json } = await api.call('GET', '/voice');
    expect([status, json]).toEqual([
      200,
      { voice: {}, accepted: [], extracted: {}, profile: {}, input_flags: [], updated_at: null },
    ]);
  });

  it('is put, and read into a profile that says what is in force', async () => {
    const { status, json } = await api.call('PUT', '/voice', { json: { closing: 'Cheers,', samples: [sample] } });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      voice: { closing: 'Cheers,', samples: [sample] },
      extracted: { greeting: 'Hello {first_name},', closing: 'Best wishes,', signature: 'Anna Berg\nLumio' },
      profile: { greeting: 'Hello {first_name},', closing: 'Cheers,', signature: 'Anna Berg\nLumio' },
    });
    expect((await api.call('GET', '/voice')).json).toEqual(json);
  });

  it('is refused with every error listed', async () => {
    const { status, json } = await api.call('PUT', '/voice', {
      json: { greeting: 'Hello {name},', sentence_words: 2, tone: 'warm' },
    });
    expect([status, json.errors.map(({ pointer }: { pointer: string }) => pointer).sort()]).toEqual([
      400,
      ['/greeting', '/sentence_words', '/tone'],
    ]);
  });

  it('is in force for a request, whose own goes over it, and kept with it without the samples', async () => {
    const doc = await read(await submit({ voice: { closing: 'Until soon,' } }));
    expect(doc.input.voice).toEqual({
      greeting: 'Hello {first_name},',
      closing: 'Until soon,',
      signature: 'Anna Berg\nLumio',
    });
    for (const { message, risk_flags } of doc.variants) {
      expect(message).toMatch(/^Hello Ioana,[\s\S]*\n\nUntil soon,\nAnna Berg\nLumio$/);
      expect(risk_flags).toEqual([]);
    }
    expect(doc.input_flags.filter(({ code }: { code: string }) => code === 'MISSING_SENDER')).toEqual([]);
  });

  it('is what a text is checked against', async () => {
    const { json } = await api.call('POST', '/check', {
      json: { request: exampleRequest(), variant: { message: 'Hi Ioana, could we have a 15-min call about fibre?' } },
    });
    expect(json.risk_flags.map(({ rule }: { rule: string }) => rule)).toContain('voice/greeting');
  });

  it('offers edits as samples, takes and dismisses them, and forgets one with its request', async () => {
    const [taken, dismissed, unchanged, wrong] = [await submit(), await submit(), await submit(), await submit()];
    const edit = 'Hello Ioana,\n\nIs fibre on your list this week?\n\nTalk soon,\nAnna Berg\nLumio';
    for (const id of [taken, dismissed])
      await api.call('POST', `/personalize/${id}/select`, { json: { variant_index: 0, edited_message: edit } });
    await api.call('POST', `/personalize/${unchanged}/select`, { json: { variant_index: 0 } });
    // An edit with an error is nobody's voice.
    const invented = 'Hello Ioana,\n\nWe cut costs by 73%. Is fibre on your list this week?';
    await api.call('POST', `/personalize/${wrong}/select`, { json: { variant_index: 0, edited_message: invented } });
    const offered = async (): Promise<string[]> =>
      (await api.call('GET', '/voice/suggestions')).json.items.map((one: { request_id: string }) => one.request_id);
    expect(await offered()).toEqual([dismissed, taken]);

    const accepted = await api.call('POST', `/voice/suggestions/${taken}/accept`);
    expect(accepted.json.accepted).toMatchObject([{ request_id: taken, message: edit }]);
    expect((await api.call('DELETE', `/voice/suggestions/${dismissed}`)).status).toBe(204);
    expect(await offered()).toEqual([]);
    expect((await api.call('POST', `/voice/suggestions/${unchanged}/accept`)).status).toBe(404);

    await api.call('PUT', '/voice', { json: {} });
    expect((await api.call('GET', '/voice')).json.profile.closing).toBe('Talk soon,');
    await api.call('DELETE', `/personalize/${taken}`);
    expect((await api.call('GET', '/voice')).json).toMatchObject({ accepted: [], profile: {} });
  });

  it('a replay has the voice that was in force then', async () => {
    await api.call('PUT', '/voice', { json: { closing: 'Cheers,' } });
    const id = await submit();
    await api.call('PUT', '/voice', { json: { closing: 'Regards,' } });
    const { json } = await api.call('POST', `/personalize/${id}/replay`, { json: { mode: 'rerender' } });
    expect((await read(json.request_id)).input.voice).toEqual({ closing: 'Cheers,' });
  });
});
