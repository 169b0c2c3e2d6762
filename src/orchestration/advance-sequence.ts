import { isoTime } from '../clock.ts';
import { isFinal } from '../contract/is-final.ts';
import { DomainError, isOutage } from '../errors.ts';
import { newDeliveryId, touchOf } from '../ids.ts';
import { endWithoutRun } from '../personalize/end-without-run.ts';
import type { FinishDeps } from '../personalize/finish-request.ts';
import { submitRequest } from '../personalize/submit-request.ts';
import type { GenerateDeps } from '../personalize/writing-run.ts';
import { plannedAt, readTouches, requestIdsOf } from '../sequences/touch-requests.ts';
import { chosenText, touchInput } from '../sequences/touch-thread.ts';
import type { SequenceDoc } from '../store/sequence-store.ts';
import type { RequestDoc } from '../store/store.ts';
import { relaySequenceOutbox } from './relay-sequence-outbox.ts';

export type SequenceDeps = GenerateDeps;

/**
 * Moves a sequence on by what its requests say: submits the touch after the last SUCCESS, or ends the sequence with the
 * last touch, a FAILED or a CANCELED one. Ids are derived and the end is one conditional write, so that it may run any
 * number of times, at once too, and after a crash between any two steps.
 */
export async function advanceSequence(deps: SequenceDeps, sequenceId: string): Promise<void> {
  const doc = await deps.store.sequences.get(sequenceId);
  if (doc?.status !== 'RUNNING' || !doc.input) return;
  const [requests] = await readTouches(deps.store, [doc]);
  const at = requests!.findIndex((request) => request?.status !== 'SUCCESS');
  if (at < 0) return end(deps, doc, { status: 'SUCCESS' });
  const request = requests![at];
  if (!request) return submitTouch(deps, doc, at, requests!.slice(0, at) as RequestDoc[]);
  if (request.status === 'CANCELED') return end(deps, doc, { status: 'CANCELED' });
  if (request.status === 'FAILED') {
    const { code, message } = request.error ?? { code: 'touch_failed', message: 'it failed' };
    return end(deps, doc, { status: 'FAILED', error: { code, message: `Touch ${at + 1}: ${message}` } });
  }
}

/** Moves the sequence of a request on; does nothing where it has none. */
export async function advanceSequenceOf(deps: SequenceDeps, requestId: string): Promise<void> {
  const place = touchOf(requestId);
  if (place) await advanceSequence(deps, place.sequenceId);
}

async function submitTouch(deps: SequenceDeps, doc: SequenceDoc, at: number, earlier: RequestDoc[]): Promise<void> {
  const unread = earlier.findIndex((request) => !chosenText(request));
  if (unread >= 0) {
    const message = `Touch ${unread + 1} has no text any more, so that touch ${at + 1} cannot follow it`;
    return end(deps, doc, { status: 'FAILED', error: { code: 'earlier_touch_missing', message } });
  }
  const planned = plannedAt(doc.input!, doc.created_at, at);
  const now = isoTime(deps.clock.now());
  try {
    await submitRequest(deps, {
      tenant: doc.tenant,
      input: touchInput(doc.input!, at, earlier),
      plannedAt: planned > now ? planned : now,
      touch: { requestId: requestIdsOf(doc)[at]! },
    });
  } catch (error) {
    // Trying again cannot help where the template is gone or the lead is suppressed since.
    if (!(error instanceof DomainError) || isOutage(error)) throw error;
    await end(deps, doc, {
      status: 'FAILED',
      error: { code: error.kind, message: `Touch ${at + 1}: ${error.message}` },
    });
  }
}

/** Somebody else may have ended or canceled it first: then nothing is written. */
async function end(deps: SequenceDeps, doc: SequenceDoc, ending: Pick<SequenceDoc, 'status' | 'error'>): Promise<void> {
  const url = doc.input?.callback_url;
  const ended = await deps.store.sequences.replace({
    ...doc,
    ...ending,
    finished_at: isoTime(deps.clock.now()),
    ...(url !== undefined && ending.status !== 'CANCELED'
      ? { outbox: { state: 'PENDING', delivery_id: newDeliveryId(), type: 'sequence.completed', url } }
      : {}),
  });
  if (!ended) return;
  deps.logger.info(
    { sequence_id: doc.sequence_id, status: ending.status, reason: ending.error?.code },
    'sequence ended',
  );
  await relaySequenceOutbox(deps, ended);
}

/**
 * Whether a touch may be written now: not when its sequence was canceled, or is being written anew. A request that such a
 * cancellation missed ends here.
 */
export async function admitTouch(deps: FinishDeps, requestId: string): Promise<boolean> {
  const place = touchOf(requestId);
  if (!place) return true;
  const sequence = await deps.store.sequences.get(place.sequenceId);
  if (sequence?.status === 'RUNNING' && sequence.generations[place.touch - 1] === place.generation) return true;
  const request = await deps.store.requests.get(requestId);
  if (request && !isFinal(request.status)) await endWithoutRun(deps, request, { status: 'CANCELED' });
  return false;
}

/** Ends a request that nobody has begun to write; one that is being written ends by itself. */
export async function cancelTouch(deps: FinishDeps, requestId: string): Promise<void> {
  const request = await deps.store.requests.get(requestId);
  if (request?.status === 'QUEUED') await endWithoutRun(deps, request, { status: 'CANCELED' });
}
