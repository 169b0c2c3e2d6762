import { canonicalJson } from '../audit/canonical-json.ts';
import { isoTime } from '../clock.ts';
import type { CreateSequence } from '../contract/sequence.ts';
import { DomainError } from '../errors.ts';
import { newSequenceId } from '../ids.ts';
import { requestInForce } from '../personalize/request-in-force.ts';
import { expiresAt } from '../retention/expires-at.ts';
import { sha256 } from '../sha256.ts';
import type { SequenceDoc } from '../store/sequence-store.ts';
import { suppressedBy } from '../suppressions/suppressed-by.ts';
import { advanceSequence, type SequenceDeps } from './advance-sequence.ts';

/**
 * Accepts a sequence: stored first (the truth), then its first touch is submitted, which the reconciling pass does where
 * that fails. Throws 'idempotency_mismatch' when the key was used for another body, 'lead_suppressed' for a lead on the
 * tenant's suppression list, 'unavailable' when the store is down.
 */
export async function createSequence(
  deps: SequenceDeps,
  { tenant, input, idempotencyKey }: { tenant: string; input: CreateSequence; idempotencyKey?: string },
): Promise<{ doc: SequenceDoc; created: boolean }> {
  await assertNotSuppressed(deps, tenant, input);
  const body_hash = sha256(canonicalJson(input));
  const inserted = await deps.store.sequences.insert({
    sequence_id: newSequenceId(),
    tenant,
    input: await requestInForce(deps.store, tenant, input),
    status: 'RUNNING',
    revision: 0,
    generations: input.touches.map(() => 0),
    created_at: isoTime(deps.clock.now()),
    expires_at: expiresAt(deps, 'sequences'),
    ...(idempotencyKey === undefined ? {} : { idempotency: { key: idempotencyKey, body_hash } }),
  });
  if (!inserted.created && inserted.claimed_body_hash !== body_hash)
    throw new DomainError('idempotency_mismatch', 'This Idempotency-Key was used with another body');
  const { doc, created } = inserted;
  await advanceSequence(deps, doc.sequence_id).catch((error: unknown) => {
    deps.logger.warn({ err: error, sequence_id: doc.sequence_id }, 'not begun; the reconciling pass will');
  });
  return { doc, created };
}

/** Before a token is spent. Throws 'lead_suppressed'. */
export async function assertNotSuppressed(deps: SequenceDeps, tenant: string, input: CreateSequence): Promise<void> {
  const [issues] = await suppressedBy(deps.store, tenant, [input]);
  if (issues!.length > 0)
    throw new DomainError('lead_suppressed', 'The lead is on the suppression list; nothing was written', {
      issues: issues!,
    });
}
