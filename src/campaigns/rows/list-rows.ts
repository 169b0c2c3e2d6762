import type { Context } from '../../context.ts';
import type { CampaignRow, CampaignRowList, RowsQuery } from '../../contract/campaign-rows.ts';
import { campaignRequestId } from '../../ids.ts';
import type { RequestDoc } from '../../store/store.ts';
import { findCampaign } from '../find-campaign.ts';
import { readRows } from '../read-rows.ts';
import { rowRequest } from '../row-request.ts';
import { matchesFilter } from './matches-filter.ts';
import { toRow } from './to-row.ts';

/** One page of a campaign's rows, and how many match. */
export async function listRows(
  { store }: Pick<Context, 'store'>,
  tenant: string,
  campaignId: string,
  { offset, limit, sort, order, ...filter }: RowsQuery,
): Promise<CampaignRowList> {
  const campaign = await findCampaign(store, tenant, campaignId);
  const docs: RequestDoc[] = [];
  for await (const doc of store.requests.streamByCampaign(campaignId))
    if (doc.row! <= campaign.fed_rows && matchesFilter(doc, filter)) docs.push(doc);
  const rows: CampaignRow[] = docs.map((doc) => toRow(campaign, doc));
  for await (const { number, row } of readRows(store, campaign, campaign.fed_rows + 1, campaign.total_rows)) {
    const doc = {
      request_id: campaignRequestId(campaignId, number),
      row: number,
      status: campaign.status === 'CANCELED' ? ('CANCELED' as const) : ('QUEUED' as const),
      input: rowRequest(campaign, row),
      variants: [],
    } as unknown as RequestDoc;
    if (matchesFilter(doc, filter)) rows.push(toRow(campaign, doc));
  }
  return { items: rows.slice(offset, offset + limit), total: rows.length, offset, limit };
}
