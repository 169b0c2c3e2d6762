import { expect, test } from 'vitest';
import type { RateLimiter } from '../../src/llm/rate-limiter.ts';

export interface LimiterUnderTest {
  limiter: RateLimiter;
  /** A second limiter of the same kind that shares the first one's state, as another worker would. */
  other: RateLimiter;
  /** Lets `ms` pass: at once on an injected clock, in real time elsewhere. */
  pass(ms: number): Promise<void>;
}

/** Every adapter keeps these, one bucket a test: keys never meet. */
export function describeRateLimiter(open: () => LimiterUnderTest): void {
  let number = 0;
  const freshKey = () => {
    number += 1;
    return `openai:model-${number}`;
  };

  test('hands out what the limit allows, then says how long to wait', async () => {
    const { limiter, pass } = open();
    const key = freshKey();
    expect(await limiter.take(key, { requestsPerMinute: 20 }, 0)).toBe(0);
    const waitMs = await limiter.take(key, { requestsPerMinute: 20 }, 0);
    expect(waitMs).toBeGreaterThan(0);
    expect(waitMs).toBeLessThanOrEqual(3_050);
    await pass(waitMs + 5);
    expect(await limiter.take(key, { requestsPerMinute: 20 }, 0)).toBe(0);
  });

  test('is one bucket for all workers', async () => {
    const { limiter, other } = open();
    const key = freshKey();
    expect(await limiter.take(key, { requestsPerMinute: 6 }, 0)).toBe(0);
    expect(await other.take(key, { requestsPerMinute: 6 }, 0)).toBeGreaterThan(0);
    await other.pause(key, 60_000);
    expect(await limiter.take(key, { requestsPerMinute: 6 }, 0)).toBeGreaterThan(50_000);
  });

  test('keeps targets apart', async () => {
    const { limiter } = open();
    const [one, two] = [freshKey(), freshKey()];
    await limiter.pause(one, 60_000);
    expect(await limiter.take(two, { requestsPerMinute: 6 }, 0)).toBe(0);
  });

  test('takes requests and tokens together or not at all', async () => {
    const { limiter } = open();
    const key = freshKey();
    const both = { requestsPerMinute: 6_000, tokensPerMinute: 1_000 };
    expect(await limiter.take(key, both, 400)).toBe(0);
    expect(await limiter.take(key, both, 400)).toBeGreaterThan(0);
    // Twenty refusals for want of tokens have used up no requests.
    for (let refused = 0; refused < 20; refused += 1) await limiter.take(key, both, 400);
    expect(await limiter.take(key, { requestsPerMinute: 6_000 }, 0)).toBe(0);
  });

  test('sends callers that are refused together away for different times', async () => {
    const { limiter } = open();
    const key = freshKey();
    await limiter.take(key, { requestsPerMinute: 20 }, 0);
    const waits: number[] = [];
    for (let caller = 0; caller < 4; caller += 1) waits.push(await limiter.take(key, { requestsPerMinute: 20 }, 0));
    for (const [place, wait] of waits.entries()) if (place > 0) expect(wait - waits[place - 1]!).toBeGreaterThan(500);
  });

  test('does not send an urgent caller behind the others', async () => {
    const { limiter } = open();
    const key = freshKey();
    await limiter.take(key, { requestsPerMinute: 20 }, 0);
    const waits: number[] = [];
    for (let caller = 0; caller < 3; caller += 1) waits.push(await limiter.take(key, { requestsPerMinute: 20 }, 0));
    const urgent = await limiter.take(key, { requestsPerMinute: 20 }, 0, true);
    expect(urgent).toBeLessThanOrEqual(waits[0]!);
    expect(urgent).toBeGreaterThan(0);
  });

  test('takes nothing during a pause, and a shorter pause does not end a longer one', async () => {
    const { limiter, pass } = open();
    const key = freshKey();
    await limiter.pause(key, 3_000);
    await limiter.pause(key, 10);
    const waitMs = await limiter.take(key, {}, 0);
    expect(waitMs).toBeGreaterThan(10);
    await pass(waitMs + 5);
    expect(await limiter.take(key, {}, 0)).toBe(0);
  });

  test('limits nothing where no limit is set', async () => {
    const { limiter } = open();
    const key = freshKey();
    for (let call = 0; call < 50; call += 1) expect(await limiter.take(key, {}, 1_000_000)).toBe(0);
  });
}
