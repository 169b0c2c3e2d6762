import type { Queue } from 'bullmq';
import type { JobDefinition } from './jobs.ts';

export interface JobToAdd<Payload> {
  jobId: string;
  payload: Payload;
  delayMs?: number;
  /** The id was made just now, so that no finished job can hold it: saves looking for one. Default false. */
  isNew?: boolean;
  /** 'now' goes before every 'campaign' job. Default 'now'. */
  priority?: 'now' | 'campaign';
}

interface QueueCounts {
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
}

export interface JobRun<Payload> {
  jobId: string;
  payload: Payload;
  /** From 1. */
  attempt: number;
  maxAttempts: number;
  /** Aborts at shutdown, or when the job's lock was lost. */
  signal: AbortSignal;
}

export interface JobWorker<Payload> {
  /** May throw DelayJob: the job is moved to delayed, its slot freed, its attempts unspent. */
  handle(run: JobRun<Payload>): Promise<void>;
  /** The job will not run again: attempts are used up, or it stalled too often. Must not throw. */
  onDead(payload: Payload, reason: string): Promise<void>;
}

/** What Candor needs of BullMQ; backends: redis, postgres and pglite. One BullMQ queue per job definition. */
export interface JobQueues {
  readonly kind: 'redis' | 'postgres' | 'pglite';
  /**
   * Adding an id that waits, is delayed or runs is a no-op; one whose job has finished is added anew.
   * Rejects with DomainError('unavailable') within about 1 s when the backend is down; the add may still have run.
   */
  add<Payload>(job: JobDefinition<Payload>, item: JobToAdd<Payload>): Promise<void>;
  /** In slices of 1,000. */
  addMany<Payload>(job: JobDefinition<Payload>, items: JobToAdd<Payload>[]): Promise<void>;
  /** Which of these ids have a job that waits, is delayed or runs. */
  findLive(job: JobDefinition<unknown>, jobIds: string[]): Promise<Set<string>>;
  /** Removes a waiting or delayed job; a running one stays. */
  remove(job: JobDefinition<unknown>, jobId: string): Promise<void>;
  counts(job: JobDefinition<unknown>): Promise<QueueCounts>;
  /** Creates or updates the one scheduler of this job. */
  schedule(job: JobDefinition<Record<string, never>>, everyMs: number): Promise<void>;
  /** Removes its scheduler, if it has one, and the run that is planned; one that is due already stays. */
  unschedule(job: JobDefinition<Record<string, never>>): Promise<void>;
  /** Starts consuming. Resolves once the worker is ready. */
  work<Payload>(job: JobDefinition<Payload>, worker: JobWorker<Payload>, concurrency: number): Promise<void>;
  /** The BullMQ queues themselves, for bull-board only. */
  bullQueues(): Queue[];
  ping(): Promise<void>;
  /** Stops taking jobs, waits for running ones up to `graceMs`, then aborts their signals. */
  stopWorkers(graceMs: number): Promise<void>;
  close(): Promise<void>;
}
