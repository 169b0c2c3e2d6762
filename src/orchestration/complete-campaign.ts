import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import { campaignRequestId, newDeliveryId } from '../ids.ts';
import { personalizeJob } from '../queue/jobs.ts';
import type { CampaignDoc } from '../store/store.ts';
import { relayCampaignOutbox } from '../webhooks/relay-outbox.ts';

type CompleteDeps = Pick<Context, 'store' | 'queues' | 'clock' | 'config' | 'logger'>;

/** Rows looked up in the queue before any counting: rows end about in the order they were dispatched. */
const tailRows = 500;
/** A count that found open rows, or took too long for the store, is not repeated at once. */
const recountMs = 15_000;

/**
 * Ends a campaign whose rows are all dispatched, once none is open. Counting reads every request of the campaign, so it waits
 * until no job of the last rows is left. The one conditional write holds counts and webhook outbox.
 */
export async function completeCampaign(deps: CompleteDeps, campaign: CampaignDoc): Promise<void> {
  const { campaign_id: campaignId, total_rows: total } = campaign;
  const now = deps.clock.now();
  if (campaign.count_after && Date.parse(campaign.count_after) > now) return;
  const tail = Array.from({ length: Math.min(tailRows, total) }, (_, index) =>
    campaignRequestId(campaignId, total - index),
  );
  if ((await deps.queues.findLive(personalizeJob, tail)).size > 0) return;
  await deps.store.campaigns.setStatus(campaignId, ['RUNNING'], 'RUNNING', { count_after: isoTime(now + recountMs) });
  const { counts, usage } = await deps.store.requests.countByCampaign(campaignId);
  if (counts.queued + counts.processing > 0) return;
  const completed = await deps.store.campaigns.complete(campaignId, total, {
    finished_at: isoTime(now),
    final: { counts: { total, ...counts }, usage },
    round: (campaign.round ?? 0) + 1,
    ...(campaign.callback_url
      ? {
          outbox: {
            state: 'PENDING',
            delivery_id: newDeliveryId(),
            type: 'campaign.completed',
            url: campaign.callback_url,
          },
        }
      : {}),
  });
  if (!completed) return;
  deps.logger.info({ campaign_id: campaignId, ...counts }, 'campaign completed');
  await relayCampaignOutbox(deps, completed);
}
