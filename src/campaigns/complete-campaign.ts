import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import { campaignRequestId, newDeliveryId } from '../ids.ts';
import { personalizeJob } from '../queue/jobs.ts';
import type { CampaignDoc } from '../store/store.ts';
import { handOverCampaignOutbox } from '../webhooks/hand-over-outbox.ts';

type CompleteDeps = Pick<Context, 'store' | 'queues' | 'clock' | 'config' | 'logger'>;

/** Rows looked up in the queue before any counting: rows end about in the order they were fed. */
const tailRows = 500;

/**
 * Ends a campaign whose rows are all fed, once none is open. Counting reads every request of the campaign, so it waits
 * until no job of the last rows is left. The one conditional write holds counts and webhook outbox.
 */
export async function completeCampaign(deps: CompleteDeps, campaign: CampaignDoc): Promise<void> {
  const { campaign_id: campaignId, total_rows: total } = campaign;
  const tail = Array.from({ length: Math.min(tailRows, total) }, (_, index) =>
    campaignRequestId(campaignId, total - index),
  );
  if ((await deps.queues.findLive(personalizeJob, tail)).size > 0) return;
  const { counts, usage } = await deps.store.requests.countByCampaign(campaignId);
  if (counts.queued + counts.processing > 0) return;
  const completed = await deps.store.campaigns.complete(campaignId, total, {
    finished_at: isoTime(deps.clock.now()),
    final: { counts: { total, ...counts }, usage },
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
  await handOverCampaignOutbox(deps, completed);
}
