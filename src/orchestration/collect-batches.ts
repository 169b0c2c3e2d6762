import { isoTime } from '../clock.ts';
import { campaignRowOf } from '../ids.ts';
import { batchPromiseMs } from '../llm/batch.ts';
import { type BatchAnswer, LlmError } from '../llm/llm.ts';
import type { OpenBatch } from '../store/open-batch.ts';
import type { CampaignDoc } from '../store/store.ts';
import { closeBatch, saveBatches } from './close-batch.ts';
import type { DispatchDeps } from './dispatch-rows.ts';

const readEveryMs = 60_000;
/** Beyond what they promise. */
const mostMs = batchPromiseMs + 3_600_000;
/** Beyond any step of handing a batch over: whoever was at it has ended. */
const leftAloneMs = 5 * 60_000;
const callWithinMs = 60_000;

/**
 * One look at every open batch: its answers are stored where it has ended. One that never ends, that nobody knows any
 * more, or whose campaign was canceled is given up, and counts as the most it can have cost. Any process may do this,
 * from the provider's id alone.
 */
export async function collectBatches(deps: DispatchDeps): Promise<void> {
  for (const campaign of await deps.store.campaigns.listBatching())
    for (const batch of campaign.batches ?? [])
      try {
        await collect(deps, campaign, batch);
      } catch (error) {
        deps.logger.warn(
          { err: error, campaign_id: campaign.campaign_id, batch: batch.id },
          'a batch was not collected',
        );
      }
}

async function collect(deps: DispatchDeps, campaign: CampaignDoc, batch: OpenBatch): Promise<void> {
  const { campaign_id: campaignId } = campaign;
  const now = deps.clock.now();
  const age = now - Date.parse(batch.created_at);
  const { provider_batch_id: providerId } = batch;
  if (providerId === undefined) {
    if (age < leftAloneMs) return;
    return closeBatch(deps, campaignId, batch, batch.handed_over_at === undefined ? 'not_made' : 'unknown');
  }
  const { batches } = deps.llm;
  const isOurs = batches?.provider === batch.provider && batches.model === batch.model;
  const isOver = campaign.status === 'CANCELED' || age > mostMs;
  if (isOver) {
    if (isOurs) await batches.cancel(providerId, AbortSignal.timeout(callWithinMs)).catch(() => undefined);
    return closeBatch(deps, campaignId, batch, 'unknown');
  }
  if (!isOurs || (batch.read_at !== undefined && now - Date.parse(batch.read_at) < readEveryMs)) return;
  await saveBatches(deps, campaignId, (all) =>
    all.map((one) => (one.id === batch.id ? { ...one, read_at: isoTime(now) } : one)),
  );
  const answers = await batches.read(providerId, AbortSignal.timeout(callWithinMs)).catch((error: unknown) => {
    // A provider that knows no such batch never will.
    if (error instanceof LlmError && error.kind === 'bad_request') return 'unknown' as const;
    throw error;
  });
  if (answers === null) return;
  if (answers === 'unknown') return closeBatch(deps, campaignId, batch, 'unknown');
  await closeBatch(deps, campaignId, batch, byRow(deps, campaignId, batch, answers));
  // Once all of it is stored here: leads are not to stay where no erasure reaches them.
  await batches.remove(providerId, AbortSignal.timeout(callWithinMs)).catch((error: unknown) => {
    deps.logger.warn({ err: error, campaign_id: campaignId, batch: batch.id }, 'a batch stays with its provider');
  });
}

/** The first answer to each row of the batch; what nobody asked for is left out. */
function byRow(
  { logger }: DispatchDeps,
  campaignId: string,
  batch: OpenBatch,
  answers: BatchAnswer[],
): Map<string, BatchAnswer> {
  const known = new Map<string, BatchAnswer>();
  let odd = 0;
  for (const answer of answers) {
    const place = campaignRowOf(answer.id);
    const isAsked = place?.campaignId === campaignId && batch.from <= place.row && place.row <= batch.to;
    if (isAsked && !known.has(answer.id)) known.set(answer.id, answer);
    else odd += 1;
  }
  if (odd > 0)
    logger.warn({ campaign_id: campaignId, batch: batch.id, answers: odd }, 'a batch has answers to no call of it');
  return known;
}
