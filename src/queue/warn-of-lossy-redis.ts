import { Cluster } from 'ioredis';
import type { Logger } from '../logger.ts';
import type { RedisClient } from '../redis/open-redis.ts';

/** Queued jobs live in Redis alone: without AOF a restart loses them, with eviction a full memory does. */
export async function warnOfLossyRedis(redis: RedisClient, logger: Logger): Promise<void> {
  const servers = redis instanceof Cluster ? redis.nodes('master') : [redis];
  const [persistence, memory] = await Promise.all(
    ['persistence', 'memory'].map(async (section) =>
      (await Promise.all(servers.map((server) => server.info(section)))).join('\n'),
    ),
  );
  if (persistence!.includes('aof_enabled:0'))
    logger.warn(
      'Redis has no append-only file: a restart loses queued jobs until the reconciling pass. Set appendonly yes',
    );
  const policies = [...memory!.matchAll(/maxmemory_policy:(\S+)/g)].map(([, policy]) => policy);
  const policy = policies.find((one) => one !== 'noeviction');
  if (policy !== undefined)
    logger.warn({ policy }, 'Redis may evict jobs when its memory is full. Set maxmemory-policy noeviction');
}
