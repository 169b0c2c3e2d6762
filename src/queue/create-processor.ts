import { DelayedError, type Job, UnrecoverableError } from 'bullmq';
import { DelayJob } from '../errors.ts';
import type { JobWorker } from './job-queues.ts';
import type { JobDefinition } from './jobs.ts';
import { readJobData } from './payload-version.ts';

/** In backoffs of the job: it goes round until a newer worker takes it, so it must not keep the older ones busy. */
const newerDelay = 15;

/** Puts the job back, its slot freed and its attempts unspent. PostgreSQL takes whole milliseconds only. */
async function postpone(job: Job, token: string | undefined, delayMs: number): Promise<never> {
  await job.moveToDelayed(Math.ceil(Date.now() + delayMs), token);
  throw new DelayedError();
}

/**
 * A BullMQ processor that hands the job's payload, once parsed, to its worker. A job of a newer version than this one
 * knows is put back with its attempts unspent, or skipped where it is scheduled, and `onNewer` is called. `onPutBack` is
 * called for one that its worker delays.
 */
export const createProcessor =
  <Payload>(
    definition: JobDefinition<Payload>,
    worker: JobWorker<Payload>,
    stopping: AbortSignal,
    onNewer: (version: number) => void,
    onPutBack: (delay: DelayJob) => void,
  ) =>
  async (job: Job, token: string | undefined, lockLost: AbortSignal | undefined): Promise<void> => {
    const read = readJobData(definition, job.data);
    if (read.kind === 'invalid') throw new UnrecoverableError(`The payload is not one of ${definition.name}`);
    if (read.kind === 'newer') {
      onNewer(read.version);
      // A scheduled one comes again by itself; put back as well, they would pile up.
      if (job.repeatJobKey) return;
      return postpone(job, token, newerDelay * definition.backoffMs);
    }
    try {
      await worker.handle({
        jobId: job.id!,
        payload: read.payload,
        attempt: job.attemptsMade + 1,
        maxAttempts: definition.attempts,
        signal: lockLost ? AbortSignal.any([stopping, lockLost]) : stopping,
      });
    } catch (error) {
      if (error instanceof DelayJob) {
        onPutBack(error);
        return postpone(job, token, error.delayMs);
      }
      if (stopping.aborted) return postpone(job, token, 0);
      throw error;
    }
  };
