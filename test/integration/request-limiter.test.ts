import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { createPostgresRequestLimiter } from '../../src/rate-limit/create-postgres-request-limiter.ts';
import { createRedisRequestLimiter } from '../../src/rate-limit/create-redis-request-limiter.ts';
import { createRequestLimiter } from '../../src/rate-limit/create-request-limiter.ts';
import type { RequestLimiter } from '../../src/rate-limit/request-limiter.ts';
import { startProxy } from '../faults/harness/start-proxy.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { type PostgresServer, startPostgres } from '../services/start-postgres.ts';
import { type RedisServer, startRedis } from '../services/start-redis.ts';
import { waitUntil } from '../services/wait-until.ts';

const keyOf = (key_id: string) => ({ key_id, requests_per_minute: 2, daily_quota: 3 });
const remaining = async (limiter: RequestLimiter, keyId: string) => {
  const { allowed, windows } = await limiter.count(keyOf(keyId));
  return [allowed, ...windows.map((window) => window.remaining)];
};

const createOver = (url: string, answerWithinMs: number): RequestLimiter =>
  createRedisRequestLimiter({ url, prefix: '{t}', logger: createLogger('silent'), answerWithinMs });

describe('calls counted in one process', () => {
  it('are allowed up to the limit of each window, key by key', async () => {
    const limiter = createRequestLimiter();
    expect(await remaining(limiter, 'a')).toEqual([true, 1, 2]);
    expect(await remaining(limiter, 'a')).toEqual([true, 0, 1]);
    expect(await remaining(limiter, 'a')).toEqual([false, 0, 0]);
    expect(await remaining(limiter, 'b')).toEqual([true, 1, 2]);
  });
});

describeWithServices('calls counted over Redis', ['redis-server'], () => {
  let redis: RedisServer;
  let limiters: [RequestLimiter, RequestLimiter];
  beforeAll(async () => {
    redis = await startRedis();
    limiters = [createOver(redis.url, 20_000), createOver(redis.url, 20_000)];
    // Until both are connected each counts for itself.
    for (const [place, limiter] of limiters.entries())
      await waitUntil('it counts in Redis', async () => {
        const id = `warm-${place}-${performance.now()}`;
        await limiter.count(keyOf(id));
        const seen = await limiters[1 - place]!.count(keyOf(id));
        return seen.windows[0]!.remaining === 0;
      });
  });
  afterAll(async () => {
    for (const limiter of limiters ?? []) await limiter.close();
    await redis?.stop();
  });

  it('are counted together by all processes', async () => {
    expect(await remaining(limiters[0], 'a')).toEqual([true, 1, 2]);
    expect(await remaining(limiters[1], 'a')).toEqual([true, 0, 1]);
    expect(await remaining(limiters[0], 'a')).toEqual([false, 0, 0]);
  });

  it('go on while Redis is frozen or gone, each process counting for itself', async () => {
    const impatient = createOver(redis.url, 300);
    await impatient.count(keyOf('connects'));
    redis.freeze();
    expect(await remaining(impatient, 'b')).toEqual([true, 1, 2]);
    redis.resume();
    await redis.kill9();
    expect(await remaining(impatient, 'c')).toEqual([true, 1, 2]);
    await impatient.close();
  });
});

describeWithServices('calls counted over PostgreSQL', ['postgres-server'], () => {
  const logger = createLogger('silent');
  let server: PostgresServer;
  let limiters: [RequestLimiter, RequestLimiter];
  beforeAll(async () => {
    server = await startPostgres();
    const open = () => createPostgresRequestLimiter({ url: server.url, logger, answerWithinMs: 20_000 });
    limiters = [open(), open()];
  });
  afterAll(async () => {
    for (const limiter of limiters ?? []) await limiter.close();
    await server?.stop();
  });

  it('are counted together by all processes, from the first on', async () => {
    expect(await remaining(limiters[0], 'a')).toEqual([true, 1, 2]);
    expect(await remaining(limiters[1], 'a')).toEqual([true, 0, 1]);
    expect(await remaining(limiters[0], 'a')).toEqual([false, 0, 0]);
    const together = await Promise.all([0, 1, 0, 1].map((place) => limiters[place]!.count(keyOf('b'))));
    expect(together.filter(({ allowed }) => allowed)).toHaveLength(2);
  });

  it('go on while PostgreSQL is frozen or gone, each process counting for itself, and together once it is back', async () => {
    const proxy = await startProxy(server.port);
    const url = server.url.replace(String(server.port), String(proxy.port));
    const impatient = createPostgresRequestLimiter({ url, logger, answerWithinMs: 300 });
    await impatient.count(keyOf('connects'));
    proxy.freeze();
    expect(await remaining(impatient, 'c')).toEqual([true, 1, 2]);
    proxy.resume();
    await server.crash();
    expect(await remaining(impatient, 'd')).toEqual([true, 1, 2]);
    await server.restart();
    await waitUntil('it counts in PostgreSQL', async () => {
      const id = `back-${performance.now()}`;
      await impatient.count(keyOf(id));
      return (await limiters[0].count(keyOf(id))).windows[0]!.remaining === 0;
    });
    await impatient.close();
    await proxy.stop();
  });
});
