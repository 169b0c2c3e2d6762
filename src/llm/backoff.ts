/** Tries of one target in one call, the first included. */
export const maxTries = 3;
/** Waits up to this are slept out in the worker's slot; longer ones free it. */
export const shortWaitMs = 250;
/** A failing target that wants a longer wait than this is left for the next one. */
export const longestRetryWaitMs = 5_000;

/** Full jitter: anywhere between nothing and an exponentially growing bound, so that callers do not come in step. */
export const fullJitter = (failures: number, baseMs: number, capMs: number): number =>
  Math.random() * Math.min(capMs, baseMs * 2 ** (failures - 1));
