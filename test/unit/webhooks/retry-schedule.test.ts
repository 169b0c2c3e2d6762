import { describe, expect, it } from 'vitest';
import { nextRetryMs } from '../../../src/webhooks/retry-schedule.ts';

const ask = (attemptsMade: number, rest: Partial<Parameters<typeof nextRetryMs>[0]> = {}) =>
  nextRetryMs({ attemptsMade, timeScale: 1, retryAfterMs: undefined, random: 0.5, ...rest });
const minute = 60_000;
const hour = 60 * minute;

describe('nextRetryMs', () => {
  it('follows the schedule of the specification and ends after ten attempts', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((made) => ask(made))).toEqual([
      5_000,
      5 * minute,
      30 * minute,
      2 * hour,
      5 * hour,
      10 * hour,
      14 * hour,
      20 * hour,
      24 * hour,
      null,
    ]);
  });

  it('spreads by 20% either way', () => {
    expect(ask(2, { random: 0 })).toBe(4 * minute);
    expect(ask(2, { random: 1 })).toBe(6 * minute);
  });

  it('waits as long as the receiver asks, where that is longer', () => {
    expect(ask(1, { retryAfterMs: 90_000 })).toBe(90_000);
    expect(ask(3, { retryAfterMs: 90_000 })).toBe(30 * minute);
  });

  it('does not wait longer than a day for a receiver that asks for years', () => {
    expect(ask(1, { retryAfterMs: 1e12 })).toBe(24 * hour);
  });

  it('shortens with the time scale, which never shortens what the receiver asked for', () => {
    expect(ask(4, { timeScale: 0.001 })).toBe(7_200);
    expect(ask(4, { timeScale: 0.001, retryAfterMs: 60_000 })).toBe(60_000);
  });
});
