import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertGuarded } from '../../api/assert-guarded.ts';
import { createApiKey } from '../../src/api-keys/create-api-key.ts';
import { createConfig } from '../../src/config/config.ts';
import { auditReportSchema } from '../../src/contract/audit-report.ts';
import { exampleRequest } from '../support/example-request.ts';
import { shareStore } from '../support/share-store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';

/** The keys come last: with one in the store, nothing is open any more. */
const shared = shareStore();
const adminToken = 'admin-token-of-this-test-only-0000t';
const admin = { authorization: `Bearer ${adminToken}` };

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
    api = await startTestApi({ store: await shared.fresh() }, { HOST: '0.0.0.0', ADMIN_TOKEN: adminToken });
  });
  afterAll(() => api.close());

  it('does not start with neither key nor admin token', async () => {
    const config = createConfig({ HOST: '0.0.0.0' });
    await expect(assertGuarded({ config, store: api.ctx.store })).rejects.toThrow(/HOST: 0\.0\.0\.0.*API key/);
  });

  it('starts with either, or on loopback', async () => {
    const { store } = api.ctx;
    await assertGuarded({ config: createConfig({ HOST: '0.0.0.0', ADMIN_TOKEN: adminToken }), store });
    await assertGuarded({ config: createConfig({ HOST: '::1' }), store });
  });

  it('asks this machine for a key too', async () => {
    expect((await api.call('GET', '/personalize')).status).toBe(401);
  });
});

describe('a server on loopback that has a key or an ADMIN_TOKEN', () => {
  /** What shows the service as a whole, and what shows data. */
  const guarded = ['/readyz', '/metrics', '/admin/queues', '/admin/queues/api/queues', '/personalize', '/api-keys'];
  const statusesOf = async (api: TestApi, paths: string[]) =>
    Promise.all(paths.map(async (path) => (await api.call('GET', path)).status));

  it.each([
    ['an ADMIN_TOKEN', { ADMIN_TOKEN: adminToken }, false],
    ['a key', {}, true],
  ])('opens nothing to a proxy on the same host with %s, but /livez', async (_, env, withKey) => {
    const api = await startTestApi(withKey ? {} : { store: await shared.fresh() }, env);
    if (withKey) await createApiKey(api.ctx, { name: 'a', requests_per_minute: 600, daily_quota: 1_000 });
    for (const status of await statusesOf(api, guarded)) expect([401, 403]).toContain(status);
    expect((await api.call('GET', '/livez')).status).toBe(200);
    await api.close();
  });

  it('opens them to the ADMIN_TOKEN', async () => {
    const api = await startTestApi({ store: await shared.fresh() }, { ADMIN_TOKEN: adminToken });
    for (const path of ['/readyz', '/metrics'])
      expect((await api.call('GET', path, { headers: admin })).status, path).toBe(200);
    await api.close();
  });

  it('takes a caller on the machine for its operator where TRUST_PROXY says that proxies name theirs', async () => {
    const api = await startTestApi({ store: await shared.fresh() }, { ADMIN_TOKEN: adminToken, TRUST_PROXY: 'true' });
    expect(await statusesOf(api, ['/readyz', '/metrics', '/admin/queues'])).toEqual([200, 200, 200]);
    expect(await statusesOf(api, ['/personalize', '/api-keys'])).toEqual([401, 401]);
    const forwarded = { headers: { 'x-forwarded-for': '203.0.113.9' } };
    expect((await api.call('GET', '/metrics', forwarded)).status).toBe(401);
    await api.close();
  });
});

describe('the first key', () => {
  it('reads what was made without one, and the next does not', async () => {
    const api = await startTestApi();
    const { json } = await api.call('POST', '/personalize', { json: exampleRequest() });
    const limits = { requests_per_minute: 600, daily_quota: 1_000 };
    const first = await createApiKey(api.ctx, { name: 'first', ...limits });
    const second = await createApiKey(api.ctx, { name: 'second', ...limits });
    const read = (key: string) =>
      api
        .call('GET', `/personalize/${json.request_id}`, { headers: { 'x-api-key': key } })
        .then(({ status }) => status);
    expect([await read(first.key), await read(second.key)]).toEqual([200, 404]);
    await api.close();
  });
});

describe('the API with keys', () => {
  let api: TestApi;
  let ours: string;
  let theirs: string;
  beforeAll(async () => {
    api = await startTestApi({ store: await shared.fresh() }, { ADMIN_TOKEN: adminToken });
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
    '/settings',
    '/usage',
    '/webhooks/deliveries',
    '/webhooks/deliveries/msg_1',
    '/webhooks/endpoints',
    '/webhooks/replays',
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
    for (const key of [changed, 'cnd_0011223344556677_', adminToken, 'x'.repeat(5_000)])
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
    for (const headers of [{}, as(ours), { authorization: `Bearer ${adminToken.slice(0, -1)}u` }])
      expect((await api.call('GET', '/api-keys', { headers })).status).toBe(401);
  });
});

describe('the audit over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ store: await shared.fresh() }, { ADMIN_TOKEN: adminToken });
  });
  afterAll(() => api.close());

  const ndjson = { ...admin, 'content-type': 'application/x-ndjson' };

  it.each([
    ['POST', '/audit/verify'],
    ['POST', '/audit/checkpoints'],
    ['GET', '/audit/public-key'],
  ])('needs the ADMIN_TOKEN for %s %s', async (method, path) => {
    expect((await api.call(method, path)).status).toBe(401);
    const { key } = await createApiKey(api.ctx, { name: 'a', requests_per_minute: 600, daily_quota: 1_000 });
    expect((await api.call(method, path, { headers: { authorization: `Bearer ${key}` } })).status).toBe(401);
  });

  it('signs a checkpoint, and verifies by it', async () => {
    expect((await api.call('GET', '/audit/public-key', { headers: admin })).status).toBe(404);
    const made = await api.call('POST', '/audit/checkpoints', { headers: admin });
    expect([made.status, made.headers.get('content-type')]).toEqual([201, 'application/x-ndjson']);
    const pem = (await api.call('GET', '/audit/public-key', { headers: admin })).text;
    const path = `/audit/verify?public_key=${encodeURIComponent(pem)}`;
    const verified = await api.call('POST', path, { headers: ndjson, body: made.text });
    expect(auditReportSchema.parse(verified.json)).toMatchObject({ issues: [], checkpoint: { issues: [] } });
    expect((await api.call('POST', '/audit/verify', { headers: admin })).json.checkpoint).not.toBeNull();
  });

  it('tells what is wrong with what it is sent', async () => {
    const wrong = await api.call('POST', '/audit/verify', { headers: ndjson, body: '{}' });
    expect([wrong.status, wrong.json.detail]).toEqual([400, 'Line 1 of the checkpoint is no checkpoint']);
    const key = await api.call('POST', '/audit/verify?public_key=x', { headers: admin });
    expect([key.status, key.json.errors]).toEqual([
      400,
      [{ pointer: 'query/public_key', detail: 'is no public key in PEM' }],
    ]);
    const type = { ...admin, 'content-type': 'text/csv' };
    expect((await api.call('POST', '/audit/verify', { headers: type, body: 'x' })).status).toBe(415);
  });
});
