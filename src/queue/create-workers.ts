import type { Job, Telemetry, Worker } from 'bullmq';
import type { DelayJob } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import { answerWithin } from './answer-within.ts';
import { createProcessor } from './create-processor.ts';
import type { JobWorker } from './job-queues.ts';
import { type JobDefinition, tracedJobs } from './jobs.ts';
import { readJobData } from './payload-version.ts';
import type { QueueBackend } from './queue-backend.ts';

const startMs = 10_000;
/** For handlers to react to their aborted signal. */
const afterAbortMs = 2_000;
const newerQuietMs = 30_000;

/** A killed worker's jobs are found within lockDuration + stalledInterval. */
const timing = { lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 2, runRetryDelay: 1_000 };

export interface Workers {
  start<Payload>(job: JobDefinition<Payload>, worker: JobWorker<Payload>, concurrency: number): Promise<void>;
  stop(graceMs: number): Promise<void>;
}

interface WorkersDeps {
  backend: QueueBackend;
  logger: Logger;
  logError: (error: Error) => void;
  metrics?: Pick<Metrics, 'newerJobs' | 'jobsPutBack' | 'jobsHeld'> | undefined;
  telemetry?: Telemetry | undefined;
}

export function createWorkers({ backend, logger, logError, metrics, telemetry }: WorkersDeps): Workers {
  const running: Worker[] = [];
  const burials = new Set<Promise<void>>();
  const stopping = new AbortController();

  function bury<Payload>(job: JobDefinition<Payload>, worker: JobWorker<Payload>, dead: Job, reason: string): void {
    const read = readJobData(job, dead.data);
    logger.warn({ job: job.name, job_id: dead.id, reason }, 'a job failed for good');
    if (read.kind !== 'read') return;
    const burial = worker.onDead(read.payload, reason).catch(logError);
    burials.add(burial);
    void burial.then(() => burials.delete(burial));
  }

  /** Logged once in a while, counted each time. */
  function leaveNewer(job: JobDefinition<unknown>): (version: number) => void {
    let quietUntil = 0;
    return (version) => {
      metrics?.newerJobs.inc({ queue: job.name });
      if (Date.now() < quietUntil) return;
      quietUntil = Date.now() + newerQuietMs;
      logger.warn(
        { job: job.name, version, own_version: job.version },
        'jobs of a newer version are left to a newer worker; upgrade this one',
      );
    };
  }

  /** The gauge counts a job until its wait is over; by then a worker, this one or another, may take it. */
  function countPutBack({ waitsFor, delayMs }: DelayJob, queue: string): void {
    if (!metrics) return;
    const labels = { queue, reason: waitsFor };
    metrics.jobsPutBack.inc(labels);
    metrics.jobsHeld.inc(labels);
    setTimeout(() => metrics.jobsHeld.dec(labels), delayMs).unref();
  }

  return {
    start: async (job, worker, concurrency) => {
      const processor = createProcessor(job, worker, stopping.signal, leaveNewer(job), (delay) =>
        countPutBack(delay, job.name),
      );
      const bullWorker = backend.createWorker(job.name, processor, {
        ...timing,
        concurrency,
        ...(telemetry && tracedJobs.has(job.name) ? { telemetry } : {}),
      });
      bullWorker.on('error', logError);
      bullWorker.on('lockRenewalFailed', (jobIds) => {
        for (const jobId of jobIds) bullWorker.cancelJob(jobId, 'its lock was lost');
      });
      bullWorker.on('failed', (failed, error) => {
        if (failed?.finishedOn) bury(job, worker, failed, error.message);
      });
      try {
        await answerWithin(startMs, () => bullWorker.waitUntilReady());
        running.push(bullWorker);
      } catch (error) {
        bullWorker.close(true).catch(logError);
        throw error;
      }
    },
    stop: async (graceMs) => {
      const closed = Promise.all(running.map((worker) => worker.close()));
      if (!(await settlesWithin(graceMs, closed))) {
        stopping.abort(new Error('the worker is stopping'));
        if (!(await settlesWithin(afterAbortMs, closed))) {
          // What still runs stalls, and another worker takes it over.
          for (const worker of running) worker.disconnect().catch(logError);
        }
      }
      await settlesWithin(afterAbortMs, Promise.all(burials));
    },
  };
}

async function settlesWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const settled = work.then(
    () => true,
    () => true,
  );
  const inTime = await Promise.race([settled, late]);
  clearTimeout(timer);
  return inTime;
}
