import { DomainError } from '../errors.ts';

/**
 * The answer of the queue's backend, or DomainError('unavailable') when it fails or does not come within `ms`. What was
 * asked may still be carried out later.
 */
export async function answerWithin<Answer>(ms: number, ask: () => Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const giveUp = () => reject(new DomainError('unavailable', `The queue did not answer within ${ms} ms`));
    // Timers go before input: after a blocked event loop, an answer that is there already is read first.
    timer = setTimeout(() => setImmediate(() => setImmediate(giveUp)), ms);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('unavailable', 'The queue cannot be reached', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
