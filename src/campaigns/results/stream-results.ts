import type { CampaignResult, LeadRow } from '../../contract/campaign.ts';
import type { StoredSelection } from '../../contract/personalize-response.ts';
import { campaignRequestId } from '../../ids.ts';
import type { CampaignDoc, RequestDoc, Store } from '../../store/store.ts';
import { readRows } from '../read-rows.ts';

type Present<Key extends string, Value> = { [K in Key]?: Value };
const present = <Key extends string, Value>(key: Key, value: Value | undefined): Present<Key, Value> =>
  value === undefined ? {} : ({ [key]: value } as Present<Key, Value>);

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
});

const ofUnfed = (campaign: CampaignDoc, row: number, { lead, metadata }: LeadRow): CampaignResult => ({
  row,
  request_id: campaignRequestId(campaign.campaign_id, row),
  status: campaign.status === 'CANCELED' ? 'CANCELED' : 'QUEUED',
  lead,
  ...present('metadata', metadata),
  variants: [],
  selected: false,
  edited: false,
  flags: [],
});

/**
 * Every row of a campaign from `fromRow` on once, in row order; rows that have no request yet as what they wait for.
 * Constant memory.
 */
export async function* streamResults(
  store: Pick<Store, 'requests' | 'campaigns'>,
  campaign: CampaignDoc,
  fromRow = 1,
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
