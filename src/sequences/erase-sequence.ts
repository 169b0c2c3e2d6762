import { isoTime } from '../clock.ts';
import { isFinal } from '../contract/is-final.ts';
import type { ErasedSequence } from '../contract/sequence.ts';
import { DomainError } from '../errors.ts';
import type { ErasureDeps } from '../retention/erase-records.ts';
import { eraseWithDerived } from '../retention/erase-with-derived.ts';
import { findSequence } from './find-sequence.ts';
import { allRequestIdsOf } from './touch-requests.ts';

/**
 * Removes the personal data of a sequence and of every request that was ever made for it, with their replays: later
 * touches quote earlier ones, so that none can be erased alone. Leaves tombstones. Throws 'not_found', and 'conflict'
 * while one of them is being written.
 */
export async function eraseSequence(deps: ErasureDeps, tenant: string, sequenceId: string): Promise<ErasedSequence> {
  const { store } = deps;
  const doc = await findSequence(store, tenant, sequenceId);
  const requests = await store.requests.getMany(allRequestIdsOf(doc));
  if (doc.status === 'RUNNING' || requests.some(({ status }) => !isFinal(status)))
    throw new DomainError('conflict', 'The sequence is still being written; it can be erased once it has ended');
  // The document last: what a crash left of it is found again through it.
  const { erased } = await eraseWithDerived(deps, tenant, requests);
  erased.webhook_bodies += await store.deliveries.eraseBySubject(sequenceId);
  const erasedAt = doc.erased_at ?? isoTime(deps.clock.now());
  await store.sequences.erase(sequenceId, erasedAt);
  deps.logger.info({ sequence_id: sequenceId }, 'sequence erased');
  return { sequence_id: sequenceId, erased_at: erasedAt, erased };
}
