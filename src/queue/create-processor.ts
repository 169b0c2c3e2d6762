import { DelayedError, type Job, UnrecoverableError } from 'bullmq';
import { DelayJob } from '../errors.ts';
import type { JobWorker } from './job-queues.ts';
import type { JobDefinition } from './jobs.ts';

/** Puts the job back, its slot freed and its attempts unspent. */
async function postpone(job: Job, token: string | undefined, delayMs: number): Promise<never> {
  await job.moveToDelayed(Date.now() + delayMs, token);
  throw new DelayedError();
}

/** A BullMQ processor that hands the job's payload, once parsed, to its worker. */
export const createProcessor =
  <Payload>(definition: JobDefinition<Payload>, worker: JobWorker<Payload>, stopping: AbortSignal) =>
  async (job: Job, token: string | undefined, lockLost: AbortSignal | undefined): Promise<void> => {
    const parsed = definition.payload.safeParse(job.data);
    if (!parsed.success) throw new UnrecoverableError(`The payload is not one of ${definition.name}`);
    try {
      await worker.handle({
        jobId: job.id!,
        payload: parsed.data,
        attempt: job.attemptsMade + 1,
        maxAttempts: definition.attempts,
        signal: lockLost ? AbortSignal.any([stopping, lockLost]) : stopping,
      });
    } catch (error) {
      if (error instanceof DelayJob) return postpone(job, token, error.delayMs);
      if (stopping.aborted) return postpone(job, token, 0);
      throw error;
    }
  };
