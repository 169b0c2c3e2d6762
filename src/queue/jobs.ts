import { z } from 'zod';

/** One job = one name + one payload of ids only. Each has one handler file in worker/handlers. */
export interface JobDefinition<Payload> {
  readonly name: string;
  /** Of the payload, from 1. A worker leaves a job of a higher one to a newer worker. */
  readonly version: number;
  readonly payload: z.ZodType<Payload>;
  /** By version: what makes a payload of that version one of the next. One for each version before this. */
  readonly upgrades?: Readonly<Record<number, (payload: unknown) => unknown>>;
  /** Parallel runs in one worker process; "llm": as many as keep LLM_CONCURRENCY calls going. */
  readonly concurrency: number | 'llm';
  readonly attempts: number;
  readonly backoffMs: number;
}

/** Throws where jobs of an earlier version, which may still be queued, could not be read. */
export function defineJob<Payload>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  const { name, version, upgrades = {} } = definition;
  for (let from = 1; from < version; from += 1)
    if (!upgrades[from]) throw new Error(`the job "${name}" has no upgrade of payloads of version ${from}`);
  return definition;
}

/** jobId = request_id. */
export const personalizeJob = defineJob({
  name: 'personalize',
  version: 1,
  payload: z.strictObject({ request_id: z.string() }),
  concurrency: 'llm',
  attempts: 5,
  backoffMs: 1_000,
});

/** jobId = delivery_id + "-" + number of attempts made, so that a retry is a new job. */
export const webhookJob = defineJob({
  name: 'webhook',
  version: 1,
  payload: z.strictObject({ delivery_id: z.string() }),
  // Mostly waiting for receivers; one tenant gets 8 places at most.
  concurrency: 50,
  attempts: 1,
  backoffMs: 1_000,
});

/** jobId = replay_id. Queues a batch of deliveries again, and waits for the next. */
export const webhookReplayJob = defineJob({
  name: 'webhook-replay',
  version: 1,
  payload: z.strictObject({ replay_id: z.string() }),
  concurrency: 4,
  attempts: 5,
  backoffMs: 1_000,
});

/** Dispatches rows of running campaigns; every 15 s also a reconciling pass. One at a time over all workers. */
export const dispatchJob = defineJob({
  name: 'dispatch',
  version: 1,
  payload: z.strictObject({}),
  concurrency: 1,
  attempts: 1,
  backoffMs: 1_000,
});

/** dispatchJob as release 0.1 scheduled it. A worker serves it once and ends its schedule; until 0.4. */
export const formerDispatchJob: JobDefinition<Record<string, never>> = { ...dispatchJob, name: 'feed' };

/** Retention: erases what has expired. */
export const sweepJob = defineJob({
  name: 'sweep',
  version: 1,
  payload: z.strictObject({}),
  concurrency: 1,
  attempts: 1,
  backoffMs: 1_000,
});

/** Once an hour: a signed checkpoint of all audit chains. */
export const checkpointJob = defineJob({
  name: 'checkpoint',
  version: 1,
  payload: z.strictObject({}),
  concurrency: 1,
  attempts: 1,
  backoffMs: 1_000,
});

/** Those of a request, whose traces they are part of. What is scheduled does nothing most of the time. */
export const tracedJobs: ReadonlySet<string> = new Set([personalizeJob.name, webhookJob.name]);

export const allJobs = [personalizeJob, webhookJob, webhookReplayJob, dispatchJob, sweepJob, checkpointJob] as const;
