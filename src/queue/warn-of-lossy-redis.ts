import type { Redis } from 'ioredis';
import type { Logger } from '../logger.ts';

/** Queued jobs live in Redis alone: without AOF a restart loses them, with eviction a full memory does. */
export async function warnOfLossyRedis(redis: Redis, logger: Logger): Promise<void> {
  const [persistence, memory] = await Promise.all([redis.info('persistence'), redis.info('memory')]);
  if (persistence.includes('aof_enabled:0'))
    logger.warn(
      'Redis has no append-only file: a restart loses queued jobs until the reconciling pass. Set appendonly yes',
    );
  const policy = /maxmemory_policy:(\S+)/.exec(memory)?.[1];
  if (policy !== undefined && policy !== 'noeviction')
    logger.warn({ policy }, 'Redis may evict jobs when its memory is full. Set maxmemory-policy noeviction');
}
