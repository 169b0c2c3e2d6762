import { waitsForSchema } from '../contract/campaign-rows.ts';
import { DelayJob } from '../errors.ts';
import { campaignRowOf } from '../ids.ts';
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
    if (error instanceof DelayJob && campaignRowOf(requestId)) await tellWhatItWaitsFor(deps, requestId, error);
    throw error;
  }
}

/** For whoever looks at the campaign's table; that it cannot be stored delays nothing. */
async function tellWhatItWaitsFor(deps: GenerateDeps, requestId: string, { waitsFor }: DelayJob): Promise<void> {
  const reason = waitsForSchema.safeParse(waitsFor);
  if (!reason.success) return;
  await deps.store.requests.setWaitsFor(requestId, reason.data).catch((error: unknown) => {
    deps.logger.debug({ err: error, request_id: requestId }, 'what a row waits for is not stored');
  });
}
