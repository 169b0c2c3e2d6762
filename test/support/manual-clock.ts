import type { Clock } from '../../src/clock.ts';

/** Time that moves only when told, or when somebody sleeps. */
export interface ManualClock extends Clock {
  advance(ms: number): void;
}

export function createManualClock(startIso = '2026-11-25T12:00:00.000Z'): ManualClock {
  let now = Date.parse(startIso);
  return {
    now: () => now,
    // Lets sockets and timers have their turn, so that a loop of sleeps does not starve what it waits for.
    sleep: async (ms) => {
      now += ms;
      await new Promise((resolve) => setImmediate(resolve));
    },
    advance: (ms) => {
      now += ms;
    },
  };
}
