import type { Context } from '../context.ts';
import type { CampaignList } from '../contract/campaign.ts';
import { countCampaign } from './count-campaign.ts';
import { toCampaign } from './to-campaign.ts';
import { findWait } from './wait-of.ts';

/** The tenant's campaigns, newest first. Each is counted, but for those that have ended. */
export async function listCampaigns(
  deps: Pick<Context, 'store'>,
  tenant: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<CampaignList> {
  const page = await deps.store.campaigns.list(tenant, cursor, limit);
  const items = [];
  for (const doc of page.items) {
    const counted = await countCampaign(deps.store, doc);
    const { queued, processing } = counted.counts;
    items.push(toCampaign(doc, { ...counted, ...(await findWait(deps.store, doc, queued + processing)) }));
  }
  return { items, next_cursor: page.next_cursor };
}
