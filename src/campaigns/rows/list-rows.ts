import type { Context } from '../../context.ts';
import type { CampaignRow, CampaignRowList, RowsQuery } from '../../contract/campaign-rows.ts';
import { campaignRequestId } from '../../ids.ts';
import { present } from '../../present.ts';
import type { CampaignDoc, LeadChunk, Store } from '../../store/store.ts';
import { findCampaign } from '../find-campaign.ts';
import { findChunk } from '../find-chunk.ts';
import type { NumberedRow } from '../read-rows.ts';
import { findReviewPlan } from '../review/find-review-plan.ts';
import { reviewPartOf } from '../review/review-part.ts';
import { rowRequest } from '../row-request.ts';
import type { RowCounts } from './create-row-counts.ts';
import { undispatchedStatus } from './matches-undispatched.ts';
import { searchOf } from './search-of.ts';
import { toRow } from './to-row.ts';

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
  const { dispatched, isLeast, undispatched } = await deps.rowCounts(campaign, filter, offset + limit);
  const items: CampaignRow[] = [];
  if (offset < dispatched) {
    const search = { ...(await searchOf(deps.store, campaign, filter)), to: campaign.fed_rows };
    const isWhole = sort === 'row' && order === 'asc' && dispatched === campaign.fed_rows;
    // Rows follow each other, so that nothing has to be counted on the way to a page of all of them.
    const page = isWhole
      ? await deps.store.requests.findRows(
          campaignId,
          { ...search, from: offset + 1 },
          { sort, order, offset: 0, limit },
        )
      : await deps.store.requests.findRows(campaignId, search, { sort, order, offset, limit, expected: dispatched });
    const rows = page.map((doc) => toRow(campaign, doc));
    items.push(...(campaign.review ? await withReviewParts(deps.store, campaign, rows) : rows));
  }
  const missing = Math.min(limit, offset + limit - dispatched);
  if (missing > 0) {
    const wanted = undispatched.slice(Math.max(0, offset - dispatched), missing);
    for await (const numbered of readNumbered(deps.store, campaign, wanted))
      items.push(toUndispatchedRow(campaign, numbered));
  }
  const total = dispatched + undispatched.count;
  return { items, total, ...(isLeast ? { total_is_least: true as const } : {}), offset, limit };
}

async function withReviewParts(
  store: Pick<Store, 'requests'>,
  campaign: CampaignDoc,
  rows: CampaignRow[],
): Promise<CampaignRow[]> {
  const partOf = reviewPartOf(await findReviewPlan(store, campaign));
  return rows.map((row) => {
    const review_part = partOf(row);
    return review_part === undefined ? row : { ...row, review_part };
  });
}

/** Rows by their numbers, which ascend; each chunk of theirs is read once. */
async function* readNumbered(
  store: Pick<Store, 'campaigns'>,
  campaign: CampaignDoc,
  wanted: number[],
): AsyncGenerator<NumberedRow> {
  let chunk: LeadChunk | null = null;
  for (const number of wanted) {
    if (!chunk || number >= chunk.first_row + chunk.rows.length) chunk = await findChunk(store, campaign, number);
    const row = chunk?.rows[number - chunk.first_row];
    if (row) yield { number, row };
  }
}

function toUndispatchedRow(campaign: CampaignDoc, { number, row }: NumberedRow): CampaignRow {
  return toRow(campaign, {
    request_id: campaignRequestId(campaign.campaign_id, number),
    row: number,
    status: undispatchedStatus(campaign, row),
    input: row.erased_at === undefined ? rowRequest(campaign, row) : null,
    ...present('erased_at', row.erased_at),
    variants: [],
  });
}
