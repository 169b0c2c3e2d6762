import { expect, test } from 'vitest';
import { endpointIdOf } from '../../src/ids.ts';
import type { EndpointDoc } from '../../src/store/endpoint-docs.ts';
import type { WebhookReplayDoc } from '../../src/store/webhook-replay-store.ts';
import { describeStores } from './describe-stores.ts';

const at = '2026-01-01T00:00:00.000Z';
const later = '2026-01-02T00:00:00.000Z';
const registered = { url: 'https://crm.test/hook?team=7', events: ['variant.selected' as const], at };

describeStores('webhook endpoints', (store) => {
  const endpoints = () => store().endpoints;
  let urls = 0;
  const inserted = async (changes: Partial<EndpointDoc> = {}): Promise<EndpointDoc> => {
    const tenant = changes.tenant ?? 'tenant-a';
    const url = `https://receiver.test/hook/${++urls}`;
    const doc: EndpointDoc = { tenant, url, endpoint_id: endpointIdOf(tenant, url), created_at: at, ...changes };
    expect(await endpoints().insert(doc)).toBe(true);
    return doc;
  };

  test('an endpoint is kept once, by tenant and URL, and found by its id', async () => {
    const doc = await inserted();
    expect(await endpoints().insert({ ...doc, created_at: later })).toBe(false);
    expect(await endpoints().get('tenant-a', doc.url)).toEqual(doc);
    expect(await endpoints().get('tenant-b', doc.url)).toBeNull();
    expect(await endpoints().find('tenant-a', doc.endpoint_id)).toEqual(doc);
    expect(await endpoints().find('tenant-b', doc.endpoint_id)).toBeNull();
  });

  test('a change writes its fields alone, and takes away those that are null', async () => {
    const doc = await inserted();
    const { tenant, url } = doc;
    expect(await endpoints().change(tenant, url, { first_failure_at: at })).toBe(true);
    expect(await endpoints().change(tenant, url, { registered })).toBe(true);
    expect(await endpoints().get(tenant, url)).toEqual({ ...doc, first_failure_at: at, registered });
    expect(await endpoints().change(tenant, url, { first_failure_at: null, last_used_at: at })).toBe(true);
    expect(await endpoints().get(tenant, url)).toEqual({ ...doc, last_used_at: at, registered });
    expect(await endpoints().change(tenant, 'https://nowhere.test/', { last_used_at: at })).toBe(false);
  });

  test('of those who disable an endpoint at once, one does, and its notice stands until that is told', async () => {
    const { tenant, url } = await inserted();
    const disable = (time: string) =>
      endpoints().change(
        tenant,
        url,
        { disabled_at: time, disabled_reason: 'gone', notice: { type: 'endpoint.disabled', at: time } },
        'ENABLED',
      );
    expect((await Promise.all([disable(at), disable(at), disable(at)])).filter(Boolean)).toHaveLength(1);
    const noticed = async () => (await endpoints().listNotices(100)).map((doc) => doc.url);
    expect(await noticed()).toContain(url);
    await endpoints().clearNotice({ tenant, url }, later);
    expect(await noticed()).toContain(url);
    await endpoints().clearNotice({ tenant, url }, at);
    expect(await noticed()).not.toContain(url);
    await endpoints().change(tenant, url, { disabled_at: null });
    expect(await disable(later)).toBe(true);
  });

  test('listed page by page, those in a state or registered alone', async () => {
    const tenant = 'tenant-list';
    const disabled = await inserted({ tenant, disabled_at: at });
    const crm = await inserted({ tenant, registered });
    const callback = await inserted({ tenant });
    await inserted({ tenant: 'tenant-c', registered });
    const all = [disabled, crm, callback]
      .map((doc) => doc.endpoint_id)
      .sort()
      .reverse();
    const first = await endpoints().list(tenant, {}, undefined, 2);
    const second = await endpoints().list(tenant, {}, first.next_cursor!, 2);
    expect([...first.items, ...second.items].map((doc) => doc.endpoint_id)).toEqual(all);
    expect(second.next_cursor).toBeNull();
    const list = async (filter: Parameters<ReturnType<typeof endpoints>['list']>[1]) =>
      (await endpoints().list(tenant, filter, undefined, 10)).items.map((doc) => doc.url).sort();
    expect(await list({ state: 'DISABLED' })).toEqual([disabled.url]);
    expect(await list({ state: 'ENABLED' })).toEqual([crm.url, callback.url].sort());
    expect(await list({ registered: true })).toEqual([crm.url]);
    expect(await list({ registered: false, state: 'ENABLED' })).toEqual([callback.url]);
    expect(await endpoints().listRegistered(tenant)).toEqual([crm]);
  });

  test('those not used for long are removed, so many at a time; registered ones stay', async () => {
    const expires_at = '2019-01-01T00:00:00.000Z';
    const old = [await inserted({ expires_at }), await inserted({ expires_at })];
    const crm = await inserted({ expires_at, registered });
    const fresh = await inserted({ expires_at: '2027-01-01T00:00:00.000Z' });
    expect(await endpoints().removeExpired('2019-06-01T00:00:00.000Z', 1)).toBe(1);
    expect(await endpoints().removeExpired('2019-06-01T00:00:00.000Z', 10)).toBe(1);
    for (const { tenant, url } of old) expect(await endpoints().get(tenant, url)).toBeNull();
    for (const { tenant, url } of [crm, fresh]) expect(await endpoints().get(tenant, url)).not.toBeNull();
  });
});

