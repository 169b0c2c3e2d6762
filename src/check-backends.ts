import type { Context } from './context.ts';
import { DomainError, type Fault } from './errors.ts';
import { settleWithin } from './settle-within.ts';

/** A probe must be answered before whoever asks gives up. */
const answerWithinMs = 2_000;

/** Asks store and queue. Throws 'unavailable' naming each that does not answer within 2 s. */
export async function checkBackends({
  store,
  queues,
  logger,
}: Pick<Context, 'store' | 'queues' | 'logger'>): Promise<void> {
  const backends = { store: () => store.ping(), queue: () => queues.ping() };
  const faults = await Promise.all(
    Object.entries(backends).map(async ([name, ping]): Promise<Fault[]> => {
      try {
        await settleWithin(answerWithinMs, ping());
        return [];
      } catch (error) {
        // What the backend says may name hosts and users: for the log, not for whoever asks.
        logger.warn({ err: error, backend: name }, 'not ready');
        return [{ pointer: name, detail: 'does not answer' }];
      }
    }),
  );
  if (faults.flat().length > 0) throw new DomainError('unavailable', 'Not ready', { faults: faults.flat() });
}
