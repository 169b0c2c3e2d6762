import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertGuarded } from '../../api/assert-guarded.ts';
import { createConfig } from '../../src/config/config.ts';
import { exampleRequest } from '../support/example-request.ts';
import { shareStore } from '../support/share-store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';

/** The keys come last: with one in the store, nothing is open any more. */
const shared = shareStore();
const admin = { authorization: 'Bearer admin-secret' };

describe('the API without keys', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ store: await shared.fresh() });
  });
  afterAll(() => api.close());

  it('serves this machine', async () => {
    expect((await api.call('GET', '/personalize')).status).toBe(200);
  });

  it('serves no proxy', async () => {
    expect((await api.call('GET', '/personalize', { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(403);
  });

  it('lets nobody make keys over HTTP without an ADMIN_TOKEN', async () => {
    expect((await api.call('POST', '/api-keys', { json: { name: 'a' } })).status).toBe(403);
  });

  it('takes no key that was never made', async () => {
    expect((await api.call('GET', '/personalize', { headers: { 'x-api-key': 'cnd_x' } })).status).toBe(401);
  });
});

describe('a server that others can reach', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ store: await shared.fresh() }, { HOST: '0.0.0.0', ADMIN_TOKEN: 'admin-secret' });
  });
  afterAll(() => api.close());

  it('does not start with neither key nor admin token', async () => {
    const config = createConfig({ HOST: '0.0.0.0' });
    await expect(assertGuarded({ config, store: api.ctx.store })).rejects.toThrow(/HOST: 0\.0\.0\.0.*API key/);
  });

  it('starts with either, or on loopback', async () => {
    const { store } = api.ctx;
    await assertGuarded({ config: createConfig({ HOST: '0.0.0.0', ADMIN_TOKEN: 'x' }), store });
    await assertGuarded({ config: createConfig({ HOST: '::1' }), store });
  });

  it('asks this machine for a key too', async () => {
    expect((await api.call('GET', '/personalize')).status).toBe(401);
  });
});

describe('the API with keys', () => {
  let api: TestApi;
  let ours: string;
  let theirs: string;
  beforeAll(async () => {
    api = await startTestApi({ store: await shared.fresh() }, { ADMIN_TOKEN: 'admin-secret' });
    ours = await makeKey({ name: 'ours', tenant: 'ours' });
    theirs = await makeKey({ name: 'theirs' });
  });
  afterAll(() => api.close());

  const makeKey = async (wanted: object): Promise<string> => {
    const { status, json } = await api.call('POST', '/api-keys', { json: wanted, headers: admin });
    expect(status).toBe(201);
    return json.key;
  };
  const as = (key: string) => ({ authorization: `Bearer ${key}` });

  it('asks for one, and says how', async () => {
    const { status, headers, json } = await api.call('GET', '/personalize');
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="candor"']);
    expect(json.type).toBe('urn:candor:problem:unauthenticated');
  });

  it.each([
    '/personalize',
    '/personalize/req_1/events',
    '/campaigns',
    '/campaigns/cmp_1/results',
    '/templates',
    '/models',
    '/prompt-versions',
    '/webhooks/deliveries',
    '/webhooks/secret',
  ])('guards %s', async (path) => {
    expect((await api.call('GET', path)).status).toBe(401);
  });

  it('takes it as Bearer or as X-API-Key', async () => {
    expect((await api.call('GET', '/personalize', { headers: as(ours) })).status).toBe(200);
    expect((await api.call('GET', '/personalize', { headers: { 'x-api-key': ours } })).status).toBe(200);
  });

  it('refuses one that is unknown, changed, or no key', async () => {
    const changed = ours.slice(0, -1) + (ours.endsWith('A') ? 'B' : 'A');
    for (const key of [changed, 'cnd_0011223344556677_', 'admin-secret', 'x'.repeat(5_000)])
      expect((await api.call('GET', '/personalize', { headers: as(key) })).status).toBe(401);
  });

  it("shows nobody another tenant's data", async () => {
    const { json } = await api.call('POST', '/personalize', { json: exampleRequest(), headers: as(ours) });
    const path = `/personalize/${json.request_id}`;
    expect((await api.call('GET', path, { headers: as(ours) })).status).toBe(200);
    const calls: [string, string, unknown?][] = [
      ['GET', path],
      ['DELETE', path],
      ['GET', `${path}/events`],
      ['GET', `${path}/diff`],
      ['POST', `${path}/select`, { variant_index: 0 }],
      ['POST', `${path}/replay`, { mode: 'recheck' }],
    ];
    for (const [method, at, body] of calls)
      expect((await api.call(method, at, { json: body, headers: as(theirs) })).status, `${method} ${at}`).toBe(404);
    for (const list of ['/personalize', '/campaigns', '/templates', '/webhooks/deliveries'])
      expect((await api.call('GET', list, { headers: as(theirs) })).json.items).toEqual([]);
  });

  it('lets two tenants use the same Idempotency-Key', async () => {
    const send = (key: string) =>
      api.call('POST', '/personalize', {
        json: exampleRequest(),
        headers: { ...as(key), 'idempotency-key': 'lead-1' },
      });
    expect((await send(ours)).json.request_id).not.toBe((await send(theirs)).json.request_id);
  });

  it('refuses a revoked key at once', async () => {
    const key = await makeKey({ name: 'short-lived', tenant: 'ours' });
    expect((await api.call('GET', '/templates', { headers: as(key) })).status).toBe(200);
    const keys = await api.call('GET', '/api-keys', { headers: admin });
    const { key_id } = keys.json.items.find((item: { name: string }) => item.name === 'short-lived');
    expect((await api.call('DELETE', `/api-keys/${key_id}`, { headers: admin })).status).toBe(204);
    expect((await api.call('GET', '/templates', { headers: as(key) })).status).toBe(401);
    expect((await api.call('DELETE', `/api-keys/${key_id}`, { headers: admin })).status).toBe(404);
  });

  it('never shows a secret again', async () => {
    const { text } = await api.call('GET', '/api-keys', { headers: admin });
    expect(text).not.toContain(ours.split('_')[2]);
    expect(text).not.toContain('sha256');
  });

  it('counts calls by the minute, tells what is left, and refuses beyond it', async () => {
    const key = await makeKey({ name: 'slow', requests_per_minute: 2, daily_quota: 100 });
    const first = await api.call('GET', '/templates', { headers: as(key) });
    expect(first.headers.get('ratelimit-policy')).toBe('"minute";q=2;w=60, "day";q=100;w=86400');
    expect(first.headers.get('ratelimit')).toMatch(/^"minute";r=1;t=\d+, "day";r=99;t=\d+$/);
    await api.call('GET', '/templates', { headers: as(key) });
    const { status, headers, json } = await api.call('GET', '/templates', { headers: as(key) });
    expect([status, json.type]).toEqual([429, 'urn:candor:problem:rate_limited']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await api.call('GET', '/templates', { headers: as(ours) })).status).toBe(200);
  });

  it('counts calls by the day', async () => {
    const key = await makeKey({ name: 'small', requests_per_minute: 100, daily_quota: 1 });
    await api.call('GET', '/templates', { headers: as(key) });
    const { status, headers } = await api.call('GET', '/templates', { headers: as(key) });
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(60);
  });

  it('lets the admin token manage keys and nothing else', async () => {
    expect((await api.call('GET', '/personalize', { headers: admin })).status).toBe(401);
    for (const headers of [{}, as(ours), { authorization: 'Bearer admin-secreu' }])
      expect((await api.call('GET', '/api-keys', { headers })).status).toBe(401);
  });
});
