import type { LeadRow } from '../../contract/campaign.ts';
import { DomainError } from '../../errors.ts';
import type { CampaignDoc, Store } from '../../store/store.ts';
import { chunkRows } from '../chunk-rows.ts';
import { findCampaign } from '../find-campaign.ts';
import type { KnownLeads } from './known-leads.ts';

export interface NewRow {
  line: number;
  row: LeadRow;
  key: number;
  thin: boolean;
  cut: boolean;
}

/** What became of a row when its chunk was written. */
export interface RowsWritten {
  accepted: NewRow[];
  duplicates: NewRow[];
}

const takesRows: ReadonlySet<CampaignDoc['status']> = new Set(['DRAFT', 'RUNNING', 'PAUSED']);

/** Throws 'conflict' for a campaign that has ended. */
export function assertTakesRows(campaign: CampaignDoc): void {
  if (!takesRows.has(campaign.status))
    throw new DomainError('conflict', `The campaign is ${campaign.status}: it takes no more leads`);
}

/**
 * Appends rows as the campaign's next chunk. Where another upload was first, its leads are taken in, duplicates among
 * the rows are left out, and the rest is appended after it.
 */
export async function writeChunk(
  store: Store,
  campaign: CampaignDoc,
  known: KnownLeads,
  rows: NewRow[],
): Promise<RowsWritten & { campaign: CampaignDoc }> {
  let accepted = rows;
  const duplicates: NewRow[] = [];
  let current = campaign;
  while (accepted.length > 0) {
    const written = await store.campaigns.appendChunk({
      campaign_id: current.campaign_id,
      seq: current.chunks,
      first_row: current.total_rows + 1,
      rows: accepted.map(({ row }) => row),
      metadata_names: namesOf(accepted),
    });
    if (written) {
      known.wrote();
      const total = current.total_rows + accepted.length;
      return { accepted, duplicates, campaign: { ...current, chunks: current.chunks + 1, total_rows: total } };
    }
    current = await findCampaign(store, campaign.tenant, campaign.campaign_id);
    assertTakesRows(current);
    for (const { key } of accepted) known.remove(key);
    await known.readUpTo(current);
    const { taken = [], free = [] } = Object.groupBy(accepted, ({ key }) => (known.has(key) ? 'taken' : 'free'));
    duplicates.push(...taken);
    accepted = free;
    for (const { key } of accepted) known.add(key);
  }
  return { accepted, duplicates, campaign: current };
}

const namesOf = (rows: NewRow[]): string[] => [...new Set(rows.flatMap(({ row }) => Object.keys(row.metadata ?? {})))];

export const isFull = (rows: NewRow[]): boolean => rows.length >= chunkRows;
