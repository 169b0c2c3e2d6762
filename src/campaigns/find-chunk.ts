import type { CampaignDoc, LeadChunk, Store } from '../store/store.ts';
import { chunkRows } from './chunk-rows.ts';

/**
 * The chunk that holds a row, by chunk ids alone. Where every earlier chunk is full, which one upload gives, the first
 * look finds it; many small uploads take a binary search. null when the row is not there or its chunk was erased.
 */
export async function findChunk(
  store: Pick<Store, 'campaigns'>,
  campaign: Pick<CampaignDoc, 'campaign_id' | 'chunks'>,
  row: number,
): Promise<LeadChunk | null> {
  let low = Math.floor((row - 1) / chunkRows);
  let high = Math.min(row, campaign.chunks) - 1;
  let probe = low;
  while (low <= high) {
    const chunk = await store.campaigns.getChunk(campaign.campaign_id, probe);
    if (!chunk) return null;
    if (row < chunk.first_row) high = probe - 1;
    else if (row >= chunk.first_row + chunk.rows.length) low = probe + 1;
    else return chunk;
    probe = Math.floor((low + high) / 2);
  }
  return null;
}
