import { findCampaign } from '../campaigns/find-campaign.ts';
import { highestSeverity } from '../campaigns/rows/row-facets.ts';
import { searchOf } from '../campaigns/rows/search-of.ts';
import type { Context } from '../context.ts';
import type { BulkResult, BulkRows, SelectRows } from '../contract/campaign-rows.ts';
import { DomainError } from '../errors.ts';
import { newActionId } from '../ids.ts';
import { reopenRequest, skipRequest } from '../personalize/review-request.ts';
import { selectVariant } from '../personalize/select-variant.ts';
import type { RequestDoc } from '../store/store.ts';
import type { NotifyDeps } from '../webhooks/notify-endpoints.ts';

type ReviewRowsDeps = NotifyDeps & Pick<Context, 'guardrails'>;

/** Rows of one call: a few seconds' work, so that no answer is waited for longer. */
const mostRows = 500;
/** Each is a few writes, one after another, to a request and its audit chain. */
const atOnce = 8;

const severities = ['none', 'info', 'warning', 'error'];
const isOpen = ({ selection, skip }: RequestDoc): boolean => !selection && !skip;

/** Selects one variant of rows that are open, where its flags are no worse than asked for. */
export const selectRows = (
  deps: ReviewRowsDeps,
  tenant: string,
  campaignId: string,
  { variant_index, highest_severity, ...bulk }: SelectRows,
): Promise<BulkResult> =>
  reviewRows(deps, tenant, campaignId, bulk, {
    applies(doc) {
      const variant = doc.variants[variant_index];
      if (doc.status !== 'SUCCESS' || !isOpen(doc) || !variant) return false;
      return severities.indexOf(highestSeverity(variant.risk_flags)) <= severities.indexOf(highest_severity);
    },
    change: (id, actionId) => selectVariant(deps, tenant, id, { variant_index }, actionId),
  });

/** Skips rows that have ended and are open. */
export const skipRows = (
  deps: ReviewRowsDeps,
  tenant: string,
  campaignId: string,
  bulk: BulkRows,
): Promise<BulkResult> =>
  reviewRows(deps, tenant, campaignId, bulk, {
    applies: (doc) => (doc.status === 'SUCCESS' || doc.status === 'FAILED') && isOpen(doc),
    change: (id, actionId) => skipRequest(deps, tenant, id, actionId),
  });

/** Takes selections and skips back. */
export const reopenRows = (
  deps: ReviewRowsDeps,
  tenant: string,
  campaignId: string,
  bulk: BulkRows,
): Promise<BulkResult> =>
  reviewRows(deps, tenant, campaignId, bulk, {
    applies: (doc) => !isOpen(doc),
    change: (id, actionId) => reopenRequest(deps, tenant, id, actionId),
  });

interface BulkChange {
  applies(doc: RequestDoc): boolean;
  change(requestId: string, actionId: string): Promise<unknown>;
}

/** One call of an action on many rows: each row by itself, as if somebody had decided it alone. */
async function reviewRows(
  { store }: ReviewRowsDeps,
  tenant: string,
  campaignId: string,
  { filter, rows, from_row, action_id }: BulkRows,
  { applies, change }: BulkChange,
): Promise<BulkResult> {
  const campaign = await findCampaign(store, tenant, campaignId);
  const actionId = action_id ?? newActionId();
  const result: BulkResult = { action_id: actionId, changed: 0, left_out: 0, next_row: null };
  const search = { ...(await searchOf(store, campaign, filter)), ...(rows ? { rows } : {}), from: from_row };
  let batch: RequestDoc[] = [];
  let looked = 0;
  const flush = async () => {
    const outcomes = await Promise.all(
      batch.map(async (doc) => applies(doc) && (await changed(() => change(doc.request_id, actionId)))),
    );
    for (const isChanged of outcomes) result[isChanged ? 'changed' : 'left_out'] += 1;
    batch = [];
  };
  for await (const doc of store.requests.streamRows(campaignId, search)) {
    if (looked === mostRows) {
      result.next_row = doc.row!;
      break;
    }
    looked += 1;
    batch.push(doc);
    if (batch.length === atOnce) await flush();
  }
  await flush();
  return result;
}

/** false: it was decided, erased or retried by somebody else since it was read. */
async function changed(change: () => Promise<unknown>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    if (error instanceof DomainError && (error.kind === 'conflict' || error.kind === 'not_found')) return false;
    throw error;
  }
}
