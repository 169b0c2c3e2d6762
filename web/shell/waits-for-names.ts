import type { WaitsFor } from '../../src/contract/waits-for.ts';

/** Why a row is not written yet. */
export const waitsForNames: Record<WaitsFor, string> = {
  start: 'Waits for the start',
  turn: 'Waits for its turn',
  paused: 'The campaign is paused',
  budget: 'The budget is used up',
  template_missing: 'Its template no longer exists',
  batch: 'In a batch of the provider',
  rate_limit: 'Waits for a rate limit',
  provider_down: 'No provider answers',
  limiter_down: 'The rate limiter does not answer',
  store_slow: 'The store is slow',
};
