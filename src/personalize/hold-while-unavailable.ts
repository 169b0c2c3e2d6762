import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';

/** How long what a run has in hand is kept while the store is down, before the run is given up and made again. */
const holdMs = 20_000;
const retryEveryMs = 500;

/** Tries again while the store is unavailable, for at most 20 s. */
export async function holdWhileUnavailable<Result>(
  { clock }: Pick<Context, 'clock'>,
  write: () => Promise<Result>,
): Promise<Result> {
  const until = clock.now() + holdMs;
  for (;;) {
    try {
      return await write();
    } catch (error) {
      const unavailable = error instanceof DomainError && error.kind === 'unavailable';
      if (!unavailable || clock.now() >= until) throw error;
      await clock.sleep(retryEveryMs);
    }
  }
}
