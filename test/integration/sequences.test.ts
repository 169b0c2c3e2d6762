import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatSequence } from '../../cli/format-sequence.ts';
import { createApiKey } from '../../src/api-keys/create-api-key.ts';
import type { VariantText } from '../../src/contract/personalize-response.ts';
import type { Sequence } from '../../src/contract/sequence.ts';
import { LlmBackoff, type LlmCall, LlmError } from '../../src/llm/llm.ts';
import { advanceSequence } from '../../src/orchestration/advance-sequence.ts';
import { reconcile } from '../../src/orchestration/reconcile.ts';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { sweepExpired } from '../../src/retention/sweep-expired.ts';
import { cleanVariants } from '../support/example-request.ts';
import { exampleSequence } from '../support/example-sequence.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { createScriptedLlm, type ScriptedAnswer } from '../support/scripted-llm.ts';
import { shareStore } from '../support/share-store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';

const shared = shareStore();
const dayMs = 86_400_000;
let api: TestApi;
let calls: LlmCall[];
let answer: (call: LlmCall) => ScriptedAnswer;
const written = (call: LlmCall): VariantText[] =>
  call.prompt.system.includes('LinkedIn') ? cleanVariants.map(({ message }) => ({ message })) : cleanVariants;

beforeEach(async () => {
  answer = written;
  const llm = createScriptedLlm((call) => answer(call));
  calls = llm.calls;
  api = await startTestApi(
    { store: await shared.fresh(), llm },
    { WEBHOOK_ALLOW_PRIVATE: 'true', RETENTION_DAYS: '30' },
  );
  api.ctx.clock.advance(daysUsed++ * dayMs);
});
afterEach(async () => {
  for (const { sequence_id } of await api.ctx.store.sequences.listRunning(null, 100))
    await api.call('POST', `/sequences/${sequence_id}/cancel`);
  await api.close();
});
let daysUsed = 0;

const create = async (changes = {}): Promise<string> => {
  const { status, json } = await api.call('POST', '/sequences', { json: exampleSequence(changes) });
  expect([status, json]).toEqual([202, expect.objectContaining({ sequence_id: expect.any(String) })]);
  return json.sequence_id;
};
const read = async (id: string): Promise<Sequence> => (await api.call('GET', `/sequences/${id}`)).json;
const statuses = async (id: string) => (await read(id)).touches.map(({ status }) => status);
const finished = async (changes = {}): Promise<Sequence> => {
  const id = await create(changes);
  await runQueuedJobs(api.ctx);
  return read(id);
};
const select = (requestId: string, json: object) => api.call('POST', `/personalize/${requestId}/select`, { json });
const threadOf = async (requestId: string) => (await api.call('GET', `/personalize/${requestId}`)).json.input.thread;

