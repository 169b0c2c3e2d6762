import { describe, expect, test } from 'vitest';
import { newDeliveryId, newRequestId } from '../../src/ids.ts';
import type { DeliveryDoc } from '../../src/store/delivery-store.ts';
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
    const first = await deliveries().list(tenant, undefined, 2);
    const second = await deliveries().list(tenant, first.next_cursor!, 2);
    expect([...first.items, ...second.items].map((doc) => doc.delivery_id)).toEqual(ids);
    await expect(deliveries().list(tenant, 'nonsense', 2)).rejects.toMatchObject({ kind: 'invalid' });
  });

  describe('attempts', () => {
    const failed = { at: '2026-01-01T00:00:01.000Z', status: 500, latency_ms: 12, response: 'sorry, Ada' };
    const delivered = { at: '2026-01-01T00:00:06.000Z', status: 204, latency_ms: 8 };

    test('are kept in order; the next one is due until a final state', async () => {
      const { delivery_id } = await inserted();
      await deliveries().recordAttempt(delivery_id, failed, 'RETRYING', '2026-01-01T00:00:06.000Z');
      expect(await deliveries().get(delivery_id)).toMatchObject({
        state: 'RETRYING',
        attempts: [failed],
        next_at: '2026-01-01T00:00:06.000Z',
      });
      await deliveries().recordAttempt(delivery_id, delivered, 'DELIVERED');
      const done = await deliveries().get(delivery_id);
      expect(done).toMatchObject({ state: 'DELIVERED', attempts: [failed, delivered] });
      expect(done).not.toHaveProperty('next_at');
    });

    test('due are the pending and retrying whose time has come, earliest first', async () => {
      const late = await inserted({ next_at: '2020-01-01T00:00:02.000Z' });
      const early = await inserted({ next_at: '2020-01-01T00:00:01.000Z', state: 'RETRYING' });
      const future = await inserted({ next_at: '2020-01-01T00:00:09.000Z' });
      const done = await inserted({ next_at: '2020-01-01T00:00:01.000Z' });
      await deliveries().recordAttempt(done.delivery_id, delivered, 'DELIVERED');
      const due = (await deliveries().listDue('2020-01-01T00:00:02.000Z', 100)).map((doc) => doc.delivery_id);
      expect(due).toEqual([early.delivery_id, late.delivery_id]);
      expect(due).not.toContain(future.delivery_id);
      expect(await deliveries().listDue('2020-01-01T00:00:02.000Z', 1)).toHaveLength(1);
    });

    test('a delivery in any state can be rescheduled by its tenant', async () => {
      const { delivery_id } = await inserted();
      await deliveries().recordAttempt(delivery_id, failed, 'FAILED');
      const nextAt = '2026-03-01T00:00:00.000Z';
      expect(await deliveries().reschedule(delivery_id, 'tenant-b', nextAt)).toBe(false);
      expect(await deliveries().reschedule(delivery_id, 'tenant-a', nextAt)).toBe(true);
      expect(await deliveries().get(delivery_id)).toMatchObject({
        state: 'PENDING',
        next_at: nextAt,
        attempts: [failed],
      });
    });

    test('erasure blanks bodies and replies, and keeps the log', async () => {
      const subject_id = newRequestId();
      const doc = await inserted({ subject_id });
      const other = await inserted();
      await deliveries().recordAttempt(doc.delivery_id, failed, 'RETRYING', '2026-01-01T00:00:06.000Z');
      await deliveries().recordAttempt(doc.delivery_id, delivered, 'DELIVERED');
      await deliveries().eraseBySubject(subject_id);
      const { response, ...kept } = failed;
      expect(await deliveries().get(doc.delivery_id)).toMatchObject({ body: '', attempts: [kept, delivered] });
      expect(JSON.stringify(await deliveries().get(doc.delivery_id))).not.toContain(response);
      expect(await deliveries().get(other.delivery_id)).toEqual(other);
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

  test('an endpoint is kept by tenant and URL, the last write stands', async () => {
    const endpoint = { tenant: 'tenant-a', url: 'https://receiver.test/hook' };
    expect(await deliveries().getEndpoint('tenant-a', endpoint.url)).toBeNull();
    await deliveries().saveEndpoint({ ...endpoint, first_failure_at: '2026-01-01T00:00:00.000Z' });
    await deliveries().saveEndpoint({ ...endpoint, disabled_at: '2026-01-06T00:00:00.000Z', disabled_reason: 'gone' });
    expect(await deliveries().getEndpoint('tenant-a', endpoint.url)).toEqual({
      ...endpoint,
      disabled_at: '2026-01-06T00:00:00.000Z',
      disabled_reason: 'gone',
    });
    expect(await deliveries().getEndpoint('tenant-b', endpoint.url)).toBeNull();
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
