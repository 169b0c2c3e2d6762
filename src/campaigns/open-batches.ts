import { campaignRowOf } from '../ids.ts';
import type { CampaignDoc } from '../store/store.ts';

/** Whether the row of a request waits for a batch of its campaign: nobody else is to write it meanwhile. */
export function isBatched(campaign: Pick<CampaignDoc, 'batches'> | null | undefined, requestId: string): boolean {
  const row = campaignRowOf(requestId)?.row;
  return row !== undefined && (campaign?.batches ?? []).some(({ from, to }) => from <= row && row <= to);
}
