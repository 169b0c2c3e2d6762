import { DomainError } from '../errors.ts';
import type { CampaignDoc, Store } from '../store/store.ts';

/** A tenant's own campaign; another tenant's id is 'not_found', like one that never was. */
export async function findCampaign(
  store: Pick<Store, 'campaigns'>,
  tenant: string,
  campaignId: string,
): Promise<CampaignDoc> {
  const doc = await store.campaigns.get(campaignId, tenant);
  if (!doc) throw new DomainError('not_found', `No campaign "${campaignId}"`);
  return doc;
}
