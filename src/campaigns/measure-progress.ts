import type { Context } from '../context.ts';
import type { Campaign } from '../contract/campaign.ts';
import type { CampaignDoc } from '../store/store.ts';
import { countCampaign } from './count-campaign.ts';
import { estimateEnd } from './estimate-end.ts';

/** Where the rows of a campaign stand, and when the last of them will have ended. */
export async function measureProgress(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  doc: CampaignDoc,
): Promise<Pick<Campaign, 'counts' | 'usage' | 'eta'>> {
  const counted = await countCampaign(store, doc);
  const eta = await estimateEnd(store, doc, counted.counts, clock.now());
  return { ...counted, ...(eta ? { eta } : {}) };
}