describeStores('replays of webhooks', (store) => {
  const replays = () => store().webhookReplays;
  const sample = (replay_id: string, changes: Partial<WebhookReplayDoc> = {}): WebhookReplayDoc => ({
    replay_id,
    tenant: 'tenant-a',
    endpoint_id: 'end_1',
    scope: 'failed',
    since: at,
    until: later,
    status: 'RUNNING',
    matched: 3,
    queued: 0,
    created_at: later,
    expires_at: '2026-04-01T00:00:00.000Z',
    ...changes,
  });

  test('are kept once, changed while they run, and read by their tenant', async () => {
    const doc = sample('rpl_1');
    expect(await replays().insert(doc)).toBe(true);
    expect(await replays().insert({ ...doc, matched: 9 })).toBe(false);
    expect(await replays().get('rpl_1', 'tenant-a')).toEqual(doc);
    expect(await replays().get('rpl_1', 'tenant-b')).toBeNull();
    await replays().change('rpl_1', { cursor: 'msg_2', queued: 2 });
    expect((await replays().listRunning(10)).map(({ replay_id }) => replay_id)).toContain('rpl_1');
    await replays().change('rpl_1', { status: 'COMPLETED', finished_at: later });
    await replays().change('rpl_1', { status: 'STOPPED', queued: 9 });
    expect(await replays().get('rpl_1')).toEqual({
      ...doc,
      cursor: 'msg_2',
      queued: 2,
      status: 'COMPLETED',
      finished_at: later,
    });
    expect((await replays().listRunning(10)).map(({ replay_id }) => replay_id)).not.toContain('rpl_1');
  });

  test('are listed newest first and removed when they expire', async () => {
    const tenant = 'tenant-list';
    for (const id of ['rpl_a', 'rpl_b', 'rpl_c'])
      await replays().insert(sample(id, { tenant, expires_at: '2019-01-01T00:00:00.000Z' }));
    const first = await replays().list(tenant, undefined, 2);
    const second = await replays().list(tenant, first.next_cursor!, 2);
    expect([...first.items, ...second.items].map(({ replay_id }) => replay_id)).toEqual(['rpl_c', 'rpl_b', 'rpl_a']);
    expect(await replays().removeExpired('2019-06-01T00:00:00.000Z', 2)).toBe(2);
    expect(await replays().removeExpired('2019-06-01T00:00:00.000Z', 2)).toBe(1);
    expect((await replays().list(tenant, undefined, 2)).items).toEqual([]);
  });
});
