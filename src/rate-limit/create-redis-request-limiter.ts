import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import type { Logger } from '../logger.ts';
import { openRedis } from '../redis/open-redis.ts';
import { createRequestLimiter } from './create-request-limiter.ts';
import type { RequestLimiter } from './request-limiter.ts';

export interface RedisLimiterOptions {
  url: string;
  prefix: string;
  logger: Logger;
  /** After this long without an answer the process counts alone. The default is shorter than a client notices. */
  answerWithinMs?: number;
}

/** Counts in Redis, over all API processes. While Redis is down each process counts for itself. */
export function createRedisRequestLimiter(options: RedisLimiterOptions): RequestLimiter {
  const redis = openRedis(options.url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    commandTimeout: options.answerWithinMs ?? 300,
    maxRetriesPerRequest: 0,
  });
  redis.on('error', (error) => options.logger.debug({ err: error }, 'the rate limiter has no Redis'));
  const connect = () => {
    if (redis.status === 'wait') redis.connect().catch(() => undefined);
  };
  const limiter = createRequestLimiter(
    (counter) =>
      new RateLimiterRedis({
        ...counter,
        keyPrefix: `${options.prefix}:${counter.keyPrefix}`,
        storeClient: redis,
        rejectIfRedisNotReady: true,
        insuranceLimiter: new RateLimiterMemory(counter),
      }),
    async () => redis.disconnect(),
  );
  return {
    count: (key) => {
      connect();
      return limiter.count(key);
    },
    close: limiter.close,
  };
}
