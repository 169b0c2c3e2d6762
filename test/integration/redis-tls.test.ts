import { once } from 'node:events';
import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openRedis, type RedisClient } from '../../src/redis/open-redis.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { startRedis } from '../services/start-redis.ts';
import { startRedisCluster } from '../services/start-redis-cluster.ts';
import { startRedisSentinels } from '../services/start-redis-sentinels.ts';
import { createTestCertificate, type TestCertificate, trustInThisProcess } from '../services/test-certificate.ts';

describeWithServices('a client of Redis over TLS', ['redis-server', 'openssl'], () => {
  let certificate: TestCertificate;
  const opened: RedisClient[] = [];
  beforeAll(() => {
    certificate = createTestCertificate();
  });
  const hangUp = (): void => {
    for (const client of opened.splice(0)) client.disconnect();
  };
  afterEach(hangUp);
  afterAll(() => certificate?.remove());

  const open = (url: string): RedisClient => {
    const client = openRedis(url, { maxRetriesPerRequest: null, connectTimeout: 2_000 });
    client.on('error', () => {});
    opened.push(client);
    return client;
  };

  it('writes and reads at one server whose authority is trusted, and says what is wrong where it is not', async () => {
    const server = await startRedis({}, undefined, certificate);
    const told = Promise.withResolvers<Error>();
    open(server.url).on('error', told.resolve);
    expect((await told.promise).message).toMatch(/certificate/);
    const distrust = trustInThisProcess(certificate);
    try {
      const trusting = open(server.url);
      await trusting.set('key', 'value');
      expect(await trusting.get('key')).toBe('value');
      const [error] = await once(open(server.url.replace('rediss', 'redis')), 'error');
      expect(error).toBeInstanceOf(Error);
    } finally {
      distrust();
      hangUp();
      await server.stop();
    }
  });

  it.each([
    ['a cluster', startRedisCluster],
    ['the master that sentinels name', startRedisSentinels],
  ] as const)('writes and reads at %s, also by a duplicate', async (_, start) => {
    const servers = await start(certificate);
    try {
      const client = open(servers.url);
      const duplicate = (client as Redis).duplicate();
      duplicate.on('error', () => {});
      opened.push(duplicate);
      // Keys of several masters, where there are several.
      for (const tag of ['{a}', '{b}', '{c}', '{d}']) {
        await client.set(`${tag}:key`, tag);
        expect(await duplicate.get(`${tag}:key`)).toBe(tag);
      }
    } finally {
      hangUp();
      await servers.stop();
    }
  });
});
