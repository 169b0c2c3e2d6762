import type { Claim } from './insert-request.ts';
import type { SequenceDoc, SequenceStore } from './sequence-store.ts';

interface InsertSteps {
  /** Claims the pair, or gives the claim that stands; `request_id` is the id of whatever the key made. */
  claim(tenant: string, key: string, claim: Claim): Promise<Claim>;
  /** false when the id is there already. */
  insertDoc(doc: SequenceDoc): Promise<boolean>;
  get(sequenceId: string): Promise<SequenceDoc | null>;
}

/** SequenceStore.insert: the claim first, then the document under the claimed id, each by its own key. */
export async function insertSequence(steps: InsertSteps, doc: SequenceDoc): ReturnType<SequenceStore['insert']> {
  const { idempotency } = doc;
  if (!idempotency) {
    const created = await steps.insertDoc(doc);
    return { doc: created ? doc : ((await steps.get(doc.sequence_id)) ?? doc), created };
  }
  const { body_hash, request_id: sequence_id } = await steps.claim(doc.tenant, idempotency.key, {
    request_id: doc.sequence_id,
    body_hash: idempotency.body_hash,
  });
  const claimed = { ...doc, sequence_id };
  if (body_hash === idempotency.body_hash && (await steps.insertDoc(claimed))) return { doc: claimed, created: true };
  return { doc: (await steps.get(sequence_id)) ?? claimed, created: false, claimed_body_hash: body_hash };
}
