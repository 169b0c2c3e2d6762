import type { Response } from 'express';
import { DomainError } from '../../src/errors.ts';
import type { LimitWindow, RequestLimiter } from '../../src/rate-limit/request-limiter.ts';
import type { ApiKeyDoc } from '../../src/store/api-key-store.ts';

const seconds = (ms: number): number => Math.ceil(ms / 1_000);

/** Counts the call and tells what is left (RateLimit and RateLimit-Policy headers). Throws 'rate_limited' beyond it. */
export async function limitCalls(limiter: RequestLimiter, key: ApiKeyDoc, res: Response): Promise<void> {
  const { allowed, windows } = await limiter.count(key);
  const list = (item: (window: LimitWindow) => string) => windows.map(item).join(', ');
  res.set({
    'RateLimit-Policy': list(({ name, limit, windowSeconds }) => `"${name}";q=${limit};w=${windowSeconds}`),
    RateLimit: list(({ name, remaining, resetMs }) => `"${name}";r=${remaining};t=${seconds(resetMs)}`),
  });
  if (allowed) return;
  const spent = windows.filter((window) => window.remaining === 0);
  const longest = spent.reduce((a, b) => (b.resetMs > a.resetMs ? b : a));
  throw new DomainError('rate_limited', `The key may make ${longest.limit} calls a ${longest.name}`, {
    retryAfterMs: longest.resetMs,
  });
}
