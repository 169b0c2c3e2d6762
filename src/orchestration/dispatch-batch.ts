import { isBatched, openBatchesOf } from '../campaigns/open-batches.ts';
import { BudgetBlocked } from '../campaigns/reserve-budget.ts';
import { isoTime } from '../clock.ts';
import { campaignRequestId, newBatchId } from '../ids.ts';
import { batchSize, leastBatchSize } from '../llm/batch.ts';
import { type BatchCall, LlmError } from '../llm/llm.ts';
import { openBatchCall } from '../personalize/batch-call.ts';
import type { OpenBatch } from '../store/open-batch.ts';
import type { CampaignDoc } from '../store/store.ts';
import { changeBatch, closeBatch, saveBatches } from './close-batch.ts';
import { type DispatchDeps, insertRows, type RowSettings } from './dispatch-rows.ts';

/** Of one campaign: more rows wait until one has ended. */
const mostOpenBatches = 10;
const submitWithinMs = 120_000;

/**
 * Whether the next rows of a campaign go through a batch: 'wait' where as many as may be are under way. A row has seven
 * days, a batch one.
 */
export function takesBatch({ llm }: DispatchDeps, campaign: CampaignDoc): boolean | 'wait' {
  const { defaults, total_rows, fed_rows } = campaign;
  if (!llm.batches || campaign.batch_refused || defaults.mode === 'MULTI_STEP') return false;
  if (total_rows - fed_rows < leastBatchSize) return false;
  return openBatchesOf(campaign).length < mostOpenBatches ? true : 'wait';
}

/**
 * Turns the next rows into requests and their first calls into a batch of the provider. Each step is noted before it
 * is made, so that whatever a crash leaves is found by collectBatches and goes on with single calls.
 */
export async function dispatchBatch(deps: DispatchDeps, settings: RowSettings, campaign: CampaignDoc): Promise<void> {
  const { campaign_id: campaignId, fed_rows: dispatched } = campaign;
  const { provider, model } = deps.llm.batches!;
  const to = Math.min(dispatched + batchSize, campaign.total_rows);
  const batch: OpenBatch = {
    id: newBatchId(),
    provider,
    model,
    from: dispatched + 1,
    to,
    created_at: isoTime(deps.clock.now()),
  };
  if (isBatched(campaign, campaignRequestId(campaignId, batch.from))) return;
  if (!(await saveBatches(deps, campaignId, (batches) => [...batches, batch]))) return;
  await insertRows(deps, settings, campaign, to);
  if (!(await deps.store.campaigns.advance(campaignId, dispatched, to))) return;

  const calls = await openCalls(deps, campaign, batch);
  if (calls.length === 0) return closeBatch(deps, campaignId, batch, 'not_made');
  await changeBatch(deps, campaignId, batch.id, { handed_over_at: isoTime(deps.clock.now()) });
  try {
    const id = await deps.llm.batches!.submit(calls, AbortSignal.timeout(submitWithinMs));
    await changeBatch(deps, campaignId, batch.id, { provider_batch_id: id });
    deps.logger.info({ campaign_id: campaignId, batch: batch.id, calls: calls.length }, 'batch handed over');
  } catch (error) {
    if (!(error instanceof LlmError)) throw error;
    deps.logger.warn(
      { campaign_id: campaignId, batch: batch.id, reason: error.message },
      'no batch was taken; the campaign goes on with single calls',
    );
    const { status } = campaign;
    await deps.store.campaigns.setStatus(campaignId, [status], status, { batch_refused: true });
    await closeBatch(deps, campaignId, batch, error.tokens === null ? 'not_made' : 'unknown');
  }
}

/** As many as the budget allows: the rows after them are single calls, which wait for it. */
async function openCalls(deps: DispatchDeps, campaign: CampaignDoc, batch: OpenBatch): Promise<BatchCall[]> {
  const calls: BatchCall[] = [];
  for (let row = batch.from; row <= batch.to; row += 1)
    try {
      const requestId = campaignRequestId(campaign.campaign_id, row);
      const call = await openBatchCall(deps, requestId, batch.id);
      if (call) calls.push(call);
    } catch (error) {
      if (!(error instanceof BudgetBlocked)) throw error;
      break;
    }
  return calls;
}
