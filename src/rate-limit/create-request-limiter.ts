import { type RateLimiterAbstract, RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { LimitWindow, RequestLimiter } from './request-limiter.ts';

/** Each key has limits of its own, so the counters only count; what they allow is compared here. */
const uncapped = Number.MAX_SAFE_INTEGER;

interface CounterOptions {
  keyPrefix: string;
  points: number;
  duration: number;
}

export type CreateCounter = (options: CounterOptions) => RateLimiterAbstract;

/** Counts in this process by default; with a counter over Redis, over all of them. */
export function createRequestLimiter(
  createCounter: CreateCounter = (options) => new RateLimiterMemory(options),
  close: () => Promise<void> = async () => {},
): RequestLimiter {
  const counter = (name: LimitWindow['name'], windowSeconds: number) => ({
    name,
    windowSeconds,
    counter: createCounter({ keyPrefix: `calls-${name}`, points: uncapped, duration: windowSeconds }),
  });
  const counters = [counter('minute', 60), counter('day', 86_400)];
  return {
    async count(key) {
      const limits = { minute: key.requests_per_minute, day: key.daily_quota };
      const counted = await Promise.all(
        counters.map(async ({ name, windowSeconds, counter: counts }) => {
          const used = await counts.consume(key.key_id);
          return {
            window: windowOf(name, windowSeconds, limits[name], used),
            exceeded: used.consumedPoints > limits[name],
          };
        }),
      );
      return { allowed: counted.every(({ exceeded }) => !exceeded), windows: counted.map(({ window }) => window) };
    },
    close,
  };
}

const windowOf = (
  name: LimitWindow['name'],
  windowSeconds: number,
  limit: number,
  used: RateLimiterRes,
): LimitWindow => ({
  name,
  limit,
  windowSeconds,
  remaining: Math.max(0, limit - used.consumedPoints),
  resetMs: Math.max(0, used.msBeforeNext),
});
