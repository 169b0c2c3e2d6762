import type { Processor, Queue, QueueOptions, Worker, WorkerOptions } from 'bullmq';
import type { JobQueues } from './job-queues.ts';

/** What differs between Redis and PostgreSQL. Everything above it is create-job-queues.ts. */
export interface QueueBackend {
  readonly kind: JobQueues['kind'];
  /** After this an answer counts as not coming. */
  readonly answerMs: number;
  createQueue(name: string, options: Omit<QueueOptions, 'connection'>): Queue;
  createWorker(name: string, processor: Processor, options: Omit<WorkerOptions, 'connection'>): Worker;
  /** Lets one job of the queue run at a time, over all processes. */
  runOneAtATime(queue: Queue): Promise<void>;
  /** Of these ids, those that have a job: live while it waits, is delayed or runs. */
  findJobs(queue: Queue, jobIds: string[]): Promise<Map<string, 'live' | 'finished'>>;
  ping(): Promise<void>;
  close(): Promise<void>;
}
