import { isoTime } from '../clock.ts';
import { type CreateSequence, usualDelayDays } from '../contract/sequence.ts';
import { touchRequestId } from '../ids.ts';
import type { SequenceDoc } from '../store/sequence-store.ts';
import type { RequestDoc, Store } from '../store/store.ts';

const dayMs = 86_400_000;

/** The requests of the touches as they are now, in their order. */
export const requestIdsOf = ({ sequence_id: sequenceId, generations }: SequenceDoc): string[] =>
  generations.map((generation, at) => touchRequestId({ sequenceId, touch: at + 1, generation }));

/** Every request there may be of a sequence, those that were written anew since among them. */
export const allRequestIdsOf = ({ sequence_id: sequenceId, generations }: SequenceDoc): string[] =>
  generations.flatMap((latest, at) =>
    Array.from({ length: latest + 1 }, (_, generation) => touchRequestId({ sequenceId, touch: at + 1, generation })),
  );

/** Those of several sequences, read at once; undefined: not submitted yet. */
export async function readTouches(
  store: Pick<Store, 'requests'>,
  docs: SequenceDoc[],
): Promise<(RequestDoc | undefined)[][]> {
  const ids = docs.map(requestIdsOf);
  const found = await store.requests.getMany(ids.flat());
  const byId = new Map(found.map((request) => [request.request_id, request]));
  return ids.map((ofOne) => ofOne.map((id) => byId.get(id)));
}

export const delayOf = ({ touches }: CreateSequence, at: number): number =>
  touches[at]!.delay_days ?? (at === 0 ? 0 : usualDelayDays);

/** When a touch is to be sent: its sequence's beginning and all delays up to its own. */
export function plannedAt(input: CreateSequence, createdAt: string, at: number): string {
  const days = input.touches.slice(0, at + 1).reduce((sum, _, index) => sum + delayOf(input, index), 0);
  return isoTime(Date.parse(createdAt) + days * dayMs);
}
