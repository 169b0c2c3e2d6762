import { mkdtempSync, rmSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createPgliteStore } from '../../src/store/create-pglite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';

vi.mock(import('node:fs/promises'), { spy: true });

const folder = mkdtempSync(join(tmpdir(), 'candor-full-'));
let store: Store;
let api: TestApi;
beforeAll(async () => {
  store = await createPgliteStore({ dataDir: join(folder, 'store') });
  api = await startTestApi({ store });
}, 60_000);
afterAll(async () => {
  await api.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const ready = async () => {
  const { status, json } = await api.call('GET', '/readyz');
  return [status, json.errors?.[0]?.pointer];
};

it('a full disk makes the service not ready, and space makes it ready again', async () => {
  expect(await ready()).toEqual([200, undefined]);
  const left = await files.statfs(folder);
  vi.mocked(files.statfs).mockResolvedValueOnce({ ...left, bavail: 3, bsize: 4_096 } as never);
  expect(await ready()).toEqual([503, 'store']);
  expect(await ready()).toEqual([200, undefined]);
});

it('so does a disk that takes no more, whatever it says it has', async () => {
  vi.mocked(files.writeFile).mockRejectedValueOnce(
    Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }),
  );
  expect(await ready()).toEqual([503, 'store']);
  expect((await api.call('GET', '/livez')).status).toBe(200);
});
