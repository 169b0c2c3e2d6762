import { isoTime } from '../clock.ts';
import { type Wait, waitsForSchema } from '../contract/waits-for.ts';
import { DelayJob } from '../errors.ts';
import { LlmError } from '../llm/llm.ts';
import { generateRequest } from '../personalize/generate-request.ts';
import type { GenerateDeps } from '../personalize/writing-run.ts';
import { admitRow } from './admit-row.ts';
import { admitTouch, advanceSequenceOf } from './advance-sequence.ts';

/** One run of a request, where its campaign or sequence admits it, and what follows from its end: see admitRow, admitTouch and advanceSequence. */
export async function runRequest(deps: GenerateDeps, requestId: string, signal: AbortSignal): Promise<void> {
  const { admitted, budgeted } = await admitRow(deps, requestId);
  if (!admitted) return;
  try {
    if (await admitTouch(deps, requestId)) await generateRequest(deps, requestId, budgeted, signal);
    await advanceSequenceOf(deps, requestId);
  } catch (error) {
    const wait = waitAfter(error, deps.clock.now());
    if (wait) await tellWhatItWaitsFor(deps, requestId, wait);
    throw error;
  }
}

const mostReason = 500;

/** What a request waits for whose run ended with this error; null: the queue tries it again at once, or never. */
function waitAfter(error: unknown, now: number): Wait | null {
  if (error instanceof DelayJob) {
    const reason = waitsForSchema.safeParse(error.waitsFor);
    if (!reason.success) return null;
    const wait_reason = error.message.slice(0, mostReason);
    return { waits_for: reason.data, wait_reason, next_try_at: isoTime(now + error.delayMs) };
  }
  // The queue tries it again, a few times and after a wait of its own.
  if (!(error instanceof LlmError && error.retryable)) return null;
  const wait_reason = error.message.slice(0, mostReason);
  return { waits_for: error.kind === 'rate_limited' ? 'rate_limit' : 'provider_down', wait_reason };
}

/** For whoever looks at the request or its campaign; that it cannot be stored delays nothing. */
async function tellWhatItWaitsFor(deps: GenerateDeps, requestId: string, wait: Wait): Promise<void> {
  await deps.store.requests.setWait(requestId, wait).catch((error: unknown) => {
    deps.logger.debug({ err: error, request_id: requestId }, 'what a request waits for is not stored');
  });
}
