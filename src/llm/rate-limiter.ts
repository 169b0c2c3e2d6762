export interface RateLimits {
  requestsPerMinute?: number;
  tokensPerMinute?: number;
}

/**
 * Requests and tokens per minute of each LLM target. Memory: one process. Redis: shared by every worker.
 *
 * Guarantee: in no 60 s does the provider see more than the limit, as long as calls reach it within `jitterMs` of
 * one another's delay; a busy limiter hands out at least 98% of it. See gcra.ts.
 */
export interface RateLimiter {
  /**
   * Takes one request and `tokens` tokens together, or nothing. Resolves to 0 when taken, else to the ms after which
   * to ask again; callers that are refused together are told different waits, so that they do not come back together.
   * An urgent caller is not sent behind the others.
   */
  take(key: string, limits: RateLimits, tokens: number, isUrgent?: boolean): Promise<number>;
  /** Nothing is taken from `key` for `ms`: the provider has said so. Never shortens an earlier pause. */
  pause(key: string, ms: number): Promise<void>;
  close(): Promise<void>;
}
