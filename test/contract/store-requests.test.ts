import { describe, expect, test } from 'vitest';
import type { Review } from '../../src/contract/review.ts';
import { newCampaignId, newRequestId } from '../../src/ids.ts';
import type { RequestDoc } from '../../src/store/store.ts';
import { describeStores } from './describe-stores.ts';
import {
  noUsage,
  sampleHead,
  sampleInput,
  sampleOutput,
  samplePrompt,
  sampleRequest,
  sampleResult,
  sampleSelect,
  sampleSubmitted,
} from './store-samples.ts';

const atOnce = <Result>(times: number, run: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => run(index)));

const later = '2026-01-02T00:00:00.000Z';

describeStores('requests', (store) => {
  const requests = () => store().requests;
  const inserted = async (changes: Partial<RequestDoc> = {}): Promise<RequestDoc> =>
    (await requests().insert(sampleRequest(changes), sampleSubmitted)).doc;

  describe('insert', () => {
    test('a request is read back as it was written', async () => {
      const doc = sampleRequest({ campaign_id: newCampaignId(), row: 3, template_id: 'saas', template_arm: 'A' });
      expect(await requests().insert(doc, sampleSubmitted)).toEqual({
        doc: { ...doc, audit_head: sampleHead },
        created: true,
      });
      expect(await requests().get(doc.request_id)).toEqual({ ...doc, audit_head: sampleHead });
    });

    test('text and keys that a database refuses survive', async () => {
      const input = {
        ...sampleInput('A\0b\ud800 \uf8fe0041 ü 😀'),
        metadata: { 'a.b': '1', $c: '\0', '\uf8fed': '3' },
      };
      const doc = await inserted({ input });
      expect((await requests().get(doc.request_id))?.input).toEqual(input);
      expect(await requests().get('req_\0')).toBeNull();
    });

    test('the same id a second time changes nothing', async () => {
      const doc = await inserted();
      const again = await requests().insert({ ...doc, tenant: 'tenant-b' }, sampleSubmitted);
      expect(again).toEqual({ doc, created: false });
    });

    test('one key claimed 50 times at once gives one request', async () => {
      const idempotency = { key: 'race', body_hash: 'h' };
      const results = await atOnce(50, () => requests().insert(sampleRequest({ idempotency }), sampleSubmitted));
      expect(results.filter((result) => result.created)).toHaveLength(1);
      expect(new Set(results.map((result) => result.doc.request_id)).size).toBe(1);
      expect(await requests().get(results[0]!.doc.request_id)).toEqual(results[0]!.doc);
    });

    test('a key used for another body tells the body that claimed it, and writes nothing', async () => {
      const first = await inserted({ idempotency: { key: 'mismatch', body_hash: 'one' } });
      const other = sampleRequest({ idempotency: { key: 'mismatch', body_hash: 'two' } });
      expect(await requests().insert(other, sampleSubmitted)).toEqual({
        doc: first,
        created: false,
        claimed_body_hash: 'one',
      });
      expect(await requests().get(other.request_id)).toBeNull();
    });

    test('the same key of another tenant is another key', async () => {
      const idempotency = { key: 'shared', body_hash: 'h' };
      await inserted({ idempotency });
      expect(
        (await requests().insert(sampleRequest({ idempotency, tenant: 'tenant-b' }), sampleSubmitted)).created,
      ).toBe(true);
    });

    test('many at once: what is there already is left alone', async () => {
      const old = await inserted();
      const fresh = [sampleRequest(), sampleRequest()];
      expect(await requests().insertMany([...fresh, { ...old, attempts: 9 }], sampleSubmitted)).toBe(2);
      expect(await requests().insertMany(fresh, sampleSubmitted)).toBe(0);
      expect(await requests().insertMany([], sampleSubmitted)).toBe(0);
      expect((await requests().get(old.request_id))?.attempts).toBe(0);
      const found = await requests().getMany([fresh[0]!.request_id, fresh[1]!.request_id, 'req_unknown']);
      expect(found.map((doc) => doc.request_id).sort()).toEqual(fresh.map((doc) => doc.request_id).sort());
    });
  });

  describe('tenants', () => {
    test('another tenant finds, selects and erases nothing', async () => {
      const doc = await inserted();
      await requests().finish(doc.request_id, sampleResult());
      expect(await requests().get(doc.request_id, 'tenant-b')).toBeNull();
      expect(await requests().get(doc.request_id, 'tenant-a')).not.toBeNull();
      const selection = { selected_variant_index: 0, selected_at: later, risk_flags: [], grounding: [] };
      expect(await requests().review(doc.request_id, 'tenant-b', sampleSelect(selection))).toBe(false);
      expect(await requests().erase(doc.request_id, 'tenant-b', later)).toBeNull();
      expect((await requests().get(doc.request_id))?.input).not.toBeNull();
    });
  });

  describe('list', () => {
    test('newest first, in pages that stay put while requests arrive', async () => {
      const tenant = 'tenant-pages';
      const ids = (await atOnce(5, () => inserted({ tenant })))
        .map((doc) => doc.request_id)
        .sort()
        .reverse();
      const first = await requests().list(tenant, {}, undefined, 2);
      await inserted({ tenant });
      const second = await requests().list(tenant, {}, first.next_cursor!, 2);
      const third = await requests().list(tenant, {}, second.next_cursor!, 2);
      expect([first, second, third].map((page) => page.items.map((doc) => doc.request_id))).toEqual([
        ids.slice(0, 2),
        ids.slice(2, 4),
        ids.slice(4),
      ]);
      expect(third.next_cursor).toBeNull();
    });

    test('by status, campaign, template and whether one was selected', async () => {
      const tenant = 'tenant-filters';
      const campaign_id = newCampaignId();
      const plain = await inserted({ tenant });
      const ofCampaign = await inserted({ tenant, campaign_id, row: 1 });
      const ofTemplate = await inserted({ tenant, template_id: 'saas' });
      await requests().finish(ofTemplate.request_id, sampleResult());
      const idsOf = async (filter: Parameters<ReturnType<typeof requests>['list']>[1]) =>
        (await requests().list(tenant, filter, undefined, 10)).items.map((doc) => doc.request_id).sort();
      expect(await idsOf({ status: 'QUEUED' })).toEqual([plain.request_id, ofCampaign.request_id].sort());
      expect(await idsOf({ campaign_id })).toEqual([ofCampaign.request_id]);
      expect(await idsOf({ template_id: 'saas', status: 'SUCCESS' })).toEqual([ofTemplate.request_id]);
      expect(await idsOf({ template_id: 'saas', status: 'FAILED' })).toEqual([]);
      const selection = { selected_variant_index: 0, selected_at: later, risk_flags: [], grounding: [] };
      await requests().review(ofTemplate.request_id, tenant, sampleSelect(selection));
      expect(await idsOf({ selected: true })).toEqual([ofTemplate.request_id]);
      expect(await idsOf({ selected: false })).toEqual([plain.request_id, ofCampaign.request_id].sort());
      expect(await idsOf({ selected: true, campaign_id })).toEqual([]);
    });

    test.each(['nonsense', '', Buffer.from('campaigns:cmp_1').toString('base64url'), 'cmVxdWVzdHM6'])(
      'the cursor %j is refused',
      async (cursor) => {
        await expect(requests().list('tenant-a', {}, cursor, 2)).rejects.toMatchObject({ kind: 'invalid' });
      },
    );
  });

  describe('the way of one request', () => {
    test('every start counts, and the first start time stays', async () => {
      const { request_id } = await inserted();
      const first = await requests().start(request_id, '2026-01-01T00:00:01.000Z');
      const second = await requests().start(request_id, '2026-01-01T00:00:09.000Z');
      expect(first).toMatchObject({ status: 'PROCESSING', attempts: 1, started_at: '2026-01-01T00:00:01.000Z' });
      expect(second).toMatchObject({ status: 'PROCESSING', attempts: 2, started_at: '2026-01-01T00:00:01.000Z' });
      expect(await requests().get(request_id)).toEqual(second);
    });

    test('a start that came to nothing is taken back, unless another followed', async () => {
      const { request_id } = await inserted();
      const attempts = async () => (await requests().get(request_id))?.attempts;
      await requests().start(request_id, later);
      await requests().takeBackStart(request_id, 1);
      expect(await attempts()).toBe(0);
      expect(await requests().start(request_id, later)).toMatchObject({ attempts: 1, status: 'PROCESSING' });
      await requests().start(request_id, later);
      await requests().takeBackStart(request_id, 1);
      expect(await attempts()).toBe(2);
      await requests().finish(request_id, sampleResult());
      await requests().takeBackStart(request_id, 2);
      expect(await attempts()).toBe(2);
    });

    test('an ended or unknown request does not start', async () => {
      const { request_id } = await inserted();
      await requests().finish(request_id, sampleResult());
      expect(await requests().start(request_id, later)).toBeNull();
      expect(await requests().start(newRequestId(), later)).toBeNull();
    });

    test('of 20 runs that finish at once, one wins, and its result stays whole', async () => {
      const { request_id } = await inserted();
      const won = await atOnce(20, (run) =>
        requests().finish(request_id, sampleResult({ run, usage: { ...noUsage, prompt_tokens: run } })),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await requests().get(request_id)).toMatchObject({
        status: 'SUCCESS',
        run: won.indexOf('pending'),
        usage: { prompt_tokens: won.indexOf('pending') },
      });
    });

    test('a failure keeps its reason', async () => {
      const { request_id } = await inserted();
      const error = { code: 'deadline_exceeded', message: 'too late' };
      await requests().finish(request_id, sampleResult({ status: 'FAILED', variants: [], error }));
      expect(await requests().get(request_id)).toMatchObject({ status: 'FAILED', error, variants: [] });
    });

    test('a selection that is to be told leaves a notice, which the next one replaces, until it is told', async () => {
      const { request_id } = await inserted();
      await requests().finish(request_id, sampleResult());
      const [at, next] = ['2020-01-02T00:00:00.000Z', '2020-01-03T00:00:00.000Z'];
      const select = (selected_at: string, before: Review[]) => {
        const selection = { selected_variant_index: 0, selected_at, risk_flags: [], grounding: [] };
        const change = sampleSelect(selection, before);
        const notice = { type: 'variant.selected' as const, at: selected_at };
        return requests().review(request_id, 'tenant-a', { ...change, notice });
      };
      expect(await select(at, [])).toBe(true);
      const { reviews = [] } = (await requests().get(request_id))!;
      expect(await select(next, reviews)).toBe(true);
      const noticed = async () => (await requests().listNotices(1_000)).map((doc) => doc.request_id);
      await requests().clearNotice(request_id, at);
      expect(await noticed()).toContain(request_id);
      await requests().clearNotice(request_id, next);
      expect(await noticed()).not.toContain(request_id);
      expect(await requests().get(request_id)).not.toHaveProperty('notice');
    });

    test('only a success can be selected from, and a later selection replaces it', async () => {
      const { request_id } = await inserted();
      const selection = { selected_variant_index: 0, selected_at: later, risk_flags: [], grounding: [] };
      expect(await requests().review(request_id, 'tenant-a', sampleSelect(selection))).toBe(false);
      await requests().finish(request_id, sampleResult());
      const edited = sampleSelect({ ...selection, edited_message: 'Hello' });
      expect(await requests().review(request_id, 'tenant-a', edited)).toBe(true);
      expect(await requests().review(request_id, 'tenant-a', edited)).toBe(false);
      expect(await requests().review(request_id, 'tenant-a', sampleSelect(selection, edited.reviews))).toBe(true);
      expect((await requests().get(request_id))?.selection).toEqual(selection);
    });

    test('prompts and outputs come back by attempt, then in order of writing, each once', async () => {
      const { request_id } = await inserted();
      const records = [
        samplePrompt(request_id, { attempt: 101 }),
        samplePrompt(request_id, { provider: 'zeta' }),
        samplePrompt(request_id, { provider: 'alpha', seed: 7 }),
      ];
      for (const record of records) await requests().addPrompt(record);
      await requests().addPrompt({ ...records[2]!, user_prompt: 'rewritten' });
      await requests().addPrompt(samplePrompt(newRequestId()));
      expect(await requests().listPrompts(request_id)).toEqual([records[1], records[2], records[0]]);
      const outputs = [sampleOutput(request_id, { provider: 'zeta' }), sampleOutput(request_id, { provider: 'alpha' })];
      for (const output of outputs) expect(await requests().addOutput(output)).toBe(true);
      expect(await requests().listOutputs(request_id)).toEqual(outputs);
    });

    test('of a prompt only the number of its calls changes, and each call has an output, the first that is written', async () => {
      const { request_id } = await inserted();
      const prompt = samplePrompt(request_id, { calls: 1 });
      for (const calls of [1, 3, 2]) await requests().addPrompt({ ...prompt, user_prompt: `of call ${calls}`, calls });
      expect(await requests().listPrompts(request_id)).toEqual([{ ...prompt, user_prompt: 'of call 1', calls: 3 }]);
      const outputs = [sampleOutput(request_id), sampleOutput(request_id, { call: 2 })];
      for (const output of outputs) expect(await requests().addOutput(output)).toBe(true);
      expect(await requests().addOutput({ ...outputs[1]!, raw_output: 'later' })).toBe(false);
      expect(await requests().listOutputs(request_id)).toEqual(outputs);
    });

    test('usage is raised in any status, and never falls', async () => {
      const { request_id } = await inserted();
      const used = { prompt_tokens: 900, completion_tokens: 40, cost_usd: 0.01 };
      await requests().raiseUsage(request_id, used);
      await requests().raiseUsage(request_id, { ...used, cost_usd: 0.001 });
      expect((await requests().get(request_id))?.usage).toEqual(used);
      await requests().start(request_id, later);
      await requests().finish(request_id, { ...sampleResult(), usage: used });
      const raised = { ...used, cost_usd: 0.02, estimated: true as const };
      await requests().raiseUsage(request_id, raised);
      expect((await requests().get(request_id))?.usage).toEqual(raised);
    });
  });
});
