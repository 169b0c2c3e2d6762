import type { Context } from '../../context.ts';
import type { CampaignRow, CampaignRowList, RowFilter, RowsQuery } from '../../contract/campaign-rows.ts';
import { campaignRequestId } from '../../ids.ts';
import type { CampaignDoc, Store } from '../../store/store.ts';
import { findCampaign } from '../find-campaign.ts';
import { type NumberedRow, readRows } from '../read-rows.ts';
import { rowRequest } from '../row-request.ts';
import type { RowCounts } from './create-row-counts.ts';
import { matchesUndispatched, undispatchedStatus } from './matches-undispatched.ts';
import { toRow } from './to-row.ts';
import { toSearch } from './to-search.ts';

type ListDeps = Pick<Context, 'store'> & { rowCounts: RowCounts };

/**
 * One page of a campaign's rows, and how many match. Rows that have a request come first: the store finds them. Those
 * that are not dispatched yet follow in the order of the file, from the chunks of their upload.
 */
export async function listRows(
  deps: ListDeps,
  tenant: string,
  campaignId: string,
  { offset, limit, sort, order, ...filter }: RowsQuery,
): Promise<CampaignRowList> {
  const campaign = await findCampaign(deps.store, tenant, campaignId);
  const { dispatched, undispatched } = await deps.rowCounts(campaign, filter);
  const items: CampaignRow[] = [];
  if (offset < dispatched) {
    const search = { ...toSearch(filter), to: campaign.fed_rows };
    const isWhole = sort === 'row' && order === 'asc' && dispatched === campaign.fed_rows;
    // Rows follow each other, so that nothing has to be counted on the way to a page of all of them.
    const page = isWhole
      ? await deps.store.requests.findRows(
          campaignId,
          { ...search, from: offset + 1 },
          { sort, order, offset: 0, limit },
        )
      : await deps.store.requests.findRows(campaignId, search, { sort, order, offset, limit });
    items.push(...page.map((doc) => toRow(campaign, doc)));
  }
  const missing = Math.min(limit, offset + limit - dispatched);
  if (missing > 0 && undispatched > 0)
    for await (const numbered of undispatchedRows(
      deps.store,
      campaign,
      filter,
      Math.max(0, offset - dispatched),
      missing,
    ))
      items.push(toUndispatchedRow(campaign, numbered));
  return { items, total: dispatched + undispatched, offset, limit };
}

/** Rows without a request that match, the first `skipped` of them left out. */
async function* undispatchedRows(
  store: Pick<Store, 'campaigns'>,
  campaign: CampaignDoc,
  filter: RowFilter,
  skipped: number,
  most: number,
): AsyncGenerator<NumberedRow> {
  const matches = matchesUndispatched(campaign, filter);
  if (matches === 'none') return;
  const isAll = matches === 'all';
  const from = campaign.fed_rows + 1 + (isAll ? skipped : 0);
  let toSkip = isAll ? 0 : skipped;
  let left = most;
  for await (const numbered of readRows(store, campaign, from, campaign.total_rows)) {
    if (!isAll && !matches(numbered.row)) continue;
    if (toSkip > 0) {
      toSkip -= 1;
      continue;
    }
    yield numbered;
    left -= 1;
    if (left === 0) return;
  }
}

function toUndispatchedRow(campaign: CampaignDoc, { number, row }: NumberedRow): CampaignRow {
  return toRow(campaign, {
    request_id: campaignRequestId(campaign.campaign_id, number),
    row: number,
    status: undispatchedStatus(campaign),
    input: rowRequest(campaign, row),
    variants: [],
  });
}