describe('a sequence', () => {
  it('gives every id at once, and writes each touch with the ones before it as its thread', async () => {
    const thread = [{ from: 'lead' as const, sent_at: '2025-11-01', message: 'We splice in spring.' }];
    const { status, headers, json } = await api.call('POST', '/sequences', { json: exampleSequence({ thread }) });
    expect(status).toBe(202);
    expect(headers.get('location')).toBe(json.status_url);
    expect(json.touches.map(({ status }: { status: string }) => status)).toEqual(['QUEUED', 'QUEUED', 'QUEUED']);
    expect(await runQueuedJobs(api.ctx)).toEqual(
      json.touches.map(({ request_id }: { request_id: string }) => request_id),
    );

    const sequence = await read(json.sequence_id);
    expect([sequence.status, sequence.touches.map(({ stale }) => stale)]).toEqual(['SUCCESS', [false, false, false]]);
    const days = sequence.touches.map(
      ({ planned_at }) => (Date.parse(planned_at) - Date.parse(sequence.created_at)) / dayMs,
    );
    expect(days).toEqual([0, 3, 7]);
    const [first, second, third] = sequence.touches.map(({ request_id }) => request_id);
    expect(await threadOf(first!)).toEqual(thread);
    const sent = sequence.touches.slice(0, 2).map(({ text, planned_at, channel }) => ({
      from: 'sender',
      sent_at: planned_at,
      channel,
      subject: text!.subject,
      message: text!.message,
    }));
    expect(sent[0]!.message).toBe(cleanVariants[0]!.message);
    expect(await threadOf(second!)).toEqual([...thread, sent[0]]);
    expect(await threadOf(third!)).toEqual([...thread, ...sent]);
  });

  it('gives a touch its own channel, goal, angle and limits, and what it leaves out from the sequence', async () => {
    const { touches } = await finished({ constraints: { max_words: 90, include_subjects: true } });
    const inputs = [];
    for (const { request_id } of touches) inputs.push((await api.call('GET', `/personalize/${request_id}`)).json.input);
    expect(
      inputs.map(({ channel, goal, tone, hint, constraints }) => [channel, goal, tone, hint, constraints.max_words]),
    ).toEqual([
      ['EMAIL', 'book a 15-min call', 'FRIENDLY', expect.stringContaining('a topic of the company'), 90],
      ['EMAIL', 'book a 15-min call', 'FRIENDLY', 'shorter', 60],
      ['LINKEDIN', 'hear whether this is of interest', 'FRIENDLY', undefined, 90],
    ]);
  });

  it('shows a touch that waits under the id it will have', async () => {
    const { json } = await api.call('POST', '/sequences', { json: exampleSequence() });
    const { request_id } = json.touches[1];
    const waiting = (await api.call('GET', `/personalize/${request_id}`)).json;
    expect(waiting).toMatchObject({
      request_id,
      status: 'QUEUED',
      sequence_id: json.sequence_id,
      touch: 2,
      prompts: [],
    });
    expect((await select(request_id, { variant_index: 0 })).status).toBe(409);
    expect((await api.call('GET', `/personalize/${request_id.replace('_t02_00', '_t02_01')}`)).status).toBe(404);
    expect((await api.call('GET', `/personalize/${request_id.replace('_t02_00', '_t04_00')}`)).status).toBe(404);
  });

  it('writes and checks a touch as of the day it is planned for', async () => {
    const now = api.ctx.clock.now();
    const fact = { text: 'Telvora hires 12 splicers', valid_until: new Date(now + 2 * dayMs).toISOString() };
    const { touches } = await finished({
      company_context: { ...exampleSequence().company_context, facts: [fact] },
    });
    expect(calls.map(({ prompt }) => prompt.user.includes('12 splicers'))).toEqual([true, false, false]);
    const message = `${cleanVariants[0]!.message}\n\nTelvora hires 12 splicers.`;
    const flagsOf = async (at: number) =>
      (await select(touches[at]!.request_id, { variant_index: 0, edited_message: message })).json.risk_flags.map(
        ({ code }: { code: string }) => code,
      );
    const request = (await api.call('GET', `/personalize/${touches[0]!.request_id}`)).json.input;
    const checkedAt = async (query: string) =>
      (await api.call('POST', `/check${query}`, { json: { request, variant: { message } } })).json.risk_flags.map(
        ({ code }: { code: string }) => code,
      );
    expect(await checkedAt('')).not.toContain('UNSOURCED_NUMBER');
    expect(await checkedAt(`?as_of=${touches[1]!.planned_at}`)).toContain('UNSOURCED_NUMBER');
    expect((await api.call('POST', '/check?as_of=soon', { json: {} })).json.errors[0].pointer).toBe('query/as_of');
    expect(await flagsOf(0)).not.toContain('UNSOURCED_NUMBER');
    expect(await flagsOf(1)).toContain('UNSOURCED_NUMBER');
  });
});

