import type { Context } from './context.ts';
import { DomainError, type Fault } from './errors.ts';

/** A probe must be answered before whoever asks gives up. */
const answerWithinMs = 2_000;

const within = async (ping: Promise<void>, ms: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    await Promise.race([ping, late]);
  } finally {
    clearTimeout(timer);
  }
};

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
        await within(ping(), answerWithinMs);
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
