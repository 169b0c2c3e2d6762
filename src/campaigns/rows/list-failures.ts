import type { Context } from '../../context.ts';
import type { FailureGroups } from '../../contract/campaign-rows.ts';
import { findCampaign } from '../find-campaign.ts';

/** Failed rows of a campaign by reason. */
export async function listFailures(
  { store }: Pick<Context, 'store'>,
  tenant: string,
  campaignId: string,
): Promise<FailureGroups> {
  await findCampaign(store, tenant, campaignId);
  const items = await store.requests.countFailures(campaignId);
  return { items, total: items.reduce((sum, { rows }) => sum + rows, 0) };
}