describe('a sequence that is refused', () => {
  it('hears of every error at once', async () => {
    const { status, json } = await api.call('POST', '/sequences', {
      json: {
        ...exampleSequence({
          touches: [{ channel: 'EMAIL', delay_days: 91 }, { channel: 'FAX' as 'EMAIL', angel: 'role' } as never],
        }),
        channel: 'EMAIL',
        template_id: 'none',
      },
    });
    expect(status).toBe(400);
    expect(json.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(
      ['/channel', '/template_id', '/touches/0/delay_days', '/touches/1/angel', '/touches/1/channel'].sort(),
    );
    const one = await api.call('POST', '/sequences', { json: exampleSequence({ touches: [{ channel: 'EMAIL' }] }) });
    expect(one.json.errors).toMatchObject([{ pointer: '/touches' }]);
  });

  it('costs no token where the lead is suppressed, also where it is between two touches', async () => {
    const id = await create();
    const jobs = await runQueuedJobs(api.ctx, 1);
    await api.call('POST', '/suppressions', { json: { domains: ['telvora.ro'] } });
    try {
      await runQueuedJobs(api.ctx);
      expect(await read(id)).toMatchObject({ status: 'FAILED', error: { code: 'lead_suppressed' } });
      expect([jobs.length, calls.length]).toEqual([1, 1]);
      const refused = await api.call('POST', '/sequences', { json: exampleSequence() });
      expect([refused.status, refused.json.errors]).toEqual([
        409,
        [expect.objectContaining({ pointer: '/lead/domain' })],
      ]);
      expect((await api.call('POST', `/sequences/${id}/regenerate`)).json.errors).toMatchObject(refused.json.errors);
      expect(calls).toHaveLength(1);
    } finally {
      const { items } = (await api.call('GET', '/suppressions')).json;
      for (const { suppression_id } of items) await api.call('DELETE', `/suppressions/${suppression_id}`);
    }
  });

  it('is made once by an Idempotency-Key, which says where it was used otherwise', async () => {
    const headers = { 'idempotency-key': `lead-${api.ctx.clock.now()}` };
    const post = (changes = {}, path = '/sequences') =>
      api.call('POST', path, { json: exampleSequence(changes), headers });
    const first = await post();
    const again = await post();
    expect(again.json.sequence_id).toBe(first.json.sequence_id);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((await post({ goal: 'another' })).status).toBe(422);
    expect(await runQueuedJobs(api.ctx)).toHaveLength(3);
  });
});

describe('a sequence whose touch is held up', () => {
  it('says so, with the touch, until it is written', async () => {
    answer = () => new LlmBackoff('openai:gpt-4.1-mini keeps failing and is left alone', 30_000, 'provider_down');
    const id = await create();
    const { touches: accepted } = await read(id);
    await runRequest(api.ctx, accepted[0]!.request_id, new AbortController().signal).catch(() => undefined);
    const down = {
      waits_for: 'provider_down',
      wait_reason: 'openai:gpt-4.1-mini keeps failing and is left alone',
      next_try_at: new Date(api.ctx.clock.now() + 30_000).toISOString(),
    };
    const told = await read(id);
    expect(told).toMatchObject({ status: 'RUNNING', ...down, touches: [down, { waits_for: 'turn' }, {}] });
    expect((await api.call('GET', '/sequences?status=RUNNING')).json.items[0]).toMatchObject(down);
    expect((await api.call('GET', `/personalize/${accepted[1]!.request_id}`)).json).toMatchObject({
      waits_for: 'turn',
    });
    expect(formatSequence(told)).toContain(`${id} RUNNING, waits for provider_down (openai:gpt-4.1-mini keeps`);
    expect(formatSequence(told)).toMatch(/Touch 2: EMAIL, .*, QUEUED, waits for turn ---/);

    answer = written;
    await runQueuedJobs(api.ctx);
    const done = await read(id);
    expect(done.status).toBe('SUCCESS');
    for (const one of [done, ...done.touches]) expect(one).not.toHaveProperty('waits_for');
  });
});

describe('a sequence that does not come through', () => {
  it('ends with a touch that fails, the later ones canceled, and goes on from there', async () => {
    answer = (call) => (calls.length === 2 ? new LlmError('bad_request', 'no') : written(call));
    const failed = await finished();
    expect(failed).toMatchObject({
      status: 'FAILED',
      error: { code: 'llm_bad_request', message: expect.stringContaining('Touch 2') },
    });
    expect(await statuses(failed.sequence_id)).toEqual(['SUCCESS', 'FAILED', 'CANCELED']);
    const waiting = await api.call('GET', `/personalize/${failed.touches[2]!.request_id}`);
    expect(waiting.json.status).toBe('CANCELED');

    expect((await api.call('POST', `/sequences/${failed.sequence_id}/regenerate`)).status).toBe(202);
    await runQueuedJobs(api.ctx);
    expect(await statuses(failed.sequence_id)).toEqual(['SUCCESS', 'SUCCESS', 'SUCCESS']);
    expect(await read(failed.sequence_id)).toMatchObject({ status: 'SUCCESS' });
    expect((await read(failed.sequence_id)).touches[0]).toEqual(failed.touches[0]);
  });

  it.each([0, 1, 2])('canceled after %i touches, writes no further one', async (done) => {
    const id = await create();
    await runQueuedJobs(api.ctx, done);
    const { status, json } = await api.call('POST', `/sequences/${id}/cancel`);
    expect([status, json.status]).toEqual([200, 'CANCELED']);
    await runQueuedJobs(api.ctx);
    await reconcile(api.ctx);
    await runQueuedJobs(api.ctx);
    expect(calls).toHaveLength(done);
    expect(await statuses(id)).toEqual([0, 1, 2].map((at) => (at < done ? 'SUCCESS' : 'CANCELED')));
    expect((await api.call('POST', `/sequences/${id}/cancel`)).status).toBe(200);
  });

  it('lets a touch end that is being written when it is canceled', async () => {
    const id = await create();
    answer = (call) => written(call);
    const { complete } = api.ctx.llm;
    api.ctx.llm.complete = async (...given) => {
      await api.call('POST', `/sequences/${id}/cancel`);
      return complete(...given);
    };
    await runQueuedJobs(api.ctx);
    expect(await statuses(id)).toEqual(['SUCCESS', 'CANCELED', 'CANCELED']);
    expect((await read(id)).status).toBe('CANCELED');
  });

  it('cannot be canceled once it has ended, nor written anew or erased while it runs', async () => {
    const id = await create();
    expect((await api.call('POST', `/sequences/${id}/regenerate?from=1`)).status).toBe(409);
    expect((await api.call('DELETE', `/sequences/${id}`)).status).toBe(409);
    await runQueuedJobs(api.ctx);
    expect((await api.call('POST', `/sequences/${id}/cancel`)).status).toBe(409);
  });
});

describe('a sequence whose process dies', () => {
  const dies = () => {
    throw new Error('the process died here');
  };

  it('goes on where it stood between the end of a touch and the next one, once', async () => {
    const id = await create();
    const { requests } = api.ctx.store;
    const insert = requests.insert;
    requests.insert = async () => dies();
    await expect(runQueuedJobs(api.ctx)).rejects.toThrow('died here');
    requests.insert = insert;
    expect(await statuses(id)).toEqual(['SUCCESS', 'QUEUED', 'QUEUED']);
    expect(api.ctx.queues.added).toEqual([]);
    await reconcile(api.ctx);
    await reconcile(api.ctx);
    await Promise.all([1, 2, 3, 4].map(() => advanceSequence(api.ctx, id)));
    expect(api.ctx.queues.added).toHaveLength(1);
    await runQueuedJobs(api.ctx);
    expect(await statuses(id)).toEqual(['SUCCESS', 'SUCCESS', 'SUCCESS']);
    expect(calls).toHaveLength(3);
    const { touches } = await read(id);
    for (const { request_id } of touches)
      expect((await api.ctx.store.audit.list(request_id)).map(({ type }) => type)).toEqual(['SUBMITTED', 'FINISHED']);
  });

  it('is begun by the reconciling pass where its first touch was never submitted', async () => {
    const { requests } = api.ctx.store;
    const insert = requests.insert;
    requests.insert = async () => dies();
    const id = await create();
    requests.insert = insert;
    await reconcile(api.ctx);
    await runQueuedJobs(api.ctx);
    expect((await read(id)).status).toBe('SUCCESS');
  });

  it('ends where the last touch had ended and nothing more was written', async () => {
    const id = await create({ callback_url: 'http://127.0.0.1:9/hook' });
    await runQueuedJobs(api.ctx, 2);
    const { replace } = api.ctx.store.sequences;
    const { sequences } = api.ctx.store;
    sequences.replace = async () => dies();
    await expect(runQueuedJobs(api.ctx)).rejects.toThrow('died here');
    sequences.replace = replace;
    expect((await read(id)).status).toBe('RUNNING');
    const { deliveries } = api.ctx.store;
    const insert = deliveries.insert;
    deliveries.insert = async () => dies();
    await reconcile(api.ctx);
    expect((await sequences.get(id))!.outbox!.state).toBe('PENDING');
    deliveries.insert = insert;
    await reconcile(api.ctx);
    expect((await sequences.get(id))!.outbox!.state).toBe('HANDED_OVER');
    const { items } = (await api.call('GET', `/webhooks/deliveries?subject_id=${id}`)).json;
    expect(items).toMatchObject([{ type: 'sequence.completed' }]);
    const { body } = (await api.call('GET', `/webhooks/deliveries/${items[0].delivery_id}`)).json;
    expect(JSON.parse(body).data).toMatchObject({
      sequence_id: id,
      status: 'SUCCESS',
      touches: [{ message: cleanVariants[0]!.message }, {}, {}],
    });
  });

  it('canceled, cancels a touch whose job outlived the cancellation', async () => {
    const id = await create();
    const doc = (await api.ctx.store.sequences.get(id))!;
    await api.ctx.store.sequences.replace({ ...doc, status: 'CANCELED' });
    // As a run leaves it that broke off.
    const { request_id } = (await read(id)).touches[0]!;
    await api.ctx.store.requests.start(request_id, new Date(api.ctx.clock.now()).toISOString());
    await runQueuedJobs(api.ctx);
    expect([calls.length, await statuses(id)]).toEqual([0, ['CANCELED', 'CANCELED', 'CANCELED']]);
  });
});

describe('a touch that a reviewer changes', () => {
  it('makes later ones stale, which stay as they are until they are written anew, with what stands then', async () => {
    const before = await finished();
    const { sequence_id: id } = before;
    const [first, second, third] = before.touches.map(({ request_id }) => request_id);
    await select(first!, { variant_index: 0 });
    expect((await read(id)).touches.map(({ stale }) => stale)).toEqual([false, false, false]);
    await select(second!, { variant_index: 1 });
    expect((await read(id)).touches.map(({ stale }) => stale)).toEqual([false, false, true]);
    const edited_message = cleanVariants[1]!.message.replace('Thanks,', 'Best,');
    await select(first!, { variant_index: 1, edited_message });
    await reconcile(api.ctx);
    await runQueuedJobs(api.ctx);
    expect((await read(id)).touches.map(({ stale }) => stale)).toEqual([false, true, true]);
    expect([(await read(id)).status, calls.length]).toEqual(['SUCCESS', 3]);
    expect((await api.call('GET', '/sequences')).json.items[0]).toMatchObject({
      sequence_id: id,
      stale: 2,
      selected: 2,
    });

    const begun = await api.call('POST', `/sequences/${id}/regenerate`);
    expect([begun.status, begun.json.status]).toEqual([202, 'RUNNING']);
    await runQueuedJobs(api.ctx);
    const after = await read(id);
    expect([after.status, after.touches.map(({ stale }) => stale)]).toEqual(['SUCCESS', [false, false, false]]);
    expect(after.touches[0]!.request_id).toBe(first);
    expect(after.touches.map(({ request_id }) => request_id)).not.toContain(second);
    expect(await threadOf(after.touches[1]!.request_id)).toMatchObject([{ message: edited_message }]);
    expect((await api.call('GET', `/personalize/${third}`)).json).toMatchObject({ status: 'SUCCESS', touch: 3 });
    expect((await api.call('POST', `/sequences/${id}/regenerate`)).status).toBe(409);
    expect((await api.call('POST', `/sequences/${id}/regenerate?from=4`)).json.errors).toMatchObject([
      { pointer: 'query/from' },
    ]);
    expect((await api.call('POST', `/sequences/${id}/regenerate?from=3`)).status).toBe(202);
  });

  it('and leaves out is no part of what later ones follow', async () => {
    const { sequence_id: id, touches } = await finished();
    await api.call('POST', `/personalize/${touches[1]!.request_id}/skip`);
    expect((await read(id)).touches.map(({ stale }) => stale)).toEqual([false, false, true]);
    await api.call('POST', `/sequences/${id}/regenerate`);
    await runQueuedJobs(api.ctx);
    expect(await threadOf((await read(id)).touches[2]!.request_id)).toHaveLength(1);
  });
});

describe('the personal data of a sequence', () => {
  it.each(['its own id', 'the id of a touch'])('is erased whole by %s, with what was written before', async (by) => {
    const { sequence_id: id, touches } = await finished({ callback_url: 'http://127.0.0.1:9/hook' });
    await api.call('POST', `/sequences/${id}/regenerate?from=2`);
    await runQueuedJobs(api.ctx);
    const path = by === 'its own id' ? `/sequences/${id}` : `/personalize/${touches[0]!.request_id}`;
    expect((await api.call('DELETE', path)).status).toBe(200);
    const now = await api.ctx.store.requests.getMany(touches.map(({ request_id }) => request_id));
    expect(now.map(({ input }) => input)).toEqual([null, null, null]);
    expect(await read(id)).toMatchObject({
      input: null,
      touches: [],
      status: 'SUCCESS',
      erased_at: expect.any(String),
    });
    const { items } = (await api.call('GET', `/webhooks/deliveries?subject_id=${id}`)).json;
    for (const { delivery_id } of items)
      expect((await api.call('GET', `/webhooks/deliveries/${delivery_id}`)).json.body).toBeNull();
    expect((await api.call('POST', `/sequences/${id}/regenerate?from=1`)).status).toBe(409);
    expect((await api.call('DELETE', path)).status).toBe(200);
    expect((await api.call('GET', '/sequences/results')).text).not.toContain(id);
  });

  it('goes when its time is over', async () => {
    const { sequence_id: id } = await finished();
    api.ctx.clock.advance(29 * dayMs);
    await sweepExpired(api.ctx, new AbortController().signal);
    expect((await read(id)).input).not.toBeNull();
    api.ctx.clock.advance(2 * dayMs);
    await sweepExpired(api.ctx, new AbortController().signal);
    expect(await read(id)).toMatchObject({ input: null, touches: [], status: 'SUCCESS' });
  });
});

// Last: once there is a key, one is always asked for.
describe('a sequence', () => {
  it('is no other tenant’s business', async () => {
    const { sequence_id: id } = await finished();
    const limits = { requests_per_minute: 600, daily_quota: 1_000 };
    // The first one owns what was made without.
    await createApiKey(api.ctx, { name: 'first', ...limits });
    const { key } = await createApiKey(api.ctx, { name: 'other', ...limits });
    const headers = { authorization: `Bearer ${key}` };
    for (const [method, path] of [
      ['GET', `/sequences/${id}`],
      ['GET', `/sequences/${id}/results`],
      ['POST', `/sequences/${id}/cancel`],
      ['POST', `/sequences/${id}/regenerate?from=1`],
      ['DELETE', `/sequences/${id}`],
    ] as const)
      expect([path, (await api.call(method, path, { headers })).status]).toEqual([path, 404]);
    expect((await api.call('GET', '/sequences', { headers })).json.items).toEqual([]);
    expect((await api.call('GET', '/sequences/results', { headers })).text).toBe('');
  });
});
