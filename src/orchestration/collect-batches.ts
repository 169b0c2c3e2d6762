import { isoTime } from '../clock.ts';
import { campaignRowOf } from '../ids.ts';
import { batchPromiseMs } from '../llm/batch.ts';
import { type BatchAnswer, LlmError } from '../llm/llm.ts';
import type { OpenBatch } from '../store/open-batch.ts';
import type { CampaignDoc } from '../store/store.ts';
import { changeBatch, closeBatch } from './close-batch.ts';
import type { DispatchDeps } from './dispatch-rows.ts';
import { isOurs, removeLeftBatch, takeFromProvider } from './remove-batch.ts';

const readEveryMs = 60_000;
/** Beyond what they promise. */
const mostMs = batchPromiseMs + 3_600_000;
/** Beyond any step of handing a batch over: whoever was at it has ended. */
const leftAloneMs = 5 * 60_000;
const callWithinMs = 60_000;

/**
 * One look at every open batch: its answers are stored where it has ended. One that never ends, that nobody knows any
 * more, whose campaign was canceled or whose rows are all erased is given up, and counts as the most it can have cost.
 * Either way what the provider keeps of it is taken from there, then or in a later pass: leads are not to stay where no
 * erasure reaches them. Any process may do this, from the provider's id alone.
 */
export async function collectBatches(deps: DispatchDeps): Promise<void> {
  for (const campaign of await deps.store.campaigns.listBatching())
    for (const batch of campaign.batches ?? [])
      try {
        if (batch.left_at === undefined) await collect(deps, campaign, batch);
        else await removeLeftBatch(deps, campaign.campaign_id, batch);
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
  if (batch.provider_batch_id === undefined) {
    if (age < leftAloneMs) return;
    return closeBatch(deps, campaignId, batch, batch.handed_over_at === undefined ? 'not_made' : 'unknown');
  }
  if (campaign.status === 'CANCELED') return giveUp(deps, campaignId, batch);
  const isDue = batch.read_at === undefined || now - Date.parse(batch.read_at) >= readEveryMs;
  if (!isDue && age <= mostMs) return;
  await changeBatch(deps, campaignId, batch.id, { read_at: isoTime(now) });
  if (await isForNobody(deps, campaignId, batch)) return giveUp(deps, campaignId, batch);
  const answers = await readBatch(deps, batch).catch((error: unknown) => {
    if (age <= mostMs) throw error;
    return null;
  });
  if (answers !== null && answers !== 'unknown') {
    await closeBatch(deps, campaignId, batch, byRow(deps, campaignId, batch, answers), { left_at: isoTime(now) });
    return removeLeftBatch(deps, campaignId, { ...batch, left_at: isoTime(now) });
  }
  if (answers === 'unknown' || age > mostMs) return giveUp(deps, campaignId, batch);
}

/** Canceled before its rows go on, so that as little as may be is written twice. */
async function giveUp(deps: DispatchDeps, campaignId: string, batch: OpenBatch): Promise<void> {
  const isGone = await takeFromProvider(deps, campaignId, batch);
  const now = isoTime(deps.clock.now());
  await closeBatch(deps, campaignId, batch, 'unknown', isGone ? null : { left_at: now, removal_tried_at: now });
}

/** Whether none of its rows is open any more, as where all of them were erased. */
async function isForNobody({ store }: DispatchDeps, campaignId: string, { from, to }: OpenBatch): Promise<boolean> {
  return (await store.requests.countRows(campaignId, { from, to, status: 'PROCESSING' }, 1)) === 0;
}

/** null: it is worked on, or the provider is not the one that is configured. */
async function readBatch({ llm }: DispatchDeps, batch: OpenBatch): Promise<BatchAnswer[] | 'unknown' | null> {
  if (!isOurs(llm, batch)) return null;
  try {
    return await llm.batches!.read(batch.provider_batch_id!, AbortSignal.timeout(callWithinMs));
  } catch (error) {
    // A provider that knows no such batch never will.
    if (error instanceof LlmError && error.kind === 'bad_request') return 'unknown';
    throw error;
  }
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
