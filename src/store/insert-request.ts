import type { AuditEvent } from './audit-store.ts';
import type { EventOf, RequestDoc } from './store.ts';

export interface InsertSteps {
  /** Claims the pair, or gives the claim that stands. */
  claim(tenant: string, key: string, claim: Claim): Promise<Claim>;
  /** The document as it is then, its chain begun with the event; null when the id is there already. */
  insertDoc(doc: RequestDoc, submitted: AuditEvent): Promise<RequestDoc | null>;
  get(requestId: string): Promise<RequestDoc | null>;
}

/** What an Idempotency-Key has made: a request, or a sequence by its id. */
export interface Claim {
  request_id: string;
  body_hash: string;
}

/** RequestStore.insert: the claim first, then the document under the claimed id, each by its own key. */
export async function insertRequest(
  steps: InsertSteps,
  doc: RequestDoc,
  submitted: EventOf,
): Promise<{ doc: RequestDoc; created: boolean; claimed_body_hash?: string }> {
  const { idempotency } = doc;
  if (!idempotency) {
    const created = await steps.insertDoc(doc, submitted(doc));
    return { doc: created ?? (await steps.get(doc.request_id)) ?? doc, created: created !== null };
  }
  const claim = await steps.claim(doc.tenant, idempotency.key, {
    request_id: doc.request_id,
    body_hash: idempotency.body_hash,
  });
  const claimed = { ...doc, request_id: claim.request_id };
  // Another body under this key must never be written, not even where the first one is missing.
  const sameBody = claim.body_hash === idempotency.body_hash;
  const created = sameBody ? await steps.insertDoc(claimed, submitted(claimed)) : null;
  if (created) return { doc: created, created: true };
  return {
    doc: (await steps.get(claim.request_id)) ?? claimed,
    created: false,
    claimed_body_hash: claim.body_hash,
  };
}
