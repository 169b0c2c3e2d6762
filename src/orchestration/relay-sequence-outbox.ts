import { sequenceResult } from '../sequences/results/sequence-result.ts';
import { readTouches } from '../sequences/touch-requests.ts';
import type { SequenceDoc } from '../store/sequence-store.ts';
import { type RelayDeps, relayEndedSequence } from '../webhooks/relay-outbox.ts';
import { relaySafely } from '../webhooks/relay-safely.ts';

/** Turns the outbox of a sequence that has ended into a delivery; see relayRequestOutbox. */
export async function relaySequenceOutbox(deps: RelayDeps, doc: SequenceDoc): Promise<void> {
  if (doc.outbox?.state !== 'PENDING' || doc.status === 'RUNNING') return;
  await relaySafely(deps, { sequence_id: doc.sequence_id }, async () => {
    const [requests] = await readTouches(deps.store, [doc]);
    await relayEndedSequence(deps, doc, sequenceResult(doc, requests!));
  });
}
