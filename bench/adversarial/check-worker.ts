import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import type { CheckRequest } from '../../src/contract/check.ts';
import { createGuardrails } from '../../src/guardrails/create-guardrails.ts';

/** What a server does with one text: looks at the request, checks the text and repairs it. */
export interface Timed {
  readonly screen: number;
  readonly check: number;
  readonly repair: number;
  /** The longest that another turn of this thread's loop had to wait. */
  readonly loopDelay: number;
}

const tickMs = 5;

/** Ticks beside the work: how much later than due a tick came is how long the loop was held. */
function watchLoop(): () => number {
  let last = performance.now();
  let held = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    held = Math.max(held, now - last - tickMs);
    last = now;
  }, tickMs);
  return () => {
    clearInterval(timer);
    return held;
  };
}

parentPort!.on('message', async ({ request, variant }: CheckRequest) => {
  const guardrails = createGuardrails();
  const stopWatching = watchLoop();
  await sleep(2 * tickMs);
  const start = performance.now();
  guardrails.screen(request);
  guardrails.sanitise(request);
  const screened = performance.now();
  const { risk_flags: flags } = guardrails.check(request, variant);
  const checked = performance.now();
  guardrails.repair(request, variant, flags);
  const repaired = performance.now();
  await sleep(2 * tickMs);
  const timed: Timed = {
    screen: screened - start,
    check: checked - screened,
    repair: repaired - checked,
    loopDelay: stopWatching(),
  };
  parentPort!.postMessage(timed);
});
