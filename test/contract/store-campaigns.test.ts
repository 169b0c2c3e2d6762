import { describe, expect, test } from 'vitest';
import { newCampaignId } from '../../src/ids.ts';
import type { Outbox } from '../../src/store/outbox.ts';
import type { CampaignDoc, Reservation } from '../../src/store/store.ts';
import { collect } from './collect.ts';
import { describeStores } from './describe-stores.ts';
import { noUsage, sampleCampaign, sampleChunk } from './store-samples.ts';

const outbox: Outbox = {
  state: 'PENDING',
  delivery_id: 'msg_1',
  type: 'campaign.completed',
  url: 'https://receiver.test/hook',
};
const counts = { total: 2, queued: 0, processing: 0, succeeded: 2, failed: 0, canceled: 0 };

describeStores('campaigns', (store) => {
  const campaigns = () => store().campaigns;
  const inserted = async (changes: Partial<CampaignDoc> = {}): Promise<string> => {
    const doc = sampleCampaign(changes);
    await campaigns().insert(doc);
    return doc.campaign_id;
  };

  test('a campaign is read back as it was written, by its tenant only', async () => {
    const doc = sampleCampaign({ budget_usd: 5 });
    await campaigns().insert(doc);
    await campaigns().insert({ ...doc, name: 'again' });
    expect(await campaigns().get(doc.campaign_id)).toEqual(doc);
    expect(await campaigns().get(doc.campaign_id, 'tenant-a')).toEqual(doc);
    expect(await campaigns().get(doc.campaign_id, 'tenant-b')).toBeNull();
    expect(await campaigns().get(newCampaignId())).toBeNull();
  });

  test('listed newest first, page by page', async () => {
    const tenant = 'tenant-list';
    const ids = [await inserted({ tenant }), await inserted({ tenant }), await inserted({ tenant })].sort().reverse();
    const first = await campaigns().list(tenant, undefined, 2);
    const second = await campaigns().list(tenant, first.next_cursor!, 2);
    expect([...first.items, ...second.items].map((doc) => doc.campaign_id)).toEqual(ids);
    expect(second.next_cursor).toBeNull();
    await expect(campaigns().list(tenant, 'nonsense', 2)).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('only a draft without rows is removed', async () => {
    const draft = await inserted();
    const withRows = await inserted();
    await campaigns().appendChunk(sampleChunk(withRows, 0, 1, ['Ana']));
    const running = await inserted({ status: 'RUNNING' });
    const removed = await Promise.all([draft, withRows, running, newCampaignId()].map(campaigns().removeDraft));
    expect(removed).toEqual([true, false, false, false]);
    expect(await campaigns().get(draft)).toBeNull();
    expect(await campaigns().get(withRows)).toMatchObject({ total_rows: 1 });
  });

  describe('status', () => {
    test('moves only from one of the given, sets the patch, and removes what the patch leaves without a value', async () => {
      const id = await inserted({ status: 'RUNNING' });
      expect(await campaigns().setStatus(id, ['PAUSED'], 'RUNNING')).toBeNull();
      const paused = await campaigns().setStatus(id, ['RUNNING'], 'PAUSED', { pause_reason: 'budget_exhausted' });
      expect(paused).toMatchObject({ status: 'PAUSED', pause_reason: 'budget_exhausted' });
      const running = await campaigns().setStatus(id, ['DRAFT', 'PAUSED'], 'RUNNING', { pause_reason: undefined });
      expect(running).toEqual(await campaigns().get(id));
      expect(running).not.toHaveProperty('pause_reason');
    });

    test('only the running are dispatched, in id order', async () => {
      const first = await inserted({ status: 'RUNNING' });
      const second = await inserted({ status: 'RUNNING' });
      const paused = await inserted({ status: 'PAUSED' });
      const ids = (await campaigns().listRunning()).map((doc) => doc.campaign_id);
      expect(ids).toEqual([...ids].sort());
      expect(ids).toEqual(expect.arrayContaining([first, second]));
      expect(ids).not.toContain(paused);
    });

    test('rows of the paused that have no request are summed by the reason of the pause', async () => {
      const reason = `reason of ${newCampaignId()}`;
      for (const [total_rows, fed_rows] of [
        [10, 4],
        [5, 5],
        [3, 0],
      ] as const)
        await inserted({ status: 'PAUSED', pause_reason: reason, total_rows, fed_rows });
      await inserted({ status: 'RUNNING', pause_reason: reason, total_rows: 7, fed_rows: 0 });
      await inserted({ status: 'PAUSED', total_rows: 2, fed_rows: 1 });
      const sums = await campaigns().sumPaused();
      expect(sums).toContainEqual({ pause_reason: reason, rows: 9 });
      expect(sums.filter((sum) => !('pause_reason' in sum)).map(({ rows }) => rows >= 1)).toEqual([true]);
    });

    test('completes once every row is dispatched, with its totals', async () => {
      const id = await inserted({ status: 'RUNNING', total_rows: 2, fed_rows: 1 });
      const patch = { finished_at: '2026-01-01T01:00:00.000Z', final: { counts, usage: noUsage }, outbox };
      expect(await campaigns().complete(id, 2, patch)).toBeNull();
      await campaigns().advance(id, 1, 2);
      expect(await campaigns().complete(id, 3, patch)).toBeNull();
      expect(await campaigns().complete(id, 2, patch)).toMatchObject({ status: 'COMPLETED', ...patch });
      expect(await campaigns().complete(id, 2, patch)).toBeNull();
      expect((await campaigns().listPendingOutbox(100)).map((doc) => doc.campaign_id)).toContain(id);
      await campaigns().markOutboxHandedOver(id);
      expect((await campaigns().listPendingOutbox(100)).map((doc) => doc.campaign_id)).not.toContain(id);
      expect((await campaigns().get(id))?.outbox).toEqual({ ...outbox, state: 'HANDED_OVER' });
    });
  });

  describe('rows', () => {
    test('chunks are appended in turn and streamed back', async () => {
      const id = await inserted();
      const chunks = [sampleChunk(id, 0, 1, ['Ada', 'Bob']), sampleChunk(id, 1, 3, ['Cy'])];
      for (const chunk of chunks) expect(await campaigns().appendChunk(chunk)).toBe(true);
      expect(await campaigns().appendChunk(sampleChunk(id, 1, 3, ['Dee']))).toBe(false);
      expect(await campaigns().appendChunk(sampleChunk(id, 5, 9, ['Dee']))).toBe(false);
      expect(await campaigns().get(id)).toMatchObject({ total_rows: 3, chunks: 2 });
      expect(await campaigns().getChunk(id, 1)).toEqual(chunks[1]);
      expect(await campaigns().getChunk(id, 5)).toBeNull();
      expect(await collect(campaigns().streamChunks(id))).toEqual(chunks);
    });

    test('of two uploads that append at once, one gets the place and the other is told', async () => {
      const id = await inserted();
      const uploads = Array.from({ length: 10 }, (_, index) => sampleChunk(id, 0, 1, [`Lead ${index}`]));
      const appended = await Promise.all(uploads.map((chunk) => campaigns().appendChunk(chunk)));
      expect(appended.filter(Boolean)).toHaveLength(1);
      expect(await campaigns().getChunk(id, 0)).toEqual(uploads[appended.indexOf(true)]);
      expect(await campaigns().get(id)).toMatchObject({ total_rows: 1, chunks: 1 });
    });

    test('one dispatcher moves the cursor', async () => {
      const id = await inserted({ total_rows: 10 });
      const moved = await Promise.all([1, 2, 3, 4].map((to) => campaigns().advance(id, 0, to)));
      expect(moved.filter(Boolean)).toHaveLength(1);
      expect((await campaigns().get(id))?.fed_rows).toBe(moved.indexOf(true) + 1);
    });

    test('a campaign that has ended takes none, even one that ends meanwhile', async () => {
      const id = await inserted({ status: 'RUNNING' });
      expect(await campaigns().appendChunk(sampleChunk(id, 0, 1, ['Ana', 'Dan']))).toBe(true);
      await campaigns().setStatus(id, ['RUNNING'], 'COMPLETED');
      expect(await campaigns().appendChunk(sampleChunk(id, 1, 3, ['Ion', 'Eva']))).toBe(false);
      expect(await campaigns().get(id)).toMatchObject({ chunks: 1, total_rows: 2 });

      const racing = await inserted({ status: 'RUNNING' });
      const [appended, ended] = await Promise.all([
        campaigns().appendChunk(sampleChunk(racing, 0, 1, ['Ana', 'Dan'])),
        campaigns().complete(racing, 0, { finished_at: '2026-11-25T12:00:00.000Z' }),
      ]);
      expect(appended).toBe(ended === null);
      expect((await campaigns().get(racing))!.total_rows).toBe(appended ? 2 : 0);
    });

    test('one row is blanked in place, or all chunks are removed', async () => {
      const id = await inserted();
      const other = await inserted();
      await campaigns().appendChunk(sampleChunk(id, 0, 1, ['Ada', 'Bob']));
      await campaigns().appendChunk(sampleChunk(id, 1, 3, ['Cy', 'Dee']));
      await campaigns().appendChunk(sampleChunk(other, 0, 1, ['Eve']));
      expect(await campaigns().eraseRow(id, 3, '2026-02-01T00:00:00.000Z')).toBe(true);
      expect(await campaigns().eraseRow(id, 3, '2026-03-01T00:00:00.000Z')).toBe(false);
      expect(await campaigns().eraseRow(id, 99, '2026-02-01T00:00:00.000Z')).toBe(false);
      const text = JSON.stringify(await collect(campaigns().streamChunks(id)));
      expect(text).not.toContain('Cy');
      for (const name of ['Ada', 'Bob', 'Dee']) expect(text).toContain(name);
      expect((await campaigns().getChunk(id, 1))?.rows[0]).toMatchObject({
        lead: { first_name: '' },
        erased_at: '2026-02-01T00:00:00.000Z',
      });
      await campaigns().eraseChunks(id);
      expect(await collect(campaigns().streamChunks(id))).toEqual([]);
      expect(await campaigns().getChunk(other, 0)).not.toBeNull();
    });
  });

  describe('budget', () => {
    const reservation = (usd: number, id = 'call'): Reservation => ({
      id,
      request_id: 'req_1',
      usd,
      at: '2026-11-25T12:00:00.000Z',
    });

    test('reservations made at once never pass it', async () => {
      const id = await inserted({ budget_usd: 1 });
      const granted = await Promise.all(
        Array.from({ length: 25 }, (_, n) => campaigns().reserveBudget(id, reservation(0.1, `call-${n}`))),
      );
      expect(granted.filter(Boolean)).toHaveLength(10);
      expect((await campaigns().get(id))?.budget_reserved_usd).toBeCloseTo(1, 9);
    });

    test('what a call did not cost is given back, once', async () => {
      const id = await inserted({ budget_usd: 1 });
      await campaigns().reserveBudget(id, reservation(0.6, 'first'));
      await campaigns().reserveBudget(id, reservation(0.3, 'second/of.two'));
      expect(await campaigns().settleBudget(id, reservation(0.6, 'first'), 0.1)).toBe(true);
      expect(await campaigns().settleBudget(id, reservation(0.6, 'first'), 0)).toBe(false);
      const campaign = await campaigns().get(id);
      expect(campaign?.budget_reserved_usd).toBeCloseTo(0.4, 9);
      expect(campaign?.reservations).toEqual([reservation(0.3, 'second/of.two')]);
      expect(await campaigns().reserveBudget(id, reservation(0.7, 'third'))).toBe(false);
      expect(await campaigns().reserveBudget(id, reservation(0.6, 'third'))).toBe(true);
      expect(await campaigns().settleBudget(newCampaignId(), reservation(0.6, 'first'), 0)).toBe(false);
    });

    test('reservations that stand are found by their age', async () => {
      const [old, fresh, settled] = [
        await inserted({ budget_usd: 1 }),
        await inserted({ budget_usd: 1 }),
        await inserted({ budget_usd: 1 }),
      ];
      for (const [id, at] of [
        [old, '2026-11-25T12:00:00.000Z'],
        [fresh, '2026-11-25T12:02:00.000Z'],
        [settled, '2026-11-25T12:00:00.000Z'],
      ] as const)
        await campaigns().reserveBudget(id, { ...reservation(0.1, 'call'), at });
      await campaigns().settleBudget(settled, { ...reservation(0.1, 'call'), at: '2026-11-25T12:00:00.000Z' }, 0);
      const found = (await campaigns().listReserved('2026-11-25T12:01:00.000Z', 1_000)).map(
        ({ campaign_id }) => campaign_id,
      );
      expect([old, fresh, settled].map((id) => found.includes(id))).toEqual([true, false, false]);
    });

    test('without one everything is granted, and counts for one that comes later', async () => {
      const id = await inserted({ status: 'PAUSED' });
      expect(await campaigns().reserveBudget(id, reservation(1_000, 'first'))).toBe(true);
      await campaigns().setStatus(id, ['PAUSED'], 'RUNNING', { budget_usd: 1_001 });
      expect(await campaigns().reserveBudget(id, reservation(2, 'second'))).toBe(false);
      expect(await campaigns().settleBudget(id, reservation(1_000, 'first'), 0.5)).toBe(true);
      expect(await campaigns().reserveBudget(id, reservation(2, 'second'))).toBe(true);
      expect((await campaigns().get(id))?.budget_reserved_usd).toBeCloseTo(2.5, 9);
    });

    test('an unknown campaign grants nothing', async () => {
      expect(await campaigns().reserveBudget(newCampaignId(), reservation(1))).toBe(false);
    });
  });

  test('open batches are found whatever the status, and no more once there are none', async () => {
    const batch = {
      id: 'bat_1',
      provider: 'openai',
      model: 'm',
      from: 1,
      to: 500,
      created_at: '2026-11-25T12:00:00.000Z',
    };
    const [id, other] = [await inserted(), await inserted()];
    const found = async () =>
      (await campaigns().listBatching()).filter(({ campaign_id }) => campaign_id === id || campaign_id === other);
    const { status } = (await campaigns().get(id))!;
    expect(await campaigns().setStatus(id, [status], status, { batches: [batch] })).toMatchObject({ batches: [batch] });
    expect(await found()).toMatchObject([{ campaign_id: id, status, batches: [batch] }]);
    await campaigns().setStatus(id, [status], 'CANCELED');
    expect(await found()).toHaveLength(1);
    await campaigns().setStatus(id, ['CANCELED'], 'CANCELED', { batches: undefined });
    expect(await found()).toEqual([]);
  });

  test('open batches are replaced by whoever read them last, and by nobody else', async () => {
    const batch = {
      id: 'bat_1',
      provider: 'openai',
      model: 'm',
      from: 1,
      to: 2,
      created_at: '2026-01-01T00:00:00.000Z',
    };
    const id = await inserted({ status: 'PAUSED' });
    const saved = await Promise.all(
      ['a', 'b', 'c'].map((model) => campaigns().saveBatches(id, 0, [{ ...batch, model }])),
    );
    expect(saved.filter(Boolean)).toHaveLength(1);
    expect(await campaigns().saveBatches(id, 0, [])).toBe(false);
    expect(await campaigns().saveBatches(id, 1, [batch])).toBe(true);
    expect(await campaigns().get(id)).toMatchObject({ status: 'PAUSED', batches: [batch], batches_version: 2 });
    expect(await campaigns().saveBatches(id, 2, [])).toBe(true);
    expect((await campaigns().get(id))!.batches).toBeUndefined();
    expect(await campaigns().saveBatches(newCampaignId(), 0, [batch])).toBe(false);
  });

  test('rows of suppressed leads add up', async () => {
    const id = await inserted();
    await Promise.all([1, 2, 3].map((rows) => campaigns().addSuppressed(id, rows)));
    expect((await campaigns().get(id))!.suppressed_rows).toBe(6);
  });

  test('openers are counted per campaign', async () => {
    const id = await inserted();
    await Promise.all(Array.from({ length: 10 }, () => campaigns().countOpeners(id, ['a1f', 'c3d'])));
    await campaigns().countOpeners(id, ['a1f', 'a1f']);
    await campaigns().countOpeners(id, []);
    await campaigns().countOpeners(await inserted(), ['b2e']);
    const counts = await campaigns().getOpenerCounts(id, ['a1f', 'b2e', 'c3d']);
    expect(Object.fromEntries(counts)).toEqual({ a1f: 12, c3d: 10 });
    expect((await campaigns().getOpenerCounts(id, [])).size).toBe(0);
  });

  test('expired are those that are old, no longer run, and still have their rows', async () => {
    const [old, recent] = ['2020-01-01T00:00:00.000Z', '2020-03-01T00:00:00.000Z'];
    const ended = await inserted({ status: 'COMPLETED', expires_at: old });
    const draft = await inserted({ status: 'DRAFT', expires_at: old });
    await inserted({ status: 'RUNNING', expires_at: old });
    await inserted({ status: 'PAUSED', expires_at: old });
    await inserted({ status: 'CANCELED', expires_at: old, rows_erased_at: recent });
    await inserted({ status: 'CANCELED', expires_at: recent });
    await inserted({ status: 'CANCELED' });
    const expired = await campaigns().listExpired('2020-02-01T00:00:00.000Z', 10);
    expect(expired.map((doc) => doc.campaign_id)).toEqual([ended, draft].sort());
    expect(await campaigns().listExpired('2020-02-01T00:00:00.000Z', 1)).toHaveLength(1);
  });

  test('unstamped are those without a time at which they expire that still have their rows', async () => {
    const unstamped = async (limit: number) => (await campaigns().listUnstamped(limit)).map((doc) => doc.campaign_id);
    const now = '2020-01-01T00:00:00.000Z';
    for (const id of await unstamped(1_000))
      for (const status of ['DRAFT', 'RUNNING', 'PAUSED', 'COMPLETED', 'CANCELED'] as const)
        await campaigns().setStatus(id, [status], status, { expires_at: now });
    const [running, ended] = [await inserted({ status: 'RUNNING' }), await inserted({ status: 'COMPLETED' })];
    await inserted({ status: 'CANCELED', rows_erased_at: now });
    await inserted({ status: 'DRAFT', expires_at: now });
    expect(await unstamped(10)).toEqual([running, ended].sort());
    expect(await unstamped(1)).toHaveLength(1);
  });
});
