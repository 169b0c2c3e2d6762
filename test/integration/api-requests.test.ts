import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { personalizationSchema, variantSchema } from '../../src/contract/personalize-response.ts';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { cleanVariants, exampleRequest } from '../support/example-request.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';

const never = new AbortController().signal;

describe('requests over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ llm: createScriptedLlm([cleanVariants]) });
  });
  afterAll(() => api.close());

  const submit = async (changes = {}): Promise<string> => {
    const { json } = await api.call('POST', '/personalize', { json: exampleRequest(changes) });
    return json.request_id;
  };
  const written = async (changes = {}): Promise<string> => {
    const id = await submit(changes);
    await runRequest(api.ctx, id, never);
    return id;
  };

  it('are accepted with an id, a Location and one job', async () => {
    const { status, headers, json } = await api.call('POST', '/personalize', { json: exampleRequest() });
    expect(status).toBe(202);
    expect(json).toEqual({
      request_id: expect.stringMatching(/^req_[0-9a-f]{32}$/),
      status: 'QUEUED',
      status_url: `/personalize/${json.request_id}`,
    });
    expect(headers.get('location')).toBe(json.status_url);
    expect(api.ctx.queues.added.filter((job) => job.jobId === json.request_id)).toHaveLength(1);
  });

  it('are accepted while the queue is down', async () => {
    api.ctx.queues.down = true;
    try {
      expect((await api.call('POST', '/personalize', { json: exampleRequest() })).status).toBe(202);
    } finally {
      api.ctx.queues.down = false;
    }
  });

  it('show their whole audit', async () => {
    const id = await written();
    const { status, headers, json } = await api.call('GET', `/personalize/${id}`);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(json).toMatchObject({ request_id: id, status: 'SUCCESS', input: exampleRequest(), attempts: 1 });
    expect(json.variants.map((variant: { message: string }) => variant.message)).toEqual(
      cleanVariants.map((variant) => variant.message),
    );
    expect(personalizationSchema.safeParse(json).error).toBeUndefined();
    // A footer stands where a regime asks for one.
    expect([...Object.keys(json.variants[0]), 'footer'].sort()).toEqual(Object.keys(variantSchema.shape).sort());
    expect(json.prompts).toHaveLength(1);
    expect(json.outputs[0].raw_output).toContain('Field crews at Telvora');
  });

  it('are listed newest first, by status, page by page', async () => {
    const [first, second] = [await written(), await submit()];
    const all = await api.call('GET', '/personalize?limit=2');
    expect(all.json.items.map((item: { request_id: string }) => item.request_id)).toEqual([second, first]);
    const next = await api.call('GET', `/personalize?limit=2&cursor=${encodeURIComponent(all.json.next_cursor)}`);
    expect(next.json.items.map((item: { request_id: string }) => item.request_id)).not.toContain(first);
    const queued = await api.call('GET', '/personalize?status=QUEUED&limit=100');
    expect(queued.json.items.map((item: { request_id: string }) => item.request_id)).toContain(second);
    expect(queued.json.items.map((item: { request_id: string }) => item.request_id)).not.toContain(first);
  });

  it('are listed with what would be sent, and by whether it was chosen', async () => {
    const id = await written();
    const inList = async (query = '') => {
      const { json } = await api.call('GET', `/personalize?limit=100${query}`);
      return json.items.find((item: { request_id: string }) => item.request_id === id);
    };
    const none = { error: 0, warning: 0, info: 0 };
    const [first] = cleanVariants;
    expect((await inList('&selected=false')).preview).toEqual({
      variant_index: 0,
      subject: first!.subject,
      message: first!.message,
      flags: none,
    });
    const edited_message = 'Hi Ioana,\n\nWe cut costs by 73%. Open to a 15-min call?';
    await api.call('POST', `/personalize/${id}/select`, { json: { variant_index: 1, edited_message } });
    const { preview } = await inList('&selected=true');
    expect(preview).toMatchObject({ variant_index: 1, subject: cleanVariants[1]!.subject, message: edited_message });
    expect(preview.flags.error).toBeGreaterThan(0);
    expect(await inList('&selected=false')).toBeUndefined();
    await api.call('POST', `/personalize/${id}/select`, {
      json: { variant_index: 0, edited_message: '🙂'.repeat(400) },
    });
    expect((await inList()).preview.message).toBe('🙂'.repeat(300));
    await api.call('DELETE', `/personalize/${id}`);
    expect((await inList()).preview).toBeUndefined();
    expect((await api.call('GET', '/personalize?selected=maybe')).json.errors[0].pointer).toBe('query/selected');
  });

  it('keep a choice and an edit, whose flags are returned', async () => {
    const id = await written();
    const edit = { variant_index: 1, edited_message: 'Hi Ioana,\n\nWe cut costs by 73%. Open to a 15-min call?' };
    const { status, json } = await api.call('POST', `/personalize/${id}/select`, { json: edit });
    expect(status).toBe(200);
    expect(json.risk_flags.map((flag: { code: string }) => flag.code)).toContain('UNSOURCED_NUMBER');
    expect((await api.call('GET', `/personalize/${id}`)).json.selection).toEqual(json);
  });

  it.each(['', ' \n\u200b'])('cannot be edited away: %j', async (edited_message) => {
    const id = await written();
    const { status, json } = await api.call('POST', `/personalize/${id}/select`, {
      json: { variant_index: 0, edited_message },
    });
    expect([status, json.errors[0]]).toEqual([
      400,
      expect.objectContaining({ pointer: '/edited_message', detail: 'has nothing that shows' }),
    ]);
    expect((await api.call('GET', `/personalize/${id}`)).json.selection).toBeNull();
  });

  it('cannot be chosen from before they end, nor a variant they lack', async () => {
    const open = await submit();
    expect((await api.call('POST', `/personalize/${open}/select`, { json: { variant_index: 0 } })).status).toBe(409);
    const one = await written({ variant_count: 1 });
    const { status, json } = await api.call('POST', `/personalize/${one}/select`, { json: { variant_index: 2 } });
    expect([status, json.errors[0].pointer]).toEqual([400, '/variant_index']);
  });

  it('are replayed as new requests, or rechecked at once', async () => {
    const id = await written();
    const exact = await api.call('POST', `/personalize/${id}/replay`, { json: { mode: 'exact' } });
    expect([exact.status, exact.json.replay_of, exact.json.mode]).toEqual([202, id, 'exact']);
    const early = await api.call('GET', `/personalize/${exact.json.request_id}/diff`);
    expect(early.status).toBe(409);
    await runRequest(api.ctx, exact.json.request_id, never);
    const diff = await api.call('GET', `/personalize/${exact.json.request_id}/diff`);
    expect(diff.json.variants).toHaveLength(3);
    const former = await api.call('GET', `/personalize/${exact.json.request_id}/difference`);
    expect(former.json).toEqual(diff.json);
    const recheck = await api.call('POST', `/personalize/${id}/replay`, { json: { mode: 'recheck' } });
    expect([recheck.status, recheck.json.request_id]).toEqual([200, id]);
  });

  it('have earlier messages, none of them in the future, which are read back and go with the rest', async () => {
    const message = { from: 'sender', sent_at: '2026-11-02', message: 'Could we talk about field crews?' };
    const thread = [message, { ...message, from: 'lead', message: 'Ask me in \u0000December.' }];
    const late = await api.call('POST', '/personalize', {
      json: exampleRequest({ thread: [...thread, { ...message, sent_at: '2099-01-02' }] as never }),
    });
    expect([late.status, late.json.errors]).toEqual([
      400,
      [{ pointer: '/thread/2/sent_at', detail: 'was not sent yet: its date is in the future' }],
    ]);
    const { json: accepted } = await api.call('POST', '/personalize?', { json: exampleRequest({ thread } as never) });
    const { json: read } = await api.call('GET', `/personalize/${accepted.request_id}`);
    expect(read.input.thread).toEqual(thread);
  });

  it('are erased to a tombstone', async () => {
    const id = await written();
    const erased = await api.call('DELETE', `/personalize/${id}`);
    expect(erased.json).toEqual({ request_id: id, erased_at: expect.any(String), erased: expect.any(Object) });
    expect(erased.json.erased).toMatchObject({ requests: 1, replays: 0, outputs: expect.any(Number) });
    const { text, json } = await api.call('GET', `/personalize/${id}`);
    expect(json).toMatchObject({ status: 'SUCCESS', input: null, prompts: [], outputs: [], variants: [] });
    expect(text).not.toContain('Ioana');
    expect((await api.call('POST', `/personalize/${id}/replay`, { json: { mode: 'exact' } })).status).toBe(409);
  });

  it('that never were are not found, on every path', async () => {
    const calls: [string, string, unknown?][] = [
      ['GET', ''],
      ['DELETE', ''],
      ['GET', '/events'],
      ['GET', '/diff'],
      ['GET', '/difference'],
      ['POST', '/select', { variant_index: 0 }],
      ['POST', '/replay', { mode: 'exact' }],
    ];
    for (const [method, rest, json] of calls)
      expect((await api.call(method, `/personalize/req_none${rest}`, { json })).status, `${method} ${rest}`).toBe(404);
  });

  describe('with Prefer: wait', () => {
    it('answer with the result when it ends in time', async () => {
      vi.spyOn(api.ctx.clock, 'sleep').mockImplementationOnce(() =>
        runRequest(api.ctx, api.ctx.queues.added.at(-1)!.jobId, never),
      );
      const { status, headers, json } = await api.call('POST', '/personalize', {
        json: exampleRequest(),
        headers: { prefer: 'wait=60' },
      });
      expect([status, headers.get('preference-applied')]).toEqual([200, 'wait=60']);
      expect(json).toMatchObject({
        status: 'SUCCESS',
        input_flags: [{ code: 'MISSING_SENDER', severity: 'warning', field: '/sender/name' }],
      });
      expect(json.variants).toHaveLength(3);
    });

    it('answer with the acceptance when the time passes', async () => {
      const { status, headers, json } = await api.call('POST', '/personalize', {
        json: exampleRequest(),
        headers: { prefer: 'respond-async, wait=3' },
      });
      expect([status, headers.get('preference-applied'), json.status]).toEqual([202, 'wait=3', 'QUEUED']);
    });

    it('wait 60 s at most', async () => {
      const { headers } = await api.call('POST', '/personalize', {
        json: exampleRequest(),
        headers: { prefer: 'wait=86400' },
      });
      expect(headers.get('preference-applied')).toBe('wait=60');
    });
  });

  describe('with an Idempotency-Key', () => {
    const send = (key: string, changes = {}) =>
      api.call('POST', '/personalize', { json: exampleRequest(changes), headers: { 'idempotency-key': key } });

    it('are one request and one job, though sent 100 times at once', async () => {
      const before = api.ctx.queues.added.length;
      const answers = await Promise.all(Array.from({ length: 100 }, () => send('same-key')));
      expect(new Set(answers.map(({ json }) => json.request_id)).size).toBe(1);
      expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(202));
      expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(1);
      expect(api.ctx.queues.added.length - before).toBe(1);
    });

    it('are refused with another body', async () => {
      await send('used-key');
      const { status, json } = await send('used-key', { tone: 'DIRECT' });
      expect([status, json.type]).toEqual([422, 'urn:candor:problem:idempotency_mismatch']);
    });

    it.each(['', 'x'.repeat(256)])('need a printable key of at most 255 characters: %j', async (key) => {
      const { status, json } = await send(key);
      expect([status, json.errors[0].pointer]).toEqual([400, 'header/idempotency-key']);
    });
  });
});
