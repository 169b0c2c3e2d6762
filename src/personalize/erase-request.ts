import type { Erased } from '../contract/erased.ts';
import { isFinal } from '../contract/is-final.ts';
import { DomainError } from '../errors.ts';
import { touchOf } from '../ids.ts';
import type { ErasureDeps } from '../retention/erase-records.ts';
import { eraseWithDerived } from '../retention/erase-with-derived.ts';
import { eraseSequence } from '../sequences/erase-sequence.ts';
import { findRequest } from './get-personalization.ts';

/**
 * Erases a tenant's own request with its replays and previews, and with a touch its whole sequence: see eraseWithDerived,
 * eraseSequence. Throws 'not_found', and 'conflict' while one of them is still being written.
 */
export async function eraseRequest(deps: ErasureDeps, tenant: string, requestId: string): Promise<Erased> {
  const doc = await findRequest(deps.store, tenant, requestId);
  const place = touchOf(requestId);
  if (place) {
    const { sequence_id: _, ...erased } = await eraseSequence(deps, tenant, place.sequenceId);
    return { request_id: requestId, ...erased };
  }
  if (!isFinal(doc.status))
    throw new DomainError('conflict', `The request is ${doc.status}; it can be erased once it has ended`);
  const { erased_at, erased } = await eraseWithDerived(deps, tenant, [doc]);
  return { request_id: requestId, erased_at: erased_at!, erased };
}
