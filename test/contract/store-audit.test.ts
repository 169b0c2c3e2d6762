import { describe, expect, test } from 'vitest';
import { campaignRequestId, newCampaignId, newCheckpointId, newRequestId } from '../../src/ids.ts';
import type { AuditEvent } from '../../src/store/audit-store.ts';
import type { Checkpoint } from '../../src/store/checkpoint-store.ts';
import { collect } from './collect.ts';
import { describeStores } from './describe-stores.ts';
import {
  sampleEvent,
  sampleHead,
  sampleRequest,
  sampleResult,
  sampleSelect,
  sampleSubmitted,
} from './store-samples.ts';

describeStores('the audit of requests', (store) => {
  const inserted = async (changes = {}) => (await store().requests.insert(sampleRequest(changes), sampleSubmitted)).doc;
  const pendingIds = async () => (await store().requests.listAuditPending(1_000)).map(({ request_id }) => request_id);
  const selection = {
    selected_variant_index: 0,
    selected_at: '2026-01-02T00:00:00.000Z',
    risk_flags: [],
    grounding: [],
  };

  describe('an insert', () => {
    test('begins the chain, names its head and leaves nothing pending', async () => {
      const { request_id } = await inserted({ idempotency: { key: 'begins', body_hash: 'h' } });
      expect(await store().audit.list(request_id)).toEqual([sampleEvent(request_id, 0)]);
      const doc = await store().requests.get(request_id);
      expect(doc?.audit_head).toEqual(sampleHead);
      expect(doc).not.toHaveProperty('audit_pending');
      expect(await pendingIds()).not.toContain(request_id);
    });

    test('of many begins the chain of each that is new, and no other', async () => {
      const campaign_id = newCampaignId();
      const docs = [1, 2, 3].map((row) =>
        sampleRequest({ request_id: campaignRequestId(campaign_id, row), campaign_id, row }),
      );
      await store().requests.insertMany(docs.slice(0, 1), sampleSubmitted);
      const other = (doc: (typeof docs)[0]) => sampleEvent(doc.request_id, 0, { hash: 'other' });
      expect(await store().requests.insertMany(docs, other)).toBe(2);
      const hashes = await Promise.all(docs.map(async (doc) => (await store().audit.list(doc.request_id))[0]?.hash));
      expect(hashes).toEqual(['hash-0', 'other', 'other']);
      const heads = (await store().requests.getMany(docs.map(({ request_id }) => request_id)))
        .toSorted((a, b) => a.row! - b.row!)
        .map(({ audit_head, audit_pending }) => [audit_head?.hash, audit_pending]);
      expect(heads).toEqual([
        ['hash-0', undefined],
        ['other', undefined],
        ['other', undefined],
      ]);
    });

    test('of an id that another one inserts at once begins one chain', async () => {
      const doc = sampleRequest();
      await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          store().requests.insert(doc, () => sampleEvent(doc.request_id, 0, { hash: `hash of ${n}` })),
        ),
      );
      const [first, ...others] = await store().audit.list(doc.request_id);
      expect(others).toEqual([]);
      expect((await store().requests.get(doc.request_id))?.audit_head).toEqual({ seq: 0, hash: first!.hash });
    });
  });

  test('what has an event is pending, each time under a mark of its own, until its head is recorded', async () => {
    const { request_id } = await inserted();
    const { requests } = store();
    const marks: (string | undefined)[] = [];
    for (const write of [
      () => requests.finish(request_id, sampleResult()),
      () => requests.review(request_id, 'tenant-a', sampleSelect(selection)),
      () => requests.erase(request_id, 'tenant-a', '2026-02-01T00:00:00.000Z'),
    ]) {
      expect(await write()).toBeTruthy();
      expect(await pendingIds()).toContain(request_id);
      marks.push((await requests.get(request_id))?.audit_pending);
    }
    expect(new Set(marks).size).toBe(3);
    const [listed] = (await requests.listAuditPending(1_000)).filter((doc) => doc.request_id === request_id);
    expect(listed).toEqual({ request_id, tenant: 'tenant-a', erased_at: '2026-02-01T00:00:00.000Z' });

    const next = { seq: 1, hash: 'hash-1' };
    expect(await requests.recordHead(request_id, sampleHead, next, marks[1])).toBe(false);
    expect(await requests.recordHead(request_id, { seq: 0, hash: 'other' }, next, marks[2])).toBe(false);
    expect((await requests.get(request_id))?.audit_head).toEqual(sampleHead);
    expect(await requests.recordHead(request_id, sampleHead, next, marks[2])).toBe(true);
    const doc = await requests.get(request_id);
    expect([doc?.audit_head, doc?.audit_pending]).toEqual([next, undefined]);
    expect(await requests.recordHead(request_id, next, { seq: 2, hash: 'hash-2' })).toBe(true);
  });

  describe('an end with its event', () => {
    const ended = (request_id: string, changes: Partial<AuditEvent> = {}) => sampleEvent(request_id, 1, changes);
    const chainOf = async (requestId: string) => (await store().audit.list(requestId)).map(({ hash }) => hash);

    test('is on the chain and named in the document at once, with nothing pending', async () => {
      const { request_id } = await inserted();
      const event = ended(request_id);
      await store().requests.setWait(request_id, { waits_for: 'rate_limit', next_try_at: '2026-11-25T12:00:00.000Z' });
      expect(await store().requests.finish(request_id, sampleResult(), event)).toBe('recorded');
      expect(await store().audit.list(request_id)).toEqual([sampleEvent(request_id, 0), event]);
      const { audit_head, audit_pending, ...doc } = (await store().requests.get(request_id))!;
      expect([audit_head, audit_pending]).toEqual([{ seq: 1, hash: 'hash-1' }, undefined]);
      expect(doc).toMatchObject(sampleResult());
      for (const gone of ['waits_for', 'next_try_at', 'audit_next']) expect(doc).not.toHaveProperty(gone);
    });

    test('of 20 at once is the event of the one that wins', async () => {
      const { request_id } = await inserted();
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, run) =>
          store().requests.finish(request_id, sampleResult({ run }), ended(request_id, { hash: `hash of ${run}` })),
        ),
      );
      const winner = outcomes.indexOf('recorded');
      expect(outcomes.filter((outcome) => outcome !== null)).toEqual(['recorded']);
      expect(await chainOf(request_id)).toEqual(['hash-0', `hash of ${winner}`]);
      expect(await store().requests.get(request_id)).toMatchObject({ run: winner, audit_head: { seq: 1 } });
    });

    test('of many requests at once is recorded for each', async () => {
      const ids = (await Promise.all(Array.from({ length: 30 }, () => inserted()))).map(({ request_id }) => request_id);
      const outcomes = await Promise.all(
        ids.map((id) => store().requests.finish(id, sampleResult(), ended(id, { hash: `end of ${id}` }))),
      );
      expect(new Set(outcomes)).toEqual(new Set(['recorded']));
      const heads = (await store().requests.getMany(ids)).map((doc) => [doc.request_id, doc.audit_head?.hash]);
      expect(Object.fromEntries(heads)).toEqual(Object.fromEntries(ids.map((id) => [id, `end of ${id}`])));
    });

    test('is left pending, and its event off the chain, where the document or the chain ends otherwise', async () => {
      const [known, longer] = [await inserted(), await inserted()];
      const other = ended(known.request_id, { previous_hash: 'another head' });
      expect(await store().requests.finish(known.request_id, sampleResult(), other)).toBe('pending');
      await store().audit.append(sampleEvent(longer.request_id, 1, { hash: 'was first' }));
      expect(await store().requests.finish(longer.request_id, sampleResult(), ended(longer.request_id))).toBe(
        'pending',
      );
      expect(await chainOf(known.request_id)).toEqual(['hash-0']);
      expect(await chainOf(longer.request_id)).toEqual(['hash-0', 'was first']);
      for (const { request_id } of [known, longer]) {
        expect(await pendingIds()).toContain(request_id);
        expect(await store().requests.get(request_id)).toMatchObject({ status: 'SUCCESS', audit_head: sampleHead });
      }
    });
  });

  test('rows that a cancellation ends are pending', async () => {
    const campaign_id = newCampaignId();
    const row = await inserted({ request_id: campaignRequestId(campaign_id, 1), campaign_id, row: 1 });
    expect(await store().requests.cancelByCampaign(campaign_id, '2026-01-01T00:01:00.000Z')).toBe(1);
    expect(await pendingIds()).toContain(row.request_id);
  });

  test('requests are streamed by id, all or those of a tenant', async () => {
    const tenant = 'tenant-streamed';
    const docs = await Promise.all(Array.from({ length: 5 }, () => inserted({ tenant })));
    await inserted({ tenant: 'tenant-other' });
    const ids = (await collect(store().requests.streamAll(tenant))).map(({ request_id }) => request_id);
    expect(ids).toEqual(docs.map(({ request_id }) => request_id).sort());
    const every = (await collect(store().requests.streamAll())).map(({ request_id }) => request_id);
    expect(every).toEqual([...every].sort());
    expect(every.length).toBeGreaterThan(ids.length);
  });

  describe('checkpoints', () => {
    const checkpoint = (): Checkpoint => ({
      checkpoint_id: newCheckpointId(),
      at: '2026-01-01T00:00:00.000Z',
      chains: 3,
      root: 'ab',
      key_id: 'cd',
      signature: 'ef',
    });
    const heads = [1, 2, 3].map((seq) => ({
      request_id: newRequestId(),
      tenant: 'tenant-a',
      seq,
      hash: `hash-${seq}`,
    }));

    test('the last one is found, with its heads, and those of earlier ones can be removed', async () => {
      const { checkpoints } = store();
      expect(await checkpoints.last()).toBeNull();
      const [first, second] = [checkpoint(), checkpoint()];
      for (const { checkpoint_id } of [first, second]) {
        await checkpoints.addHeads(checkpoint_id, 0, heads.slice(0, 2));
        await checkpoints.addHeads(checkpoint_id, 1, heads.slice(2));
      }
      await checkpoints.add(second);
      await checkpoints.add(first);
      expect(await checkpoints.last()).toEqual(second);
      expect(await collect(checkpoints.streamHeads(second.checkpoint_id))).toEqual(heads);
      await checkpoints.removeHeadsBefore(second.checkpoint_id);
      expect(await collect(checkpoints.streamHeads(first.checkpoint_id))).toEqual([]);
      expect(await collect(checkpoints.streamHeads(second.checkpoint_id))).toEqual(heads);
      await checkpoints.removeHeadsOf(second.checkpoint_id);
      expect(await collect(checkpoints.streamHeads(second.checkpoint_id))).toEqual([]);
    });

    test('of keys made at once, one is kept', async () => {
      const { checkpoints } = store();
      expect(await checkpoints.getSigningKey()).toBeNull();
      const made = [1, 2, 3].map((n) => ({ private_key: `key ${n}`, created_at: '2026-01-01T00:00:00.000Z' }));
      const kept = await Promise.all(made.map((key) => checkpoints.keepSigningKey(key)));
      expect(new Set(kept.map(({ private_key }) => private_key)).size).toBe(1);
      expect(await checkpoints.getSigningKey()).toEqual(kept[0]);
    });
  });
});
