import { once } from 'node:events';
import type { Cluster } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRedis, type RedisClient } from '../../src/redis/open-redis.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { type RedisCluster, startRedisCluster } from '../services/start-redis-cluster.ts';

describeWithServices('a client of a Redis Cluster', ['redis-server'], () => {
  let cluster: RedisCluster;
  const opened: RedisClient[] = [];
  beforeAll(async () => {
    cluster = await startRedisCluster();
  });
  afterAll(async () => {
    for (const client of opened) client.disconnect();
    await cluster?.stop();
  });

  const open = (): RedisClient => {
    const client = openRedis(cluster.url, { maxRetriesPerRequest: null, connectTimeout: 2_000 });
    client.on('error', () => {});
    opened.push(client);
    return client;
  };

  it('that is told to end and to connect at once, by two that do not know of each other, does both', async () => {
    for (const client of [open(), (open() as Cluster).duplicate()]) {
      opened.push(client);
      if (client.status !== 'ready') await once(client, 'ready');
      await client.set('{a}:key', 'value');
      const ended = once(client, 'end');
      client.disconnect();
      await client.connect();
      await ended;
      expect(await client.get('{a}:key')).toBe('value');
    }
  });

  it('is ready while a node hangs, and finds the keys of the others', async () => {
    const hanging = await cluster.masterOf('{a}:key');
    const other = await Promise.all(
      ['{b}', '{c}', '{d}', '{e}'].map(async (tag) => [tag, await cluster.masterOf(tag)] as const),
    ).then((tags) => tags.find(([, master]) => master !== hanging)![0]);
    hanging.freeze();
    try {
      const clients = Array.from({ length: 12 }, open);
      await Promise.all(clients.map((client) => once(client, 'ready')));
      await Promise.all(clients.map((client) => client.set(`${other}:key`, 'value')));
    } finally {
      hanging.resume();
    }
  });
});
