import type { Context } from '../context.ts';
import { touchOf } from '../ids.ts';
import type { RequestDoc } from '../store/store.ts';
import { plannedAt } from './touch-requests.ts';
import { touchInput } from './touch-thread.ts';

/**
 * The request that a touch will become, for an id that is known before the touches before it are written; null when there
 * is no such touch. Touches of a sequence that has ended never become more than this.
 */
export async function findWaitingTouch(
  { store }: Pick<Context, 'store'>,
  tenant: string,
  requestId: string,
): Promise<RequestDoc | null> {
  const place = touchOf(requestId);
  const sequence = place && (await store.sequences.get(place.sequenceId, tenant));
  if (!sequence?.input || sequence.generations[place!.touch - 1] !== place!.generation) return null;
  const at = place!.touch - 1;
  return {
    request_id: requestId,
    tenant,
    input: touchInput(sequence.input, at, []),
    input_flags: [],
    ...(sequence.status === 'RUNNING' ? { status: 'QUEUED', waits_for: 'turn' } : { status: 'CANCELED' }),
    created_at: sequence.created_at,
    deadline_at: '',
    expires_at: '',
    attempts: 0,
    variants: [],
    usage: { prompt_tokens: 0, completion_tokens: 0, cost_usd: 0 },
    planned_at: plannedAt(sequence.input, sequence.created_at, at),
  };
}
