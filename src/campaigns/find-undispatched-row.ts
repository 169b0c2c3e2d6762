import type { Context } from '../context.ts';
import { campaignRowOf } from '../ids.ts';
import { present } from '../present.ts';
import type { RequestDoc } from '../store/store.ts';
import { findChunk } from './find-chunk.ts';
import { rowRequest } from './row-request.ts';

/**
 * The request that a row will become, for an id that is known before it is dispatched; null when there is no such row, or it
 * is dispatched. Rows of a canceled campaign never become more than this.
 */
export async function findUndispatchedRow(
  { store }: Pick<Context, 'store'>,
  tenant: string,
  requestId: string,
): Promise<RequestDoc | null> {
  const place = campaignRowOf(requestId);
  const campaign = place && (await store.campaigns.get(place.campaignId, tenant));
  if (!campaign || place.row <= campaign.fed_rows || place.row > campaign.total_rows) return null;
  const chunk = await findChunk(store, campaign, place.row);
  const row = chunk?.rows[place.row - chunk.first_row];
  if (!row) return null;
  return {
    request_id: requestId,
    tenant,
    input: row.erased_at === undefined ? rowRequest(campaign, row) : null,
    ...present('erased_at', row.erased_at),
    input_flags: [],
    status: campaign.status === 'CANCELED' ? 'CANCELED' : 'QUEUED',
    created_at: campaign.created_at,
    deadline_at: '',
    expires_at: '',
    attempts: 0,
    variants: [],
    usage: { prompt_tokens: 0, completion_tokens: 0, cost_usd: 0 },
    campaign_id: campaign.campaign_id,
    row: place.row,
  };
}
