import { isoTime } from '../clock.ts';
import { DomainError } from '../errors.ts';
import { mostGenerations } from '../ids.ts';
import { expiresAt } from '../retention/expires-at.ts';
import { findSequence } from '../sequences/find-sequence.ts';
import { touchesOf } from '../sequences/to-sequence.ts';
import { readTouches, requestIdsOf } from '../sequences/touch-requests.ts';
import type { SequenceDoc } from '../store/sequence-store.ts';
import { advanceSequence, cancelTouch, type SequenceDeps } from './advance-sequence.ts';
import { assertNotSuppressed } from './create-sequence.ts';
import { relaySequenceOutbox } from './relay-sequence-outbox.ts';

/** A sequence that ends or is changed meanwhile is read again. */
const mostTries = 10;

/**
 * RUNNING -> CANCELED: touches not begun are not written; one that is being written ends by itself. A sequence that is
 * canceled already is answered as it is. Throws 'not_found', 'conflict' when it has ended.
 */
export async function cancelSequence(deps: SequenceDeps, tenant: string, sequenceId: string): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const doc = await findSequence(deps.store, tenant, sequenceId);
    if (doc.status !== 'RUNNING' && doc.status !== 'CANCELED')
      throw new DomainError('conflict', `The sequence is ${doc.status}; only one that is RUNNING can be canceled`);
    const isWritten =
      doc.status === 'CANCELED' ||
      (await deps.store.sequences.replace({ ...doc, status: 'CANCELED', finished_at: isoTime(deps.clock.now()) }));
    if (!isWritten) continue;
    // Again where it was canceled already: a crash may have come between.
    for (const requestId of requestIdsOf(doc)) await cancelTouch(deps, requestId);
    deps.logger.info({ sequence_id: sequenceId }, 'sequence canceled');
    return;
  }
  throw changing();
}

const changing = () => new DomainError('conflict', 'The sequence changes all the time; read it again');

/**
 * Writes the touches from `from` on anew, each as a new request; what was written stays with the requests that were. Where
 * `from` is absent, from the first that is stale or has no text. Throws 'not_found', 'lead_suppressed', 'invalid' for a
 * touch that there is not, 'conflict' while it is RUNNING, once it is erased, or where touches before `from` have no text.
 */
export async function regenerateSequence(
  deps: SequenceDeps,
  tenant: string,
  sequenceId: string,
  from?: number,
): Promise<void> {
  const { store } = deps;
  const doc = await findSequence(store, tenant, sequenceId);
  if (!doc.input) throw new DomainError('conflict', 'The sequence is erased');
  if (doc.status === 'RUNNING')
    throw new DomainError('conflict', 'The sequence is RUNNING; its touches can be written anew once it has ended');
  await assertNotSuppressed(deps, tenant, doc.input);
  const [requests] = await readTouches(store, [doc]);
  const first = firstAnew(doc, touchesOf(doc, requests!), from);
  const { error: _error, finished_at: _finished, outbox: _outbox, ...rest } = doc;
  // Its end is told of before it is none any more.
  await relaySequenceOutbox(deps, doc);
  const begun = await store.sequences.replace({
    ...rest,
    status: 'RUNNING',
    generations: doc.generations.map((generation, at) => (at < first ? generation : generation + 1)),
    expires_at: expiresAt(deps, 'sequences'),
  });
  if (!begun) throw changing();
  deps.logger.info({ sequence_id: sequenceId, from: first + 1 }, 'touches are written anew');
  await advanceSequence(deps, sequenceId).catch((error: unknown) => {
    deps.logger.warn({ err: error, sequence_id: sequenceId }, 'not begun; the reconciling pass will');
  });
}

/** Index of the first touch to write anew. */
function firstAnew(doc: SequenceDoc, touches: ReturnType<typeof touchesOf>, from?: number): number {
  const open = touches.findIndex(({ stale, text }) => stale || !text);
  if (from === undefined && open < 0)
    throw new DomainError('conflict', 'No touch is stale, and all are written; say from which one to write anew');
  const first = from === undefined ? open : from - 1;
  if (first >= touches.length)
    throw new DomainError('invalid', 'Validation failed', {
      issues: [{ pointer: 'query/from', detail: `must be at most ${touches.length}` }],
    });
  const unwritten = touches.slice(0, first).findIndex(({ text }) => !text);
  if (unwritten >= 0)
    throw new DomainError('conflict', `Touch ${unwritten + 1} has no text; write anew from there or before`);
  if (doc.generations.some((generation, at) => at >= first && generation + 1 >= mostGenerations))
    throw new DomainError('conflict', `A touch can be written ${mostGenerations} times`);
  return first;
}
