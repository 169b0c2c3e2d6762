import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findRunningServer } from '../../../src/store/find-running-server.ts';
import { lockDataDir } from '../../../src/store/lock-data-dir.ts';
import { writeHolder } from '../../../src/store/lock-holder.ts';

let dir: string;
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'candor-lock-')), 'data');
});
afterEach(() => rmSync(join(dir, '..'), { recursive: true, force: true }));

const lockModule = new URL('../../../src/store/lock-data-dir.ts', import.meta.url).href;
const script = `
  const { lockDataDir } = await import(${JSON.stringify(lockModule)});
  try { await lockDataDir(process.argv[1]); console.log('locked'); setInterval(() => {}, 60_000); }
  catch (error) { console.log(error.message); }
`;

/** A process that locks the folder and says how it went. */
async function lockInProcess(): Promise<{ said: string; kill(): Promise<void> }> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  return {
    said: String(said).trim(),
    kill: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

test('a second opener is refused with a message that names the holder', async () => {
  const lock = await lockDataDir(dir);
  const other = await lockInProcess();
  await expect(lockDataDir(dir)).rejects.toThrow(`process ${process.pid}`);
  expect(other.said).toContain(`in use by process ${process.pid}`);
  await other.kill();
  await lock.release();
});

test('a released folder can be locked again', async () => {
  await (await lockDataDir(dir)).release();
  await (await lockDataDir(dir)).release();
});

test('a killed holder holds nothing', async () => {
  const holder = await lockInProcess();
  expect(holder.said).toBe('locked');
  await expect(lockDataDir(dir)).rejects.toThrow('in use by process');
  await holder.kill();
  await (await lockDataDir(dir)).release();
});

test('its server is found by whoever may read the folder, for as long as it holds it', async () => {
  expect(await findRunningServer(dir)).toBeNull();
  expect(existsSync(dir)).toBe(false);
  const lock = await lockDataDir(dir);
  expect(await findRunningServer(dir, 0)).toBeNull();
  const server = { url: 'http://localhost:3000', token: 'of this start' };
  writeHolder(dir, server);
  expect(await findRunningServer(dir)).toEqual(server);
  expect(statSync(join(dir, 'lock-holder.json')).mode & 0o777).toBe(0o600);
  await expect(lockDataDir(dir)).rejects.toThrow('at http://localhost:3000');
  await lock.release();
  writeHolder(dir, server);
  expect(await findRunningServer(dir)).toBeNull();
});

test('of processes racing for one folder, one wins', async () => {
  const racers = await Promise.all([lockInProcess(), lockInProcess(), lockInProcess()]);
  expect(racers.filter((racer) => racer.said === 'locked')).toHaveLength(1);
  await Promise.all(racers.map((racer) => racer.kill()));
});
