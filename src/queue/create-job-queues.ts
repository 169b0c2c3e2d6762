import type { JobsOptions, Queue, Telemetry } from 'bullmq';
import { isOutage } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import { createOutageLog, type OutageLog, watchOutage } from '../outage-log.ts';
import { answerWithin } from './answer-within.ts';
import { createErrorLog } from './create-error-log.ts';
import { createWorkers } from './create-workers.ts';
import type { JobQueues, JobToAdd } from './job-queues.ts';
import { allJobs, type JobDefinition, tracedJobs } from './jobs.ts';
import { toJobData } from './payload-version.ts';
import type { QueueBackend } from './queue-backend.ts';

const bulkAnswerMs = 10_000;
const sliceSize = 1_000;
/** Kept for the operator to look at; the store has the truth. */
const keepFailed = { age: 24 * 3_600, count: 1_000 };
/** Any number above 0: BullMQ runs jobs without a priority first. */
const campaignPriority = 10;
/** How often a scheduler that was wiped with the queue is put back. */
const keepScheduledMs = 5_000;

const toJob = <Payload>(job: JobDefinition<Payload>, item: JobToAdd<Payload>) => ({
  name: job.name,
  data: toJobData(job, item.payload),
  opts: {
    jobId: item.jobId,
    attempts: job.attempts,
    backoff: { type: 'exponential', delay: job.backoffMs, jitter: 0.5 },
    removeOnComplete: true,
    removeOnFail: keepFailed,
    ...(item.delayMs === undefined ? {} : { delay: Math.ceil(item.delayMs) }),
    ...(item.priority === 'campaign' ? { priority: campaignPriority } : {}),
  } satisfies JobsOptions,
});

export interface JobQueuesDeps {
  logger: Logger;
  metrics?: Pick<Metrics, 'newerJobs' | 'jobsPutBack' | 'jobsHeld'> | undefined;
  /** Carries traces from who adds a job to its runs. */
  telemetry?: Telemetry | undefined;
  outage?: OutageLog;
}

/** The port over BullMQ, whatever backend it runs on. */
export function createJobQueues(
  backend: QueueBackend,
  { logger, metrics, telemetry, outage = createOutageLog(logger, 'queue') }: JobQueuesDeps,
): JobQueues {
  const logError = createErrorLog(logger, outage);
  const queues = new Map<string, Queue>();
  const schedulers: NodeJS.Timeout[] = [];
  const workers = createWorkers({ backend, logger, logError, metrics, telemetry });

  function queueOf(name: string): Queue {
    let queue = queues.get(name);
    if (!queue) {
      queue = backend.createQueue(name, {
        streams: { events: { maxLen: 1_000 } },
        ...(telemetry && tracedJobs.has(name) ? { telemetry } : {}),
      });
      queue.on('error', logError);
      queues.set(name, queue);
    }
    return queue;
  }

  /** A queue whose connection broke while it was being set up never recovers: it is made anew. */
  async function readyQueue(name: string): Promise<Queue> {
    const queue = queueOf(name);
    try {
      await queue.waitUntilReady();
      return queue;
    } catch (error) {
      if (queues.get(name) === queue) queues.delete(name);
      queue.close().catch(logError);
      throw error;
    }
  }

  const noted = <Answer>(asked: Promise<Answer>): Promise<Answer> => watchOutage(outage, asked, isOutage);

  const ask = <Answer>(
    name: string,
    question: (queue: Queue) => Promise<Answer>,
    ms = backend.answerMs,
  ): Promise<Answer> => noted(answerWithin(ms, async () => question(await readyQueue(name))));

  /** BullMQ ignores the id of a job that it still keeps, a finished one too. */
  async function removeFinished(queue: Queue, jobIds: string[]): Promise<void> {
    const found = await backend.findJobs(queue, jobIds);
    await Promise.all([...found].map(([jobId, state]) => (state === 'finished' ? queue.remove(jobId) : undefined)));
  }

  async function keepScheduled(job: JobDefinition<Record<string, never>>, everyMs: number): Promise<void> {
    const { waiting, active, delayed } = await counts(job);
    if (waiting + active + delayed === 0) await upsertScheduler(job, everyMs);
  }

  async function upsertScheduler(job: JobDefinition<Record<string, never>>, everyMs: number): Promise<void> {
    const upsert = async (queue: Queue) => {
      await backend.runOneAtATime(queue);
      await queue.upsertJobScheduler(
        job.name,
        { every: everyMs },
        { name: job.name, data: toJobData(job, {}), opts: { removeOnComplete: true, removeOnFail: keepFailed } },
      );
    };
    // No client waits for it, and a worker that cannot schedule does not start.
    await ask(job.name, upsert, bulkAnswerMs);
  }

  const counts: JobQueues['counts'] = (job) =>
    ask(job.name, async (queue) => {
      const {
        waiting = 0,
        prioritized = 0,
        paused = 0,
        active = 0,
        delayed = 0,
        failed = 0,
      } = await queue.getJobCounts();
      return { waiting: waiting + prioritized + paused, active, delayed, failed };
    });

  return {
    kind: backend.kind,
    add: (job, item) =>
      ask(job.name, async (queue) => {
        if (!item.isNew) await removeFinished(queue, [item.jobId]);
        const { name, data, opts } = toJob(job, item);
        await queue.add(name, data, opts);
      }),
    addMany: async (job, items) => {
      for (let start = 0; start < items.length; start += sliceSize) {
        const slice = items.slice(start, start + sliceSize);
        const add = async (queue: Queue) => {
          await removeFinished(
            queue,
            slice.map((item) => item.jobId),
          );
          await queue.addBulk(slice.map((item) => toJob(job, item)));
        };
        await ask(job.name, add, bulkAnswerMs);
      }
    },
    findLive: async (job, jobIds) => {
      const live = new Set<string>();
      for (let start = 0; start < jobIds.length; start += sliceSize) {
        const slice = jobIds.slice(start, start + sliceSize);
        const found = await ask(job.name, (queue) => backend.findJobs(queue, slice), bulkAnswerMs);
        for (const [jobId, state] of found) if (state === 'live') live.add(jobId);
      }
      return live;
    },
    remove: async (job, jobId) => {
      await ask(job.name, (queue) => queue.remove(jobId));
    },
    counts,
    schedule: async (job, everyMs) => {
      await upsertScheduler(job, everyMs);
      const keeping = setInterval(() => void keepScheduled(job, everyMs).catch(logError), keepScheduledMs);
      schedulers.push(keeping.unref());
    },
    unschedule: async (job) => {
      await ask(job.name, (queue) => queue.removeJobScheduler(job.name), bulkAnswerMs);
    },
    work: (job, worker, concurrency) => workers.start(job, worker, concurrency),
    bullQueues: () => allJobs.map((job) => queueOf(job.name)),
    ping: () => noted(answerWithin(backend.answerMs, () => backend.ping())),
    stopWorkers: (graceMs) => workers.stop(graceMs),
    close: async () => {
      for (const keeping of schedulers) clearInterval(keeping);
      await workers.stop(0);
      const closed = Promise.all([...queues.values()].map((queue) => queue.close()));
      await answerWithin(backend.answerMs, () => closed).catch(logError);
      await backend.close();
    },
  };
}
