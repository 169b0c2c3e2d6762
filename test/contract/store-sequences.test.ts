import { expect, test } from 'vitest';
import { createSequenceSchema } from '../../src/contract/sequence.ts';
import { newDeliveryId, newSequenceId } from '../../src/ids.ts';
import type { SequenceDoc } from '../../src/store/sequence-store.ts';
import { describeStores } from './describe-stores.ts';
import { sampleInput, sampleRequest, sampleSubmitted } from './store-samples.ts';

const { channel, slot: _, ...shared } = sampleInput();
const input = createSequenceSchema.parse({ ...shared, touches: [{ channel }, { channel, angle: 'role' }] });

const sample = (changes: Partial<SequenceDoc> = {}): SequenceDoc => ({
  sequence_id: newSequenceId(),
  tenant: 'tenant-a',
  input: { ...input, lead: { ...input.lead, first_name: 'Ada\u0000\ud800' }, metadata: { 'crm.id': '$1' } },
  status: 'RUNNING',
  revision: 0,
  generations: [0, 0],
  created_at: '2026-01-01T00:00:00.000Z',
  expires_at: '2026-04-01T00:00:00.000Z',
  ...changes,
});

describeStores('sequences', (store) => {
  const sequences = () => store().sequences;

  test('are read back as they were written, each tenant its own', async () => {
    const doc = sample();
    expect(await sequences().insert(doc)).toEqual({ doc, created: true });
    expect(await sequences().get(doc.sequence_id, 'tenant-a')).toEqual(doc);
    expect(await sequences().get(doc.sequence_id)).toEqual(doc);
    expect(await sequences().get(doc.sequence_id, 'tenant-b')).toBeNull();
    expect((await sequences().insert({ ...doc, status: 'FAILED' })).created).toBe(false);
    expect((await sequences().get(doc.sequence_id))!.status).toBe('RUNNING');
  });

  test('a key makes one sequence, also where a crash left only the claim, and tells of another body', async () => {
    const idempotency = { key: 'lead $1.a', body_hash: 'a' };
    const doc = sample({ tenant: 'tenant-key', idempotency });
    expect((await sequences().insert(doc)).created).toBe(true);
    const again = await sequences().insert(sample({ tenant: 'tenant-key', idempotency }));
    expect(again).toEqual({ doc, created: false, claimed_body_hash: 'a' });
    const other = await sequences().insert(
      sample({ tenant: 'tenant-key', idempotency: { ...idempotency, body_hash: 'b' } }),
    );
    expect([other.created, other.claimed_body_hash]).toEqual([false, 'a']);
    expect((await sequences().insert(sample({ tenant: 'tenant-key-2', idempotency }))).created).toBe(true);
  });

  test('shares its keys with requests', async () => {
    const idempotency = { key: 'shared', body_hash: 'of-a-request' };
    await store().requests.insert(sampleRequest({ tenant: 'tenant-shared', idempotency }), sampleSubmitted);
    const inserted = await sequences().insert(
      sample({ tenant: 'tenant-shared', idempotency: { key: 'shared', body_hash: 'of-a-sequence' } }),
    );
    expect([inserted.created, inserted.claimed_body_hash]).toEqual([false, 'of-a-request']);
  });

  test('of two writes that know one revision, one is made', async () => {
    const doc = sample();
    await sequences().insert(doc);
    const ends = await Promise.all([
      sequences().replace({ ...doc, status: 'SUCCESS' }),
      sequences().replace({ ...doc, status: 'CANCELED' }),
    ]);
    expect(ends.filter((end) => end !== null)).toHaveLength(1);
    const standing = (await sequences().get(doc.sequence_id))!;
    expect([standing]).toEqual(ends.filter((end) => end !== null));
    expect(standing.revision).toBe(1);
    const { error: _gone, ...rest } = (await sequences().replace({ ...standing, error: { code: 'a', message: 'b' } }))!;
    expect(await sequences().replace(rest)).not.toBeNull();
    expect(await sequences().get(doc.sequence_id)).not.toHaveProperty('error');
  });

  test('are listed page by page, newest first, by status', async () => {
    const tenant = 'tenant-list';
    const docs = [sample({ tenant }), sample({ tenant, status: 'SUCCESS' }), sample({ tenant })];
    for (const doc of docs) await sequences().insert(doc);
    const first = await sequences().list(tenant, {}, undefined, 2);
    const second = await sequences().list(tenant, {}, first.next_cursor!, 2);
    expect([...first.items, ...second.items]).toEqual(docs.toReversed());
    expect(second.next_cursor).toBeNull();
    expect((await sequences().list(tenant, { status: 'SUCCESS' }, undefined, 5)).items).toEqual([docs[1]]);
    await expect(sequences().list(tenant, {}, 'bm9wZQ', 2)).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('those that run, and those with an event to hand over, are found', async () => {
    const outbox = {
      state: 'PENDING',
      delivery_id: newDeliveryId(),
      type: 'sequence.completed',
      url: 'https://a.test/',
    } as const;
    const running = sample();
    const ended = sample({ status: 'SUCCESS', outbox });
    await sequences().insert(running);
    await sequences().insert(ended);
    const all = async () => (await sequences().listRunning(null, 500)).map(({ sequence_id }) => sequence_id);
    expect(await all()).toContain(running.sequence_id);
    expect(await all()).not.toContain(ended.sequence_id);
    expect(await sequences().listRunning(running.sequence_id, 500)).toEqual([]);
    const pending = async () => (await sequences().listPendingOutbox(500)).map(({ sequence_id }) => sequence_id);
    await sequences().markOutboxHandedOver(ended.sequence_id, newDeliveryId());
    expect(await pending()).toContain(ended.sequence_id);
    await sequences().markOutboxHandedOver(ended.sequence_id, outbox.delivery_id);
    expect(await pending()).not.toContain(ended.sequence_id);
  });

  test('erased, keeps ids, times and status alone and frees its key; one that runs is left as it is', async () => {
    const erasedAt = '2026-02-01T00:00:00.000Z';
    const idempotency = { key: 'freed', body_hash: 'a' };
    const doc = sample({ tenant: 'tenant-erase', idempotency });
    await sequences().insert(doc);
    await sequences().erase(doc.sequence_id, erasedAt);
    expect(await sequences().get(doc.sequence_id)).toEqual(doc);
    const ended = (await sequences().replace({ ...doc, status: 'SUCCESS', finished_at: '2026-01-01T00:01:00.000Z' }))!;
    await sequences().erase(doc.sequence_id, erasedAt);
    const { idempotency: _key, input: _input, ...kept } = ended;
    expect(await sequences().get(doc.sequence_id)).toEqual({ ...kept, input: null, revision: 2, erased_at: erasedAt });
    await sequences().erase(doc.sequence_id, '2026-03-01T00:00:00.000Z');
    expect((await sequences().get(doc.sequence_id))!.erased_at).toBe(erasedAt);
    expect((await sequences().insert(sample({ tenant: 'tenant-erase', idempotency }))).created).toBe(true);
  });

  test('expired ones are found once they have ended, until they are erased', async () => {
    const past = { expires_at: '2020-01-01T00:00:00.000Z' };
    const [running, ended, kept] = [sample(past), sample({ ...past, status: 'FAILED' }), sample({ status: 'SUCCESS' })];
    for (const doc of [running, ended, kept]) await sequences().insert(doc);
    const expired = () => sequences().listExpired('2020-01-02T00:00:00.000Z', 500);
    expect(await expired()).toEqual([ended]);
    await sequences().erase(ended.sequence_id, '2020-01-02T00:00:00.000Z');
    expect(await expired()).toEqual([]);
  });
});
