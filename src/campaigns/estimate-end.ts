import type { Campaign } from '../contract/campaign.ts';
import type { CampaignDoc, Store } from '../store/store.ts';

/** Rows whose ends tell the speed: enough for an even figure, few enough to be read at once. */
const lookedAt = 300;
/** What ended before this says nothing of the speed now. */
const recentMs = 10 * 60_000;

/**
 * When a running campaign will have ended, at the speed of its last rows. undefined while none has ended of late, or where
 * nothing is left.
 */
export async function estimateEnd(
  { requests }: Pick<Store, 'requests'>,
  campaign: Pick<CampaignDoc, 'campaign_id' | 'status' | 'fed_rows'>,
  { queued, processing }: Pick<Campaign['counts'], 'queued' | 'processing'>,
  now: number,
): Promise<Campaign['eta']> {
  const left = queued + processing;
  if (campaign.status !== 'RUNNING' || campaign.fed_rows === 0 || left === 0) return undefined;
  const ends = (await requests.listEnds(campaign.campaign_id, campaign.fed_rows, lookedAt))
    .map((end) => now - Date.parse(end))
    .filter((ago) => ago <= recentMs);
  const longest = Math.max(0, ...ends);
  if (longest === 0) return undefined;
  const perMs = ends.length / longest;
  return { rows_per_minute: Math.round(perMs * 600_000) / 10, seconds_left: Math.ceil(left / perMs / 1_000) };
}
