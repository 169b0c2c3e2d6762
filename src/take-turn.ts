import { setImmediate as nextLoop } from 'node:timers/promises';

let last: Promise<unknown> = Promise.resolve();

/**
 * Resolves in a round of the event loop of the caller's own: of many callers at once, one goes on a round. Between
 * two stretches of heavy work, sockets and timers are then served, however many model answers arrive together.
 */
export function takeTurn(): Promise<void> {
  const turn = last.then(() => nextLoop());
  last = turn;
  return turn;
}
