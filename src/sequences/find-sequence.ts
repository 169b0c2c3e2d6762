import { DomainError } from '../errors.ts';
import type { SequenceDoc } from '../store/sequence-store.ts';
import type { Store } from '../store/store.ts';

/** A tenant's own sequence; another tenant's id is 'not_found', like one that never was. */
export async function findSequence(
  store: Pick<Store, 'sequences'>,
  tenant: string,
  sequenceId: string,
): Promise<SequenceDoc> {
  const doc = await store.sequences.get(sequenceId, tenant);
  if (!doc) throw new DomainError('not_found', `No sequence "${sequenceId}"`);
  return doc;
}
