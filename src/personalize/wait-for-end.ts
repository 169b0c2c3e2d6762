import type { Context } from '../context.ts';
import { isFinal } from '../contract/is-final.ts';
import type { RequestDoc } from '../store/store.ts';

const firstPollMs = 20;
const longestPollMs = 500;

/** The request once it has ended; null when `timeoutMs` passed first or the signal aborted. */
export async function waitForEnd(
  deps: Pick<Context, 'store' | 'clock'>,
  requestId: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<RequestDoc | null> {
  const until = deps.clock.now() + timeoutMs;
  for (let pollMs = firstPollMs; ; pollMs = Math.min(pollMs * 1.5, longestPollMs)) {
    const doc = await deps.store.requests.get(requestId);
    if (!doc || isFinal(doc.status)) return doc;
    const leftMs = until - deps.clock.now();
    if (leftMs <= 0) return null;
    await deps.clock.sleep(Math.min(pollMs, leftMs), signal).catch(() => undefined);
    if (signal.aborted) return null;
  }
}
