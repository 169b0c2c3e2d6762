import { mkdtempSync, rmSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Listening } from '../../src/listen.ts';
import { startHealthServer } from '../../src/start-health-server.ts';
import { createPgliteStore } from '../../src/store/create-pglite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';

vi.mock(import('node:fs/promises'), { spy: true });

const folder = mkdtempSync(join(tmpdir(), 'candor-full-'));
let store: Store;
let api: TestApi;
let health: Listening;
let healthUrl: string;
beforeAll(async () => {
  store = await createPgliteStore({ dataDir: join(folder, 'store') });
  api = await startTestApi({ store });
  const { config } = api.ctx;
  health = (await startHealthServer({ ...api.ctx, config: { ...config, http: { ...config.http, healthPort: 0 } } }))!;
  healthUrl = health.url;
}, 60_000);
afterAll(async () => {
  await health.close(0);
  await api.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the public port says, and with the same words HEALTH_PORT. */
async function ready(fail: () => void = () => {}): Promise<{ status: number; detail?: string }> {
  fail();
  const { status, json, headers } = await api.call('GET', '/readyz');
  fail();
  const health = await fetch(`${healthUrl}/readyz`);
  const own = await health.json();
  expect(health.status).toBe(status);
  if (status === 200) return { status };
  expect(own).toEqual(json);
  expect([headers, health.headers].map((one) => one.get('content-type')?.split(';')[0])).toEqual(
    Array(2).fill('application/problem+json'),
  );
  expect(json).toMatchObject({ type: 'urn:candor:problem:unavailable', status: 503, instance: '/readyz' });
  expect(json.errors).toHaveLength(1);
  expect(json.errors[0].pointer).toBe('store');
  return { status, detail: json.errors[0].detail };
}

it('a full disk makes the service not ready, saying which and what to do, and space makes it ready again', async () => {
  expect(await ready()).toEqual({ status: 200 });
  const left = await files.statfs(folder);
  const { status, detail } = await ready(() =>
    vi.mocked(files.statfs).mockResolvedValueOnce({ ...left, bavail: 3, bsize: 4_096 } as never),
  );
  expect(status).toBe(503);
  expect(detail).toContain(
    `The disk of the data folder ${join(folder, 'store')} is full: 0 MB are free, of at least 32 MB`,
  );
  expect(detail).toContain('Make room on it, or stop the service and move DATA_DIR to a larger one');
  expect(await ready()).toEqual({ status: 200 });
});

it.each([
  ['ENOSPC', 'is full: it takes no more (ENOSPC). Make room on it'],
  ['EROFS', 'cannot be written (EROFS): it must be there, on a disk that can be written'],
])('so does a disk that takes no more, whatever it says it has: %s', async (code, said) => {
  const { status, detail } = await ready(() =>
    vi.mocked(files.writeFile).mockRejectedValueOnce(Object.assign(new Error('no'), { code })),
  );
  expect(status).toBe(503);
  expect(detail).toContain(`data folder ${join(folder, 'store')} ${said}`);
  expect((await api.call('GET', '/livez')).status).toBe(200);
});
