import type { ApiKeyDoc } from '../store/api-key-store.ts';

export interface LimitWindow {
  name: 'minute' | 'day';
  /** Calls allowed in the window. */
  limit: number;
  windowSeconds: number;
  /** Calls left, never below 0. */
  remaining: number;
  /** Until the window starts anew. */
  resetMs: number;
}

/** Counts the calls of a key; a call refused counts too, so that hammering does not pay. */
export interface RequestLimiter {
  /** Never rejects: a shared counter that is down is replaced by this process's own. */
  count(key: Pick<ApiKeyDoc, 'key_id' | 'requests_per_minute' | 'daily_quota'>): Promise<{
    allowed: boolean;
    windows: LimitWindow[];
  }>;
  close(): Promise<void>;
}
