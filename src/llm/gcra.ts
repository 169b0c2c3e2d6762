import type { RateLimits } from './rate-limiter.ts';

/**
 * The generic cell rate algorithm, tuned for a provider that counts a sliding window of 60 s.
 *
 * A take is allowed when the schedule (`at`, the theoretical arrival time) is at most `toleranceMs` ahead of now, and
 * moves the schedule by one interval. So n takes from time t need at least (n - 1) intervals less the tolerance. Calls
 * may be delayed unequally on their way, by up to `jitterMs`, so takes of a longer stretch can arrive in 60 s. With
 * interval = (60 s + jitter + tolerance) / limit, at most `limit` arrive in any 60 s, and a busy limiter uses
 * 60 / (60 + jitter + tolerance) of the limit: 98.4%. The tolerance is there so that a caller that comes late by less
 * does not waste what it was late for.
 *
 * Tokens follow the same rule with calls of unequal size. Up to one whole call fits over the schedule, so the largest
 * call seen is kept out of the limit, and a call that is larger than all before it first makes up the difference.
 */
const windowMs = 60_000;
export const toleranceMs = 250;
export const jitterMs = 750;
export const paddedWindowMs = windowMs + jitterMs + toleranceMs;

/** Refused callers are sent away for at most about this long beyond the wait itself. */
export const spreadMs = 30_000;
/** Refused callers come back a little closer together than the limit allows, so that one that is gone wastes nothing. */
export const spreadFactor = 0.9;
/** Between callers that a provider's own pause held back, where no limit is set. */
export const unlimitedSpacingMs = 10;

/** Times in ms on one clock. 0 in all fields is a bucket never used. */
export interface Bucket {
  /** Schedule of requests. */
  requestsAt: number;
  /** Schedule of tokens. */
  tokensAt: number;
  /** Largest call of the current busy stretch, in tokens. */
  largest: number;
  /** Until when the provider wants no calls. */
  pausedUntil: number;
  /** When the refused caller last sent away should come back. */
  returnAt: number;
}

export const emptyBucket: Bucket = { requestsAt: 0, tokensAt: 0, largest: 0, pausedUntil: 0, returnAt: 0 };

/** Takes from a bucket, or says how long to wait. Pure; redis-rate-limiter.ts has the same in Lua. */
export function takeFrom(
  bucket: Bucket,
  limits: RateLimits,
  tokens: number,
  now: number,
  isUrgent = false,
): { bucket: Bucket; waitMs: number } {
  const { requestsPerMinute = 0, tokensPerMinute = 0 } = limits;
  const perRequest = requestsPerMinute > 0 ? paddedWindowMs / requestsPerMinute : 0;

  const rested = bucket.tokensAt + paddedWindowMs < now;
  const size = Math.min(tokens, tokensPerMinute / 2);
  const seen = rested ? 0 : bucket.largest;
  const largest = Math.max(seen, size);
  const perToken = tokensPerMinute > 0 ? paddedWindowMs / (tokensPerMinute - largest) : 0;
  const growth = rested ? 0 : (largest - seen) * perToken;

  const freeAt = Math.max(
    bucket.pausedUntil,
    perRequest > 0 ? bucket.requestsAt - toleranceMs : 0,
    perToken > 0 ? bucket.tokensAt + growth - toleranceMs : 0,
  );
  if (freeAt <= now)
    return {
      waitMs: 0,
      bucket: {
        ...bucket,
        requestsAt: perRequest > 0 ? Math.max(bucket.requestsAt, now) + perRequest : bucket.requestsAt,
        tokensAt: perToken > 0 ? Math.max(bucket.tokensAt + growth, now) + size * perToken : bucket.tokensAt,
        largest,
      },
    };

  // An urgent caller does not queue behind those sent away before: it comes back when the next call is free.
  if (isUrgent) return { waitMs: Math.max(1, Math.ceil(freeAt - now)), bucket };

  const spacing = Math.max(perRequest, size * perToken) * spreadFactor || unlimitedSpacingMs;
  const next = Math.max(bucket.returnAt + spacing, freeAt);
  const returnAt = next > freeAt + spreadMs ? freeAt : next;
  return { waitMs: Math.max(1, Math.ceil(returnAt - now)), bucket: { ...bucket, returnAt } };
}
