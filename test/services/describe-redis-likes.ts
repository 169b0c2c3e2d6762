import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { findBinary } from './find-binary.ts';
import { freePort } from './free-port.ts';
import type { TestService } from './redis-for-tests.ts';
import { startServer } from './server-process.ts';
import { startRedis } from './start-redis.ts';

interface RedisLike {
  readonly name: string;
  readonly binary: string;
  start(binary: string): Promise<TestService>;
}

/** Servers of Redis's protocol that others make. */
const redisLikes: readonly RedisLike[] = [
  { name: 'Valkey', binary: 'valkey-server', start: (binary) => startRedis({}, binary) },
  { name: 'Dragonfly', binary: 'dragonfly', start: startDragonfly },
];

async function startDragonfly(binary: string): Promise<TestService> {
  const dir = mkdtempSync(join(tmpdir(), 'candor-dragonfly-'));
  const port = await freePort();
  const settings = [`--port=${port}`, '--bind=127.0.0.1', `--dir=${dir}`, '--dbfilename=', '--proactor_threads=1'];
  // What BullMQ asks of it: keys with one hash tag are locked together, declared or not.
  const server = await startServer(binary, [...settings, '--cluster_mode=emulated', '--lock_on_hashtags'], port);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      await server.end('SIGKILL');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Those that this machine has not, for the list of what was skipped. No distribution has them all: none is required. */
export const missingRedisLikes = (): string[] =>
  redisLikes
    .filter(({ binary }) => findBinary(binary) === null)
    .map(({ name, binary }) => `the contracts on ${name} need ${binary}`);

/** The suite on each that is on the PATH; `url` is valid inside tests and hooks. */
export function describeRedisLikes(suiteName: string, suite: (url: () => string) => void): void {
  for (const { name, binary, start } of redisLikes) {
    const found = findBinary(binary);
    if (found === null) {
      console.log(`SKIPPED: ${suiteName}: ${name} needs ${binary}`);
      continue;
    }
    describe(`${suiteName}: ${name}`, () => {
      let server: TestService | undefined;
      beforeAll(async () => {
        server = await start(found);
      });
      afterAll(() => server?.stop());
      suite(() => server!.url);
    });
  }
}
