import { describe, expect, test } from 'vitest';
import { newDeliveryId, newRequestId } from '../../src/ids.ts';
import type { DeliveryDoc, DeliveryFilter } from '../../src/store/delivery-store.ts';
import { describeStores } from './describe-stores.ts';
import { sampleDelivery } from './store-samples.ts';

describeStores('webhook deliveries', (store) => {
  const deliveries = () => store().deliveries;
  const inserted = async (changes: Partial<DeliveryDoc> = {}): Promise<DeliveryDoc> => {
    const doc = sampleDelivery(changes);
    expect(await deliveries().insert(doc)).toBe(true);
    return doc;
  };

  test('a delivery is inserted once and read back by its tenant only', async () => {
    const doc = await inserted();
    expect(await deliveries().insert({ ...doc, body: 'other' })).toBe(false);
    expect(await deliveries().get(doc.delivery_id)).toEqual(doc);
    expect(await deliveries().get(doc.delivery_id, 'tenant-b')).toBeNull();
    expect(await deliveries().get(newDeliveryId())).toBeNull();
  });

  test('listed newest first, page by page', async () => {
    const tenant = 'tenant-list';
    const docs = [await inserted({ tenant }), await inserted({ tenant }), await inserted({ tenant })];
    const ids = docs
      .map((doc) => doc.delivery_id)
      .sort()
      .reverse();
    const first = await deliveries().list(tenant, {}, undefined, 2);
    const second = await deliveries().list(tenant, {}, first.next_cursor!, 2);
    expect([...first.items, ...second.items].map((doc) => doc.delivery_id)).toEqual(ids);
    await expect(deliveries().list(tenant, {}, 'nonsense', 2)).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('found by endpoint, state, event, subject and time, newest or oldest first', async () => {
    const tenant = 'tenant-filter';
    const sample = (hour: number, changes: Partial<DeliveryDoc> = {}) =>
      inserted({ tenant, endpoint_id: 'end_1', created_at: `2026-01-01T0${hour}:00:00.000Z`, ...changes });
    const early = await sample(1, { state: 'FAILED' });
    const middle = await sample(2, { type: 'request.failed', subject_id: 'req_1' });
    const late = await sample(3, { state: 'DISABLED' });
    const other = await sample(3, { endpoint_id: 'end_2' });
    await inserted({ endpoint_id: 'end_1' });
    const ids = (docs: DeliveryDoc[]) => docs.map((doc) => doc.delivery_id);
    const newest = (...docs: DeliveryDoc[]) => ids(docs).sort().reverse();
    const list = async (filter: DeliveryFilter) => ids((await deliveries().list(tenant, filter, undefined, 10)).items);
    expect(await list({ endpoint_id: 'end_1' })).toEqual(newest(early, middle, late));
    expect(await list({ endpoint_id: 'end_2' })).toEqual(newest(other));
    expect(await list({ states: ['FAILED', 'DISABLED'] })).toEqual(newest(early, late));
    expect(await list({ type: 'request.failed' })).toEqual(newest(middle));
    expect(await list({ subject_id: 'req_1' })).toEqual(newest(middle));
    expect(await list({ since: middle.created_at, until: late.created_at })).toEqual(newest(middle));
    expect(await list({ since: middle.created_at })).toEqual(newest(middle, late, other));
    expect(await deliveries().count(tenant, { endpoint_id: 'end_1', until: late.created_at })).toBe(2);

    const oldest = newest(early, middle, late).reverse();
    const from = (after: string, limit: number) =>
      deliveries().listFrom(tenant, { endpoint_id: 'end_1' }, after, limit).then(ids);
    expect(await from('', 2)).toEqual(oldest.slice(0, 2));
    expect(await from(oldest[1]!, 2)).toEqual(oldest.slice(2));
  });

  describe('attempts', () => {
    const failed = { at: '2026-01-01T00:00:01.000Z', status: 500, latency_ms: 12, response: 'sorry, Ada' };
    const delivered = { at: '2026-01-01T00:00:06.000Z', status: 204, latency_ms: 8 };
    const retrying = { state: 'RETRYING', nextAt: '2026-01-01T00:00:06.000Z' } as const;

    test('are kept in order; the next one is due until a final state', async () => {
      const { delivery_id } = await inserted();
      await deliveries().recordAttempt(delivery_id, failed, retrying);
      expect(await deliveries().get(delivery_id)).toMatchObject({
        state: 'RETRYING',
        attempts: [failed],
        next_at: '2026-01-01T00:00:06.000Z',
      });
      await deliveries().recordAttempt(delivery_id, delivered, { state: 'DELIVERED' });
      const done = await deliveries().get(delivery_id);
      expect(done).toMatchObject({ state: 'DELIVERED', attempts: [failed, delivered] });
      expect(done).not.toHaveProperty('next_at');
    });

    test('due are the pending and retrying whose time has come, earliest first', async () => {
      const late = await inserted({ next_at: '2020-01-01T00:00:02.000Z' });
      const early = await inserted({ next_at: '2020-01-01T00:00:01.000Z', state: 'RETRYING' });
      const future = await inserted({ next_at: '2020-01-01T00:00:09.000Z' });
      const done = await inserted({ next_at: '2020-01-01T00:00:01.000Z' });
      await deliveries().recordAttempt(done.delivery_id, delivered, { state: 'DELIVERED' });
      const due = (await deliveries().listDue('2020-01-01T00:00:02.000Z', 100)).map((doc) => doc.delivery_id);
      expect(due).toEqual([early.delivery_id, late.delivery_id]);
      expect(due).not.toContain(future.delivery_id);
      expect(await deliveries().listDue('2020-01-01T00:00:02.000Z', 1)).toHaveLength(1);
    });

    test('a delivery in any state can be rescheduled by its tenant', async () => {
      const { delivery_id } = await inserted();
      await deliveries().recordAttempt(delivery_id, failed, { state: 'FAILED' });
      const nextAt = '2026-03-01T00:00:00.000Z';
      expect(await deliveries().reschedule(delivery_id, 'tenant-b', nextAt)).toBe(false);
      expect(await deliveries().reschedule(delivery_id, 'tenant-a', nextAt)).toBe(true);
      expect(await deliveries().get(delivery_id)).toMatchObject({
        state: 'PENDING',
        next_at: nextAt,
        attempts: [failed],
      });
    });

    test('an attempt may leave a notice: of the last one until it is delivered after all', async () => {
      const { delivery_id } = await inserted();
      const [first, second] = ['2020-01-02T00:00:00.000Z', '2020-01-03T00:00:00.000Z'];
      const exhausted = { type: 'message.attempt.exhausted' as const, at: first };
      await deliveries().recordAttempt(delivery_id, failed, { state: 'FAILED', notice: exhausted });
      expect(await deliveries().get(delivery_id)).toMatchObject({ notice: exhausted, exhausted_at: first });
      expect((await deliveries().listNotices(1_000)).map((doc) => doc.delivery_id)).toContain(delivery_id);
      await deliveries().clearNotice(delivery_id, second);
      expect((await deliveries().get(delivery_id))!.notice).toEqual(exhausted);
      await deliveries().clearNotice(delivery_id, first);
      await deliveries().recordAttempt(delivery_id, failed, { state: 'FAILED' });
      expect(await deliveries().get(delivery_id)).toMatchObject({ state: 'FAILED', exhausted_at: first });
      expect(await deliveries().get(delivery_id)).not.toHaveProperty('notice');

      const recovered = { type: 'message.attempt.recovered' as const, at: second };
      await deliveries().recordAttempt(delivery_id, delivered, { state: 'DELIVERED', notice: recovered });
      expect((await deliveries().get(delivery_id))!.notice).toEqual(recovered);
      expect(await deliveries().get(delivery_id)).not.toHaveProperty('exhausted_at');
      await deliveries().clearNotice(delivery_id, second);
      expect((await deliveries().listNotices(1_000)).map((doc) => doc.delivery_id)).not.toContain(delivery_id);
    });

    test('a replay makes a delivery due once, from the states it names, while it has a body', async () => {
      const { delivery_id } = await inserted();
      const nextAt = '2026-03-01T00:00:00.000Z';
      const again = (replayId: string) => deliveries().rescheduleFor(replayId, delivery_id, ['FAILED'], nextAt);
      expect(await again('rpl_1')).toBe(false);
      await deliveries().recordAttempt(delivery_id, failed, { state: 'FAILED' });
      expect(await again('rpl_1')).toBe(true);
      expect(await deliveries().get(delivery_id)).toMatchObject({
        state: 'PENDING',
        next_at: nextAt,
        replay_id: 'rpl_1',
        attempts: [failed],
      });
      expect(await deliveries().countByReplay('rpl_1')).toEqual({ PENDING: 1 });
      await deliveries().recordAttempt(delivery_id, failed, { state: 'FAILED' });
      expect(await again('rpl_1')).toBe(false);
      expect(await deliveries().countByReplay('rpl_1')).toEqual({ FAILED: 1 });
      expect(await again('rpl_2')).toBe(true);
      expect(await deliveries().countByReplay('rpl_1')).toEqual({});

      const erased = await inserted({ body: '', state: 'FAILED' });
      expect(await deliveries().rescheduleFor('rpl_1', erased.delivery_id, ['FAILED'], nextAt)).toBe(false);
    });

    test('erasure blanks bodies, replies and queries, and keeps the log', async () => {
      const subject_id = newRequestId();
      const doc = await inserted({ subject_id, url: 'https://hooks.example/candor?lead=ioana#row' });
      const other = await inserted();
      await deliveries().recordAttempt(doc.delivery_id, failed, retrying);
      await deliveries().recordAttempt(doc.delivery_id, delivered, { state: 'DELIVERED' });
      expect(await deliveries().eraseBySubject(subject_id)).toBe(1);
      expect(await deliveries().eraseBySubject(subject_id)).toBe(0);
      const { response, ...kept } = failed;
      expect(await deliveries().get(doc.delivery_id)).toMatchObject({
        url: 'https://hooks.example/candor',
        body: '',
        attempts: [kept, delivered],
      });
      expect(JSON.stringify(await deliveries().get(doc.delivery_id))).not.toContain(response);
      expect(await deliveries().get(other.delivery_id)).toEqual(other);

      await deliveries().recordAttempt(doc.delivery_id, failed, retrying);
      expect((await deliveries().get(doc.delivery_id))?.attempts).toEqual([kept, delivered, kept]);
    });
  });

  test('the expired are removed, so many at a time', async () => {
    const expires_at = '2019-01-01T00:00:00.000Z';
    const docs = [await inserted({ expires_at }), await inserted({ expires_at }), await inserted({ expires_at })];
    const kept = await inserted();
    expect(await deliveries().removeExpired('2019-06-01T00:00:00.000Z', 2)).toBe(2);
    expect(await deliveries().removeExpired('2019-06-01T00:00:00.000Z', 2)).toBe(1);
    expect(await deliveries().removeExpired('2019-06-01T00:00:00.000Z', 2)).toBe(0);
    for (const doc of docs) expect(await deliveries().get(doc.delivery_id)).toBeNull();
    expect(await deliveries().get(kept.delivery_id)).not.toBeNull();
  });

  test('signing secrets are kept by tenant, each written only after the one it was made from', async () => {
    const secret = (name: string) => ({ secret: `whsec_${name}`, created_at: '2026-01-01T00:00:00.000Z' });
    const save = (newest: string | null, ...names: string[]) =>
      deliveries().saveSecrets({ tenant: 'tenant-a', secrets: names.map(secret) }, newest);
    expect(await deliveries().getSecrets('tenant-a')).toBeNull();
    expect(await save('whsec_one', 'two', 'one')).toBe(false);
    expect(await save(null, 'one')).toBe(true);
    expect(await save(null, 'other')).toBe(false);
    expect(await save('whsec_one', 'two', 'one')).toBe(true);
    expect(await save('whsec_one', 'three', 'one')).toBe(false);
    expect(await deliveries().getSecrets('tenant-a')).toEqual({
      tenant: 'tenant-a',
      secrets: [secret('two'), secret('one')],
    });
  });
});
