import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { findCampaign } from './find-campaign.ts';

/** Forgets a DRAFT without rows, e.g. after a dry run. Throws 'conflict' for any other campaign, which is kept. */
export async function removeDraft(
  deps: Pick<Context, 'store' | 'logger'>,
  tenant: string,
  campaignId: string,
): Promise<void> {
  const { status } = await findCampaign(deps.store, tenant, campaignId);
  if (await deps.store.campaigns.removeDraft(campaignId)) {
    deps.logger.info({ campaign_id: campaignId }, 'draft removed');
    return;
  }
  throw new DomainError(
    'conflict',
    `The campaign is ${status}: only a DRAFT without leads is removed; cancel it instead`,
  );
}
