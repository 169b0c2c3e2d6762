import { DomainError } from '../errors.ts';
import { campaignRequestId } from '../ids.ts';
import type { BatchAnswer } from '../llm/llm.ts';
import { type BatchOutcome, storeBatchOutcome } from '../personalize/batch-call.ts';
import { personalizeJob } from '../queue/jobs.ts';
import type { OpenBatch } from '../store/open-batch.ts';
import type { DispatchDeps } from './dispatch-rows.ts';

const mostTries = 20;

/**
 * Changes the open batches of a campaign, whatever its status; tried again where another worker changed them meanwhile.
 * false: there is no such campaign. Throws 'conflict' where it was 20 times too late, which the next pass makes good.
 */
export async function saveBatches(
  deps: Pick<DispatchDeps, 'store'>,
  campaignId: string,
  change: (batches: OpenBatch[]) => OpenBatch[],
): Promise<boolean> {
  for (let tried = 0; tried < mostTries; tried += 1) {
    const campaign = await deps.store.campaigns.get(campaignId);
    if (!campaign) return false;
    const { batches = [], batches_version: version = 0 } = campaign;
    if (await deps.store.campaigns.saveBatches(campaignId, version, change(batches))) return true;
  }
  throw new DomainError('conflict', `The batches of ${campaignId} are being changed by others`);
}

/** The same of one batch; null lets go of it. */
export const changeBatch = (
  deps: Pick<DispatchDeps, 'store'>,
  campaignId: string,
  id: string,
  change: Partial<OpenBatch> | null,
): Promise<boolean> =>
  saveBatches(deps, campaignId, (batches) =>
    batches.flatMap((one) => (one.id !== id ? [one] : change ? [{ ...one, ...change }] : [])),
  );

/**
 * Stores what became of every row's call, then lets go of the batch and queues the rows. Cut short anywhere, it is made
 * again, or the reconciling pass queues them. With `left`, the batch is kept as one that is yet to be taken from the
 * provider.
 */
export async function closeBatch(
  deps: DispatchDeps,
  campaignId: string,
  batch: OpenBatch,
  outcome: Map<string, BatchAnswer> | 'not_made' | 'unknown',
  left: Pick<OpenBatch, 'left_at' | 'removal_tried_at'> | null = null,
): Promise<void> {
  const ids = Array.from({ length: batch.to - batch.from + 1 }, (_, at) =>
    campaignRequestId(campaignId, batch.from + at),
  );
  for (const id of ids) {
    // A row that an ended batch says nothing of may have been written, and is then billed.
    const ofRow: BatchOutcome = typeof outcome === 'string' ? outcome : (outcome.get(id) ?? 'unknown');
    await storeBatchOutcome(deps, id, batch.id, ofRow);
  }
  await changeBatch(deps, campaignId, batch.id, left);
  const open = (await deps.store.requests.getMany(ids)).filter(
    ({ status }) => status === 'QUEUED' || status === 'PROCESSING',
  );
  await deps.queues.addMany(
    personalizeJob,
    open.map(({ request_id }) => ({ jobId: request_id, payload: { request_id }, priority: 'campaign' as const })),
  );
  deps.logger.info({ campaign_id: campaignId, batch: batch.id, rows: open.length }, 'batch ended');
}
