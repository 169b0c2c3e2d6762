import type { CampaignResult } from '../../contract/campaign.ts';
import type { RowFilter } from '../../contract/campaign-rows.ts';
import type { StoredSelection } from '../../contract/review.ts';
import { campaignRequestId } from '../../ids.ts';
import { present } from '../../present.ts';
import type { StoredLeadRow } from '../../store/blank-lead-row.ts';
import type { CampaignDoc, RequestDoc, Store } from '../../store/store.ts';
import { readRows } from '../read-rows.ts';
import { reviewSettingOf } from '../review/find-review-plan.ts';
import { matchesUndispatched, undispatchedStatus } from '../rows/matches-undispatched.ts';
import { searchOf } from '../rows/search-of.ts';

const isEdited = ({ edited_subject, edited_message }: Partial<StoredSelection> = {}): boolean =>
  edited_subject !== undefined || edited_message !== undefined;

const ofRequest = (doc: RequestDoc): CampaignResult => ({
  row: doc.row!,
  request_id: doc.request_id,
  status: doc.status,
  lead: doc.input?.lead ?? null,
  ...present('metadata', doc.input?.metadata),
  variants: doc.variants,
  selected: doc.selection !== undefined,
  ...present('selected_variant_index', doc.selection?.selected_variant_index),
  ...present('selected_at', doc.selection?.selected_at),
  edited: isEdited(doc.selection),
  ...present('edited_subject', doc.selection?.edited_subject),
  ...present('edited_message', doc.selection?.edited_message),
  flags: doc.selection?.risk_flags ?? doc.variants[0]?.risk_flags ?? [],
  ...present('skipped_at', doc.skip?.skipped_at),
  ...present('error', doc.error && `${doc.error.code}: ${doc.error.message}`),
  ...present('erased_at', doc.erased_at),
});

const ofUnfed = (
  campaign: CampaignDoc,
  row: number,
  { lead, metadata, erased_at }: Pick<StoredLeadRow, 'lead' | 'metadata' | 'erased_at'>,
): CampaignResult => ({
  row,
  request_id: campaignRequestId(campaign.campaign_id, row),
  status: undispatchedStatus(campaign, present('erased_at', erased_at)),
  lead: erased_at === undefined ? lead : null,
  ...present('metadata', metadata),
  variants: [],
  selected: false,
  edited: false,
  flags: [],
  ...present('erased_at', erased_at),
});

/**
 * Every row of a campaign that a filter means once, in row order, from `fromRow` on; rows that have no request yet as
 * what they wait for. Constant memory. Throws 'conflict' for `review` where the campaign has no such setting.
 */
export function streamResults(
  store: Pick<Store, 'requests' | 'campaigns'>,
  campaign: CampaignDoc,
  { fromRow = 1, filter = {} }: { fromRow?: number; filter?: RowFilter } = {},
): AsyncGenerator<CampaignResult> {
  if (filter.review) reviewSettingOf(campaign);
  const isAll = Object.values(filter).every((value) => value === undefined);
  return isAll ? streamAll(store, campaign, fromRow) : streamMatching(store, campaign, fromRow, filter);
}

async function* streamMatching(
  store: Pick<Store, 'requests' | 'campaigns'>,
  campaign: CampaignDoc,
  from: number,
  filter: RowFilter,
): AsyncGenerator<CampaignResult> {
  const { campaign_id, fed_rows, total_rows } = campaign;
  const search = { ...(await searchOf(store, campaign, filter)), from, to: fed_rows };
  for await (const doc of store.requests.streamRows(campaign_id, search)) yield ofRequest(doc);
  const matches = matchesUndispatched(campaign, filter);
  if (matches === 'none') return;
  for await (const { number, row } of readRows(store, campaign, Math.max(from, fed_rows + 1), total_rows))
    if (matches === 'all' || matches(row)) yield ofUnfed(campaign, number, row);
}

async function* streamAll(
  store: Pick<Store, 'requests' | 'campaigns'>,
  campaign: CampaignDoc,
  fromRow: number,
): AsyncGenerator<CampaignResult> {
  let next = fromRow;
  const unfedUpTo = async function* (to: number) {
    if (next > to) return;
    for await (const { number, row } of readRows(store, campaign, next, to)) yield ofUnfed(campaign, number, row);
  };
  for await (const doc of store.requests.streamByCampaign(campaign.campaign_id, fromRow)) {
    // A batch that is being dispatched may show its later rows first.
    yield* unfedUpTo(doc.row! - 1);
    yield ofRequest(doc);
    next = doc.row! + 1;
  }
  yield* unfedUpTo(campaign.total_rows);
}
