import { z } from 'zod';

/** One job = one name + one payload of ids only. Each has one handler file in worker/handlers. */
export interface JobDefinition<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** Parallel runs in one worker process; "llm" means the configured LLM concurrency. */
  readonly concurrency: number | 'llm';
  readonly attempts: number;
  readonly backoffMs: number;
}

const defineJob = <Payload>(definition: JobDefinition<Payload>): JobDefinition<Payload> => definition;

/** jobId = request_id. */
export const personalizeJob = defineJob({
  name: 'personalize',
  payload: z.strictObject({ request_id: z.string() }),
  concurrency: 'llm',
  attempts: 5,
  backoffMs: 1_000,
});

/** jobId = delivery_id + "-" + number of attempts made, so that a retry is a new job. */
export const webhookJob = defineJob({
  name: 'webhook',
  payload: z.strictObject({ delivery_id: z.string() }),
  // Mostly waiting for receivers; one tenant gets 8 places at most.
  concurrency: 50,
  attempts: 1,
  backoffMs: 1_000,
});

/** Feeds running campaigns; every 15 s also a healing pass. One at a time over all workers. */
export const feedJob = defineJob({
  name: 'feed',
  payload: z.strictObject({}),
  concurrency: 1,
  attempts: 1,
  backoffMs: 1_000,
});

/** Retention: erases what has expired. */
export const sweepJob = defineJob({
  name: 'sweep',
  payload: z.strictObject({}),
  concurrency: 1,
  attempts: 1,
  backoffMs: 1_000,
});

export const allJobs = [personalizeJob, webhookJob, feedJob, sweepJob] as const;
