import type { StoredLeadRow } from '../store/blank-lead-row.ts';
import type { CampaignDoc, Store } from '../store/store.ts';
import { findChunk } from './find-chunk.ts';

export interface NumberedRow {
  number: number;
  row: StoredLeadRow;
}

/** Rows from..to of a campaign in order, a chunk at a time; erased chunks are passed over. */
export async function* readRows(
  store: Pick<Store, 'campaigns'>,
  campaign: Pick<CampaignDoc, 'campaign_id' | 'chunks'>,
  from: number,
  to: number,
): AsyncGenerator<NumberedRow> {
  let number = from;
  let chunk = await findChunk(store, campaign, from);
  while (chunk && number <= to) {
    const { first_row: first, rows, seq } = chunk;
    for (const row of rows.slice(number - first, to - first + 1)) yield { number: number++, row };
    if (number <= to) chunk = await store.campaigns.getChunk(campaign.campaign_id, seq + 1);
  }
}
