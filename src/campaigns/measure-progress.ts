import type { Context } from '../context.ts';
import type { CampaignDoc } from '../store/store.ts';
import { countCampaign } from './count-campaign.ts';
import { estimateEnd } from './estimate-end.ts';
import type { Counted } from './to-campaign.ts';
import { findWait } from './wait-of.ts';

/** Where the rows of a campaign stand, what they wait for, and when the last of them will have ended. */
export async function measureProgress(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  doc: CampaignDoc,
): Promise<Counted> {
  const counted = await countCampaign(store, doc);
  const eta = await estimateEnd(store, doc, counted.counts, clock.now());
  const { queued, processing } = counted.counts;
  const wait = await findWait(store, doc, queued + processing);
  return { ...counted, ...(eta ? { eta } : {}), ...wait };
}
