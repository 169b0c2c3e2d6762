import type { Clock } from '../clock.ts';
import { type Bucket, emptyBucket, takeFrom } from './gcra.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** For one process: the embedded backend. */
export function createMemoryRateLimiter(clock: Clock): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const bucketOf = (key: string): Bucket => buckets.get(key) ?? emptyBucket;

  return {
    async take(key, limits, tokens, isUrgent) {
      const { bucket, waitMs } = takeFrom(bucketOf(key), limits, tokens, clock.now(), isUrgent);
      buckets.set(key, bucket);
      return waitMs;
    },
    async pause(key, ms) {
      const bucket = bucketOf(key);
      buckets.set(key, { ...bucket, pausedUntil: Math.max(bucket.pausedUntil, clock.now() + ms) });
    },
    async close() {},
  };
}
