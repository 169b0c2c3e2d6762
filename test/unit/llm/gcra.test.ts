import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../bench/mutants/random.ts';
import { emptyBucket, jitterMs, takeFrom } from '../../../src/llm/gcra.ts';
import type { RateLimits } from '../../../src/llm/rate-limiter.ts';
import { heaviestWindow, simulateLimiter } from './simulate-limiter.ts';

describe('takeFrom', () => {
  it.each([{ limit: 10 }, { limit: 60 }, { limit: 600 }, { limit: 3_000 }])(
    'uses at least 98 % of $limit requests per minute and never more',
    ({ limit }) => {
      const arrivals = simulateLimiter(
        { requestsPerMinute: limit },
        { callers: 200, minutes: 6, latenessMs: 100, seed: limit },
      );
      expect(heaviestWindow(arrivals)).toBeLessThanOrEqual(limit);
      const steady = arrivals.filter((arrival) => arrival.at >= 60_000 && arrival.at < 360_000).length;
      expect(steady / (limit * 5)).toBeGreaterThanOrEqual(0.98);
    },
  );

  it('uses at least 97% of the tokens per minute with calls of unequal size, and never more than them', () => {
    const limit = 400_000;
    const arrivals = simulateLimiter(
      { tokensPerMinute: limit },
      { callers: 200, minutes: 6, latenessMs: 100, seed: 7, tokens: (random) => 1_000 + Math.floor(random() * 2_000) },
    );
    expect(heaviestWindow(arrivals, (arrival) => arrival.tokens)).toBeLessThanOrEqual(limit);
    const steady = arrivals
      .filter((arrival) => arrival.at >= 60_000 && arrival.at < 360_000)
      .reduce((sum, arrival) => sum + arrival.tokens, 0);
    expect(steady / (limit * 5)).toBeGreaterThanOrEqual(0.97);
  });

  it('keeps the limit when a call far larger than those before it comes', () => {
    const limits: RateLimits = { tokensPerMinute: 1_000 };
    const arrivals: { at: number; tokens: number }[] = [];
    let bucket = emptyBucket;
    for (let now = 1_000_000; now < 1_300_000; now += 50) {
      const tokens = now < 1_100_000 ? 10 : 400;
      const taken = takeFrom(bucket, limits, tokens, now);
      bucket = taken.bucket;
      if (taken.waitMs === 0) arrivals.push({ at: now, tokens });
    }
    expect(arrivals.filter((arrival) => arrival.tokens === 400).length).toBeGreaterThan(1);
    expect(heaviestWindow(arrivals, (arrival) => arrival.tokens)).toBeLessThanOrEqual(1_000);
  });

  it('keeps both limits for any traffic, idle stretches and growing calls included', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 2_000, max: 50_000 }),
        fc.array(fc.record({ gap: fc.integer({ min: 0, max: 20_000 }), tokens: fc.integer({ min: 1, max: 900 }) }), {
          maxLength: 400,
        }),
        fc.integer(),
        (requestsPerMinute, tokensPerMinute, calls, seed) => {
          const random = createRandom(seed);
          let bucket = emptyBucket;
          let now = 1_000_000;
          const arrivals: { at: number; tokens: number }[] = [];
          for (const { gap, tokens } of calls) {
            now += gap % 3 === 0 ? gap : gap % 97;
            const taken = takeFrom(bucket, { requestsPerMinute, tokensPerMinute }, tokens, now);
            bucket = taken.bucket;
            if (taken.waitMs === 0) arrivals.push({ at: now + random() * jitterMs * 0.999, tokens });
          }
          arrivals.sort((a, b) => a.at - b.at);
          expect(heaviestWindow(arrivals)).toBeLessThanOrEqual(requestsPerMinute);
          expect(heaviestWindow(arrivals, (arrival) => arrival.tokens)).toBeLessThanOrEqual(tokensPerMinute);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes both limits or none', () => {
    const limits: RateLimits = { requestsPerMinute: 1_000, tokensPerMinute: 1_000 };
    const first = takeFrom(emptyBucket, limits, 400, 1_000_000);
    const second = takeFrom(first.bucket, limits, 400, 1_000_000);
    expect(first.waitMs).toBe(0);
    expect(second.waitMs).toBeGreaterThan(0);
    expect(second.bucket.requestsAt).toBe(first.bucket.requestsAt);
    expect(second.bucket.tokensAt).toBe(first.bucket.tokensAt);
  });

  it('sends refused callers away one interval apart, and the first of them for no longer than needed', () => {
    const limits: RateLimits = { requestsPerMinute: 60 };
    let { bucket } = takeFrom(emptyBucket, limits, 1, 1_000_000);
    const waits = [1, 2, 3].map(() => {
      const refused = takeFrom(bucket, limits, 1, 1_000_000);
      bucket = refused.bucket;
      return refused.waitMs;
    });
    expect(takeFrom(bucket, limits, 1, 1_000_000 + waits[0]!).waitMs).toBe(0);
    expect(waits[1]! - waits[0]!).toBeGreaterThan(800);
    expect(waits[2]! - waits[1]!).toBeGreaterThan(800);
  });

  it('lets nothing through a pause', () => {
    const paused = { ...emptyBucket, pausedUntil: 1_005_000 };
    expect(takeFrom(paused, {}, 1, 1_004_999).waitMs).toBeGreaterThan(0);
    expect(takeFrom(paused, {}, 1, 1_005_000).waitMs).toBe(0);
  });
});
