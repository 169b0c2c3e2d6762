import type { Context } from '../context.ts';
import { isFinal } from '../contract/is-final.ts';
import type { Progress } from '../contract/personalize-response.ts';
import { findRequest, findWaitOf } from './get-personalization.ts';
import { progressStep } from './progress-step.ts';

const pollMs = 250;

/** The progress of a request: what it is now, each change, and its end. Ends early when the signal aborts. */
export async function* watchRequest(
  deps: Pick<Context, 'store' | 'clock'>,
  tenant: string,
  requestId: string,
  signal: AbortSignal,
): AsyncGenerator<Progress> {
  let seen = '';
  while (!signal.aborted) {
    const progress = await readProgress(deps, tenant, requestId);
    const key = JSON.stringify(progress);
    if (key !== seen) yield progress;
    seen = key;
    if (isFinal(progress.status)) return;
    await deps.clock.sleep(pollMs, signal).catch(() => undefined);
  }
}

async function readProgress(deps: Pick<Context, 'store'>, tenant: string, requestId: string): Promise<Progress> {
  const doc = await findRequest(deps.store, tenant, requestId);
  const wait = await findWaitOf(deps, doc);
  if (doc.status !== 'PROCESSING') return { status: doc.status, step: progressStep(doc, [], []), ...wait };
  const [prompts, outputs] = await Promise.all([
    deps.store.requests.listPrompts(requestId),
    deps.store.requests.listOutputs(requestId),
  ]);
  return { status: doc.status, step: progressStep(doc, prompts, outputs), ...wait };
}
