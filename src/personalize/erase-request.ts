import type { Context } from '../context.ts';
import { isFinal } from '../contract/is-final.ts';
import { DomainError } from '../errors.ts';
import { touchOf } from '../ids.ts';
import { eraseRecords } from '../retention/erase-records.ts';
import { eraseSequence } from '../sequences/erase-sequence.ts';
import { findRequest } from './get-personalization.ts';

/** Erases a tenant's own request, and with a touch its whole sequence: see eraseRecords, eraseSequence. Throws 'not_found', and 'conflict' while it is still being written. */
export async function eraseRequest(
  deps: Pick<Context, 'store' | 'clock' | 'logger'>,
  tenant: string,
  requestId: string,
): Promise<{ request_id: string; erased_at: string }> {
  const doc = await findRequest(deps.store, tenant, requestId);
  const place = touchOf(requestId);
  if (place) {
    const { erased_at } = await eraseSequence(deps, tenant, place.sequenceId);
    return { request_id: requestId, erased_at };
  }
  if (!isFinal(doc.status))
    throw new DomainError('conflict', `The request is ${doc.status}; it can be erased once it has ended`);
  return { request_id: requestId, erased_at: await eraseRecords(deps, doc) };
}
