import type { Erased } from '../contract/erased.ts';
import { isFinal } from '../contract/is-final.ts';
import { DomainError } from '../errors.ts';
import { campaignRowOf, touchOf } from '../ids.ts';
import { eraseWithDerived } from '../retention/erase-with-derived.ts';
import { eraseSequence } from '../sequences/erase-sequence.ts';
import { endRow } from './end-row.ts';
import type { FinishDeps } from './finish-request.ts';
import { findRequest } from './get-personalization.ts';

/**
 * Erases a tenant's own request with its replays and previews, and with a touch its whole sequence: see eraseWithDerived,
 * eraseSequence. A row of a campaign does not wait for its end: see endRow. Throws 'not_found', and 'conflict' while any
 * other request, or one that was made from it, is still being written.
 */
export async function eraseRequest(deps: FinishDeps, tenant: string, requestId: string): Promise<Erased> {
  const doc = await findRequest(deps.store, tenant, requestId);
  const place = touchOf(requestId);
  if (place) {
    const { sequence_id: _, ...erased } = await eraseSequence(deps, tenant, place.sequenceId);
    return { request_id: requestId, ...erased };
  }
  const isRow = campaignRowOf(requestId) !== null;
  if (!isRow && !isFinal(doc.status))
    throw new DomainError('conflict', `The request is ${doc.status}; it can be erased once it has ended`);
  const end = (row: typeof doc) => endRow(deps, row);
  const { erased_at, erased } = await eraseWithDerived(deps, tenant, [doc], isRow ? end : undefined);
  return { request_id: requestId, erased_at: erased_at!, erased };
}
