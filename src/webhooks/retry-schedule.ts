const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Waits before attempt 2, 3, ... 10, as the Standard Webhooks specification proposes; about three days in all. */
const waits = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];

/** However long a receiver asks to be left alone, it is asked again within a day. */
const longestRetryAfterMs = 24 * hour;

export interface RetryQuestion {
  attemptsMade: number;
  /** Shortens the schedule for trials; 1 in production. */
  timeScale: number;
  /** What the receiver asked for: a minimum. */
  retryAfterMs: number | undefined;
  /** 0..1; spreads deliveries that failed together by 20% either way. */
  random: number;
}

/** Milliseconds until the next attempt; null when the last one was made. */
export function nextRetryMs({ attemptsMade, timeScale, retryAfterMs = 0, random }: RetryQuestion): number | null {
  const wait = waits[attemptsMade - 1];
  if (wait === undefined) return null;
  const jittered = wait * timeScale * (0.8 + 0.4 * random);
  return Math.round(Math.max(jittered, Math.min(retryAfterMs, longestRetryAfterMs)));
}
