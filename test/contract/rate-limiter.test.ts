import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createRandom } from '../../bench/mutants/random.ts';
import { type Bucket, emptyBucket, takeFrom } from '../../src/llm/gcra.ts';
import { createMemoryRateLimiter } from '../../src/llm/memory-rate-limiter.ts';
import { createPostgresRateLimiter } from '../../src/llm/postgres-rate-limiter.ts';
import type { RateLimiter } from '../../src/llm/rate-limiter.ts';
import { createRedisRateLimiter, takeScript } from '../../src/llm/redis-rate-limiter.ts';
import { createLogger } from '../../src/logger.ts';
import { startProxy } from '../faults/harness/start-proxy.ts';
import { describeRedisLikes } from '../services/describe-redis-likes.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { type RedisCluster, startRedisCluster } from '../services/start-redis-cluster.ts';
import { waitUntil } from '../services/wait-until.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { describeRateLimiter } from './describe-rate-limiter.ts';

describe('rate limiter in memory', () => {
  const clock = createManualClock();
  const limiter = createMemoryRateLimiter(clock);
  describeRateLimiter(() => ({ limiter, other: limiter, pass: async (ms) => clock.advance(ms) }));
});

/** Two limiters of one Redis, as two workers have them; `close` both. */
function openTwo(url: string) {
  const keyPrefix = `{limiter-${process.pid}-${Date.now()}}`;
  const open = () => createRedisRateLimiter({ url, keyPrefix, logger: createLogger('silent') });
  const [limiter, other] = [open(), open()];
  return { keyPrefix, limiter, other, close: () => Promise.all([limiter.close(), other.close()]) };
}

function onRedis(url: () => string): void {
  let two: ReturnType<typeof openTwo>;
  beforeAll(() => {
    two = openTwo(url());
  });
  afterAll(() => two?.close());
  describeRateLimiter(() => ({ ...two, pass: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) }));
}

describeWithServices('rate limiter on a Redis Cluster', ['redis-server'], () => {
  let cluster: RedisCluster;
  beforeAll(async () => {
    cluster = await startRedisCluster();
  });
  afterAll(() => cluster?.stop());
  onRedis(() => cluster.url);
});

describeRedisLikes('rate limiter', onRedis);

describeWithServices('rate limiter on Redis', ['redis'], (services) => {
  let two: ReturnType<typeof openTwo>;
  let redis: Redis;

  beforeAll(() => {
    two = openTwo(services.redisUrl);
    redis = new Redis(services.redisUrl);
  });
  afterAll(async () => {
    await two.close();
    await redis.quit();
  });
  onRedis(() => services.redisUrl);

  test('decides exactly as the algorithm in gcra.ts does', async () => {
    // The same script on a clock of the test's own: TIME is replaced by the last two arguments.
    const script = takeScript.replace("redis.call('TIME')", '{tonumber(ARGV[5]), tonumber(ARGV[6])}');
    expect(script).not.toBe(takeScript);
    const random = createRandom(11);
    const key = `${two.keyPrefix}:script`;
    const limits = { requestsPerMinute: 300, tokensPerMinute: 90_000 };
    let bucket: Bucket = emptyBucket;
    let now = 2_000_000_000;
    let refusals = 0;
    for (let call = 0; call < 600; call += 1) {
      now += Math.floor(random() * (call % 200 === 0 ? 90_000 : 220));
      const tokens = Math.floor(random() * 700);
      const isUrgent = random() < 0.2;
      const expected = takeFrom(bucket, limits, tokens, now, isUrgent);
      bucket = expected.bucket;
      const seconds = 1_767_225_600 + Math.floor(now / 1_000);
      const waitMs = await redis.eval(
        script,
        1,
        key,
        300,
        90_000,
        tokens,
        isUrgent ? 1 : 0,
        seconds,
        (now % 1_000) * 1_000,
      );
      expect(Math.abs(Number(waitMs) - expected.waitMs)).toBeLessThanOrEqual(1);
      if (expected.waitMs > 0) refusals += 1;
    }
    expect(refusals).toBeGreaterThan(60);
    expect(refusals).toBeLessThan(580);
  });

  test('goes by the clock of Redis, whatever that of a worker says', async () => {
    const limits = { requestsPerMinute: 6 };
    expect(await two.limiter.take('openai:skewed', limits, 0)).toBe(0);
    for (const skewMs of [-600_000, 600_000]) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + skewMs });
      try {
        const waitMs = await two.other.take('openai:skewed', limits, 0);
        expect(waitMs).toBeGreaterThan(0);
        expect(waitMs).toBeLessThan(60_000);
      } finally {
        vi.useRealTimers();
      }
    }
  });

  test('forgets a bucket that nobody uses', async () => {
    await two.limiter.take('openai:idle', { requestsPerMinute: 60 }, 0);
    const ttl = await redis.pttl(`${two.keyPrefix}:llm-limit:openai:idle`);
    expect(ttl).toBeGreaterThan(60_000);
    expect(ttl).toBeLessThan(300_000);
  });
});

describeWithServices('rate limiter on PostgreSQL', ['postgres'], (services) => {
  let limiter: RateLimiter;
  let other: RateLimiter;
  const open = () => createPostgresRateLimiter({ url: services.postgresUrl, logger: createLogger('silent') });
  beforeAll(() => {
    limiter = open();
    other = open();
  });
  afterAll(() => Promise.all([limiter.close(), other.close()]));

  describeRateLimiter(() => ({
    limiter,
    other,
    pass: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }));

  test('of many workers that ask at once, as many are let through as the limit allows', async () => {
    const limits = { requestsPerMinute: 20 };
    const asked = Array.from({ length: 30 }, (_, n) => (n % 2 ? limiter : other).take('openai:busy', limits, 0));
    expect((await Promise.all(asked)).filter((waitMs) => waitMs === 0)).toHaveLength(1);
  });

  test('what a process holds that hangs is free again soon', async () => {
    const { port } = new URL(services.postgresUrl);
    const proxy = await startProxy(Number(port));
    const url = services.postgresUrl.replace(port, String(proxy.port));
    const hanging = createPostgresRateLimiter({ url, logger: createLogger('silent') });
    await hanging.take('openai:held', {}, 0);
    const held = Array.from({ length: 200 }, () => hanging.take('openai:held', {}, 0).catch(() => 0));
    await Promise.race(held);
    proxy.freeze();
    await waitUntil('another process takes', () =>
      limiter.take('openai:held', {}, 0).then(
        () => true,
        () => false,
      ),
    );
    proxy.cut();
    await Promise.all(held);
    await hanging.close();
    await proxy.stop();
  });
});
