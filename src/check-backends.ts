import type { Context } from './context.ts';
import { FolderNotWritable } from './data-folder/assert-disk-space.ts';
import { DomainError, isOutage, type ValidationIssue } from './errors.ts';
import { createOutageLog } from './outage-log.ts';
import { within } from './within.ts';

/** A probe must be answered before whoever asks gives up. */
const answerWithinMs = 2_000;

type CheckDeps = Pick<Context, 'store' | 'queues' | 'logger'>;

/**
 * Asks store and queue. The check throws 'unavailable' naming each that does not answer within 2 s, and of embedded data
 * the folder that cannot be written.
 */
export function createReadinessCheck({ store, queues, logger }: CheckDeps): () => Promise<void> {
  const backends = { store: () => store.ping(), queue: () => queues.ping() };
  const unfit = createOutageLog(logger, 'store');
  return async () => {
    const issues = await Promise.all(
      Object.entries(backends).map(async ([name, ping]): Promise<ValidationIssue[]> => {
        try {
          await within(answerWithinMs, ping());
          if (name === 'store') unfit.works();
          return [];
        } catch (error) {
          // What the backend says may name hosts and users: for the log, not for whoever asks. That one cannot be reached
          // is told by its own connection; a store that answers with an error has nobody else to tell of it.
          if (name === 'store' && !isOutage(error)) unfit.failed(error);
          else logger.debug({ err: error, backend: name }, 'not ready');
          return [{ pointer: name, detail: error instanceof FolderNotWritable ? error.message : 'does not answer' }];
        }
      }),
    );
    if (issues.flat().length > 0) throw new DomainError('unavailable', 'Not ready', { issues: issues.flat() });
  };
}
