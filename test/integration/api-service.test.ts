import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleRequest } from '../support/example-request.ts';
import { shareStore } from '../support/share-store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';

const shared = shareStore();

describe('the service around the API', () => {
  let api: TestApi;
  const webDir = mkdtempSync(join(tmpdir(), 'candor-web-'));
  beforeAll(async () => {
    mkdirSync(join(webDir, 'assets'));
    writeFileSync(join(webDir, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" />');
    writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>the page</title>');
    writeFileSync(join(webDir, 'assets', 'main-1.js'), 'void 0;');
    api = await startTestApi({ store: await shared.fresh() }, {}, { webDir });
  });
  afterAll(async () => {
    await api.close();
    rmSync(webDir, { recursive: true });
  });

  it('is alive and ready', async () => {
    expect((await api.call('GET', '/livez')).json).toEqual({ status: 'alive' });
    expect((await api.call('GET', '/readyz')).json).toEqual({ status: 'ready' });
  });

  it('is not ready while a backend is down, and names it', async () => {
    api.ctx.queues.down = true;
    try {
      const { status, headers, json } = await api.call('GET', '/readyz');
      expect([status, headers.get('retry-after')]).toEqual([503, '1']);
      expect(json.errors).toEqual([{ pointer: 'queue', detail: 'does not answer' }]);
      expect((await api.call('GET', '/livez')).status).toBe(200);
    } finally {
      api.ctx.queues.down = false;
    }
  });

  it('is not ready when the store hangs, and says so instead of hanging too', async () => {
    const { store } = api.ctx;
    const ping = store.ping;
    store.ping = () => new Promise(() => {});
    try {
      const { status, json } = await api.call('GET', '/readyz');
      expect([status, json.errors[0].pointer]).toEqual([503, 'store']);
    } finally {
      store.ping = ping;
    }
  });

  it('counts for Prometheus, queue depths included', async () => {
    await api.call('POST', '/personalize', { json: exampleRequest() });
    const { status, headers, text } = await api.call('GET', '/metrics');
    expect([status, headers.get('content-type')?.split(';')[0]]).toEqual([200, 'text/plain']);
    expect(text).toMatch(/candor_queue_jobs\{queue="personalize",state="waiting"\} [1-9]/);
    for (const name of ['dispatch', 'feed']) expect(text).toContain(`candor_queue_jobs{queue="${name}"`);
  });

  it.each(['/metrics', '/admin/queues'])('keeps %s from those who are elsewhere', async (path) => {
    expect((await api.call('GET', path, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(403);
  });

  it('shows the queues to this machine', async () => {
    const { status, text } = await api.call('GET', '/admin/queues');
    expect([status, text.includes('Candor queues')]).toEqual([200, true]);
    // Its page comes from this server alone too.
    expect(text).not.toMatch(/(?:src|href)="https?:/);
  });

  it('has a docs page whose every file is its own', async () => {
    const { text } = await api.call('GET', '/docs');
    const files = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThanOrEqual(6);
    for (const file of files) expect((await api.call('GET', file)).status, file).toBe(200);
    expect(text).not.toMatch(/<script>|https?:/);
  });

  it('allows pages to run its own scripts only', async () => {
    const { headers } = await api.call('GET', '/docs');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self';script-src 'self';/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it.each(['/', '/campaigns', '/requests/req_1', '/no/such/page'])(
    'serves the page to a browser at %s',
    async (path) => {
      const { status, text } = await api.call('GET', path, { headers: { accept: 'text/html,*/*;q=0.8' } });
      expect([status, text]).toEqual([200, '<!doctype html><title>the page</title>']);
    },
  );

  it('serves the API, not the page, to a client at the same path', async () => {
    expect((await api.call('GET', '/templates')).json).toEqual({ items: [] });
  });

  it('serves built files for good, and no page for one that is missing', async () => {
    const found = await api.call('GET', '/assets/main-1.js');
    expect([found.status, found.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    const missing = await api.call('GET', '/assets/main-0.js', { headers: { accept: 'text/html' } });
    expect([missing.status, missing.json.status]).toEqual([404, 404]);
  });
});

describe('the service without a built page', () => {
  it('says how to build it', async () => {
    const api = await startTestApi({ store: await shared.fresh() }, {}, { webDir: '/nowhere' });
    const { status, text } = await api.call('GET', '/');
    expect([status, text]).toEqual([503, expect.stringContaining('npm run build:web')]);
    await api.close();
  });
});

describe('the queues with a login', () => {
  it('open with it, from anywhere, and not without', async () => {
    const api = await startTestApi(
      { store: await shared.fresh() },
      { BULL_BOARD_USER: 'ops', BULL_BOARD_PASSWORD: 'pa:ss' },
    );
    const login = (text: string) => ({
      authorization: `Basic ${Buffer.from(text).toString('base64')}`,
      'x-forwarded-for': '203.0.113.9',
    });
    expect((await api.call('GET', '/admin/queues', { headers: login('ops:pa:ss') })).status).toBe(200);
    for (const headers of [{}, login('ops:pass'), login('ops'), login('')]) {
      const { status, headers: answered } = await api.call('GET', '/admin/queues', { headers });
      expect([status, answered.get('www-authenticate')]).toEqual([401, expect.stringContaining('Basic')]);
    }
    await api.close();
  });
});

describe('origins that are allowed', () => {
  const origin = 'https://crm.example';

  it('may call from their pages', async () => {
    const api = await startTestApi({ store: await shared.fresh() }, { CORS_ORIGINS: origin });
    const preflight = await api.call('OPTIONS', '/personalize', { headers: { origin } });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
    const { status, headers } = await api.call('POST', '/personalize', { json: exampleRequest(), headers: { origin } });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([202, origin]);
    await api.close();
  });
});
