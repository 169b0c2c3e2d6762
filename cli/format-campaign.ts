import type { Campaign } from '../packages/client/src/index.ts';
import { formatWait, type Wait } from './format-wait.ts';

/** Where a campaign stands, on one line. */
export function formatCampaign(
  campaign: Pick<Campaign, 'campaign_id' | 'status' | 'counts' | 'usage' | 'pause_reason'> & Wait,
): string {
  const { counts, usage } = campaign;
  const reason = campaign.pause_reason ? ` (${campaign.pause_reason})` : '';
  return (
    `${campaign.campaign_id} ${campaign.status}${reason}: ${counts.succeeded} of ${counts.total} written, ${counts.failed} failed, ` +
    `${counts.canceled} canceled, ${counts.processing} in work, ${counts.queued} waiting, $${usage.cost_usd.toFixed(4)}${formatWait(campaign)}`
  );
}
