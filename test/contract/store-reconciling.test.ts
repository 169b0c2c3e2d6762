import { describe, expect, test } from 'vitest';
import { campaignRequestId, newCampaignId } from '../../src/ids.ts';
import type { Outbox } from '../../src/store/outbox.ts';
import type { RequestDoc } from '../../src/store/store.ts';
import { describeStores } from './describe-stores.ts';
import {
  noUsage,
  sampleHead,
  sampleOutput,
  samplePrompt,
  sampleRequest,
  sampleResult,
  sampleSelect,
  sampleSubmitted,
} from './store-samples.ts';

const outbox: Outbox = {
  state: 'PENDING',
  delivery_id: 'msg_1',
  type: 'request.succeeded',
  url: 'https://receiver.test/hook',
};

describeStores('reconciling, counting and erasing requests', (store) => {
  const requests = () => store().requests;
  const inserted = async (changes: Partial<RequestDoc> = {}): Promise<RequestDoc> =>
    (await requests().insert(sampleRequest(changes), sampleSubmitted)).doc;

  /** Alone may be erased while it is written. */
  const insertedRow = (): Promise<RequestDoc> => inserted({ request_id: campaignRequestId(newCampaignId(), 0) });

  const openIds = async (after: string | null): Promise<string[]> =>
    (await requests().listOpen(after, 1_000)).map((doc) => doc.request_id);

  test('open requests are walked in id order, campaign rows too', async () => {
    const campaign_id = newCampaignId();
    const queued = await inserted();
    const row = await inserted({ request_id: campaignRequestId(campaign_id, 1), campaign_id, row: 1 });
    const ended = await inserted();
    await requests().start(row.request_id, '2026-01-01T00:00:01.000Z');
    await requests().finish(ended.request_id, sampleResult());
    const ids = await openIds(null);
    expect(ids).toEqual([...ids].sort());
    expect(ids).toEqual(expect.arrayContaining([queued.request_id, row.request_id]));
    expect(ids).not.toContain(ended.request_id);
    expect(await openIds(queued.request_id)).not.toContain(queued.request_id);
    const { request_id, status, deadline_at, created_at } = { ...row, status: 'PROCESSING' };
    const found = (await requests().listOpen(null, 1_000)).find((doc) => doc.request_id === row.request_id);
    expect(found).toEqual({ request_id, campaign_id, status, deadline_at, created_at, audit_head: sampleHead });
    const [first] = await requests().listOpen(null, 1);
    expect(first).toMatchObject({ request_id: ids[0] });
  });

  test('a result with a webhook stands in the outbox until it is handed over', async () => {
    const { request_id } = await inserted();
    await requests().finish(request_id, sampleResult({ outbox }));
    const pending = async () => (await requests().listPendingOutbox(100)).map((doc) => doc.request_id);
    expect(await pending()).toContain(request_id);
    await requests().markOutboxHandedOver(request_id);
    await requests().markOutboxHandedOver(request_id);
    expect(await pending()).not.toContain(request_id);
    expect((await requests().get(request_id))?.outbox).toEqual({ ...outbox, state: 'HANDED_OVER' });
  });

  describe('campaigns', () => {
    const campaignOf = async (rows: number): Promise<{ campaignId: string; docs: RequestDoc[] }> => {
      const campaignId = newCampaignId();
      const docs = Array.from({ length: rows }, (_, index) =>
        sampleRequest({
          request_id: campaignRequestId(campaignId, index + 1),
          campaign_id: campaignId,
          row: index + 1,
        }),
      );
      await requests().insertMany([...docs].reverse(), sampleSubmitted);
      return { campaignId, docs };
    };

    test('counts and usage are those of its requests', async () => {
      const { campaignId, docs } = await campaignOf(6);
      await requests().start(docs[1]!.request_id, '2026-01-01T00:00:01.000Z');
      for (const doc of docs.slice(2, 4)) await requests().finish(doc.request_id, sampleResult());
      await requests().finish(docs[4]!.request_id, sampleResult({ status: 'FAILED', variants: [] }));
      await requests().finish(docs[5]!.request_id, sampleResult({ status: 'CANCELED', variants: [] }));
      expect(await requests().countByCampaign(campaignId)).toEqual({
        counts: { queued: 1, processing: 1, succeeded: 2, failed: 1, canceled: 1 },
        usage: { prompt_tokens: 400, completion_tokens: 80, cost_usd: 1 },
      });
      expect(await requests().countByCampaign(newCampaignId())).toEqual({
        counts: { queued: 0, processing: 0, succeeded: 0, failed: 0, canceled: 0 },
        usage: { prompt_tokens: 0, completion_tokens: 0, cost_usd: 0 },
      });
    });

    test('its requests are streamed in row order, from any row, over more than a page', async () => {
      const { campaignId } = await campaignOf(501);
      const rows = async (fromRow?: number) => {
        const seen: number[] = [];
        for await (const doc of requests().streamByCampaign(campaignId, fromRow)) seen.push(doc.row!);
        return seen;
      };
      expect(await rows()).toEqual(Array.from({ length: 501 }, (_, index) => index + 1));
      expect(await rows(500)).toEqual([500, 501]);
    });

    test('canceling ends what is queued, and nothing else', async () => {
      const { campaignId, docs } = await campaignOf(3);
      await requests().start(docs[0]!.request_id, '2026-01-01T00:00:01.000Z');
      const at = '2026-01-01T01:00:00.000Z';
      expect(await requests().cancelByCampaign(campaignId, at)).toBe(2);
      expect(await requests().cancelByCampaign(campaignId, at)).toBe(0);
      expect((await requests().get(docs[0]!.request_id))?.status).toBe('PROCESSING');
      expect(await requests().get(docs[1]!.request_id)).toMatchObject({ status: 'CANCELED', finished_at: at });
    });
  });

  test('arms of a template are counted: assigned, succeeded, selected, replays left out', async () => {
    const template = { tenant: 'tenant-arms', template_id: 'saas' };
    const a = await inserted({ ...template, template_arm: 'A' });
    await inserted({ ...template, template_arm: 'A' });
    const b = await inserted({ ...template, template_arm: 'B' });
    await inserted({ ...template, tenant: 'tenant-other', template_arm: 'B' });
    await inserted({ ...template, template_id: 'other', template_arm: 'B' });
    const replay = await inserted({ ...template, template_arm: 'B', replay_of: b.request_id });
    await requests().finish(replay.request_id, sampleResult());
    for (const doc of [a, b]) await requests().finish(doc.request_id, sampleResult());
    await requests().review(a.request_id, 'tenant-arms', sampleSelect());
    expect(await requests().countByTemplateArm('tenant-arms', 'saas')).toEqual([
      { arm: 'A', assigned: 2, succeeded: 1, selected: 1 },
      { arm: 'B', assigned: 1, succeeded: 1, selected: 0 },
    ]);
  });

  test('what requests used is summed by day, of those that were erased too', async () => {
    const tenant = 'tenant-days';
    const usage = { prompt_tokens: 100, completion_tokens: 50, cost_usd: 0.25 };
    const on = (created_at: string, changes: Partial<RequestDoc> = {}) =>
      inserted({ tenant, created_at, usage, ...changes });
    await on('2026-01-01T00:00:00.000Z');
    const erased = await on('2026-01-01T23:59:59.999Z');
    await on('2026-01-03T12:00:00.000Z', { usage: noUsage });
    await on('2026-01-04T00:00:00.000Z');
    await on('2026-01-01T12:00:00.000Z', { tenant: 'tenant-other' });
    await requests().finish(erased.request_id, sampleResult({ usage }));
    await requests().erase(erased.request_id, tenant, '2026-02-01T00:00:00.000Z');
    expect(await requests().sumByDay(tenant, ['2026-01-01', '2026-01-02', '2026-01-03'])).toEqual([
      { day: '2026-01-01', requests: 2, usage: { prompt_tokens: 200, completion_tokens: 100, cost_usd: 0.5 } },
      { day: '2026-01-03', requests: 1, usage: noUsage },
    ]);
  });

  describe('erasure', () => {
    const erasedAt = '2026-02-01T00:00:00.000Z';

    test('leaves a tombstone, and no personal data anywhere', async () => {
      const doc = await inserted({
        idempotency: { key: 'ada@engines.test', body_hash: 'h' },
        template_id: 'saas',
        template_arm: 'A',
      });
      await requests().addPrompt(samplePrompt(doc.request_id));
      await requests().addOutput(sampleOutput(doc.request_id));
      await requests().finish(doc.request_id, sampleResult({ outbox }));
      await requests().review(doc.request_id, 'tenant-a', sampleSelect({ edited_message: 'Dear Ada' }));
      expect(await requests().erase(doc.request_id, 'tenant-a', erasedAt)).toEqual({ prompts: 1, outputs: 1 });
      const { request_id, tenant, created_at, deadline_at, expires_at, template_id, template_arm } = doc;
      const { status, finished_at, latency_ms, usage, run } = sampleResult();
      expect(await requests().get(doc.request_id)).toEqual({
        ...{ request_id, tenant, created_at, deadline_at, expires_at, template_id, template_arm, attempts: 0 },
        ...{ status, finished_at, latency_ms, usage, run },
        input: null,
        input_flags: [],
        variants: [],
        erased_at: erasedAt,
        audit_head: sampleHead,
        audit_pending: expect.any(String),
      });
      expect(await requests().listPrompts(request_id)).toEqual([]);
      expect(await requests().listOutputs(request_id)).toEqual([]);
      const reused = await requests().insert(
        sampleRequest({ idempotency: { key: 'ada@engines.test', body_hash: 'x' } }),
        sampleSubmitted,
      );
      expect(reused.created).toBe(true);
    });

    test('nothing of a run that was under way is written once the row has ended or is erased', async () => {
      const { request_id } = await insertedRow();
      const [asked, further] = [samplePrompt(request_id), samplePrompt(request_id, { attempt: 2 })];
      expect(await requests().addPrompt(asked)).toBe(true);
      await requests().finish(request_id, sampleResult({ status: 'CANCELED' }));
      expect(await requests().addPrompt(further)).toBe(false);
      expect(await requests().addPrompt({ ...asked, calls: 2 })).toBe(false);
      expect(await requests().listPrompts(request_id)).toEqual([asked]);
      expect(await requests().addOutput(sampleOutput(request_id))).toBe(true);
      await requests().erase(request_id, 'tenant-a', erasedAt);
      expect(await requests().addPrompt(further)).toBe(false);
      expect(await requests().addOutput(sampleOutput(request_id))).toBe(false);
      expect(await requests().listPrompts(request_id)).toEqual([]);
      expect(await requests().listOutputs(request_id)).toEqual([]);
    });

    test('a call that is announced while its row is erased leaves nothing', async () => {
      const races = Array.from({ length: 20 }, async () => {
        const { request_id } = await insertedRow();
        const write = async () => {
          await requests().addPrompt(samplePrompt(request_id));
          await requests().addOutput(sampleOutput(request_id));
        };
        const erase = async () => {
          await requests().finish(request_id, sampleResult({ status: 'CANCELED' }));
          await requests().erase(request_id, 'tenant-a', erasedAt);
        };
        await Promise.all([write(), erase()]);
        return [...(await requests().listPrompts(request_id)), ...(await requests().listOutputs(request_id))];
      });
      expect((await Promise.all(races)).flat()).toEqual([]);
    });

    test('a second erasure keeps the first time', async () => {
      const { request_id } = await inserted();
      await requests().finish(request_id, sampleResult());
      await requests().erase(request_id, 'tenant-a', erasedAt);
      await requests().erase(request_id, 'tenant-a', '2026-03-01T00:00:00.000Z');
      expect((await requests().get(request_id))?.erased_at).toBe(erasedAt);
    });

    test('replays and previews are found by what they were made from, of the same tenant', async () => {
      const tenant = 'tenant-derived';
      const origin = await inserted({ tenant });
      const derived = [
        await inserted({ tenant, replay_of: origin.request_id }),
        await inserted({ tenant, preview_of: origin.request_id }),
      ];
      const further = await inserted({ tenant, replay_of: derived[0]!.request_id });
      await inserted({ tenant: 'tenant-else', replay_of: origin.request_id });
      await requests().finish(further.request_id, sampleResult());
      await requests().erase(further.request_id, tenant, erasedAt);
      const queued = derived.map(({ request_id }) => ({ request_id, status: 'QUEUED' }));
      expect(await requests().listDerived(tenant, [origin.request_id, further.request_id])).toEqual(queued);
      expect(await requests().listDerived(tenant, [derived[0]!.request_id])).toEqual([
        { request_id: further.request_id, status: 'SUCCESS', erased_at: erasedAt },
      ]);
      expect(await requests().get(further.request_id)).toMatchObject({ replay_of: derived[0]!.request_id });
    });

    test('what has not ended cannot be erased, and what is erased cannot be selected from', async () => {
      const { request_id } = await inserted();
      expect(await requests().erase(request_id, 'tenant-a', erasedAt)).toBeNull();
      await requests().finish(request_id, sampleResult());
      await requests().erase(request_id, 'tenant-a', erasedAt);
      const selection = { selected_variant_index: 0, selected_at: erasedAt, risk_flags: [], grounding: [] };
      expect(await requests().review(request_id, 'tenant-a', sampleSelect(selection))).toBe(false);
    });

    test('the expired are ended, past their time and not erased yet', async () => {
      const expires_at = '2025-01-01T00:00:00.000Z';
      const tenant = 'tenant-expired';
      const ended = await inserted({ tenant, expires_at });
      const erased = await inserted({ tenant, expires_at });
      const fresh = await inserted({ tenant });
      await inserted({ tenant, expires_at });
      for (const doc of [ended, erased, fresh]) await requests().finish(doc.request_id, sampleResult());
      await requests().erase(erased.request_id, tenant, erasedAt);
      const expired = await requests().listExpired('2025-06-01T00:00:00.000Z', 10);
      expect(expired).toEqual([{ request_id: ended.request_id, tenant }]);
    });
  });
});
