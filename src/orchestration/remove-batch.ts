import { isoTime } from '../clock.ts';
import type { Llm } from '../llm/llm.ts';
import type { OpenBatch } from '../store/open-batch.ts';
import { changeBatch } from './close-batch.ts';
import type { DispatchDeps } from './dispatch-rows.ts';

const callWithinMs = 60_000;
const soonestMs = 60_000;
const latestMs = 3_600_000;
/** Providers keep no batch for longer by themselves. */
const keptMs = 30 * 24 * 3_600_000;

/** Whether the provider and the model that are configured are those of the batch. */
export const isOurs = ({ batches }: Pick<Llm, 'batches'>, { provider, model }: OpenBatch): boolean =>
  batches?.provider === provider && batches.model === model;

/** Whether nothing of it is with the provider any more. A failure is told once, with the first try. */
export async function takeFromProvider(deps: DispatchDeps, campaignId: string, batch: OpenBatch): Promise<boolean> {
  if (!isOurs(deps.llm, batch)) return false;
  try {
    return await deps.llm.batches!.remove(batch.provider_batch_id!, AbortSignal.timeout(callWithinMs));
  } catch (error) {
    if (batch.removal_tried_at === undefined)
      deps.logger.warn(
        { err: error, campaign_id: campaignId, batch: batch.id },
        'a batch stays with its provider; it is tried again',
      );
    return false;
  }
}

/** After a minute, then ever later, to an hour. */
function isDue({ left_at, removal_tried_at }: OpenBatch, now: number): boolean {
  if (removal_tried_at === undefined) return true;
  const triedAt = Date.parse(removal_tried_at);
  return now - triedAt >= Math.min(latestMs, Math.max(soonestMs, triedAt - Date.parse(left_at!)));
}

/**
 * Takes a batch that its rows go on without from the provider, and lets go of it once nothing of it is there. Tried for as
 * long as providers keep batches.
 */
export async function removeLeftBatch(deps: DispatchDeps, campaignId: string, batch: OpenBatch): Promise<void> {
  const now = deps.clock.now();
  if (!isDue(batch, now)) return;
  if (await takeFromProvider(deps, campaignId, batch))
    return void (await changeBatch(deps, campaignId, batch.id, null));
  if (now - Date.parse(batch.created_at) < keptMs)
    return void (await changeBatch(deps, campaignId, batch.id, { removal_tried_at: isoTime(now) }));
  await changeBatch(deps, campaignId, batch.id, null);
  deps.logger.warn({ campaign_id: campaignId, batch: batch.id }, 'a batch was not taken from its provider');
}
