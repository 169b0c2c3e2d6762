import { once } from 'node:events';
import { Queue, Worker } from 'bullmq';
import { createOutageLog } from '../outage-log.ts';
import { type ConnectionOptions, openRedis, type RedisClient } from '../redis/open-redis.ts';
import { createErrorLog } from './create-error-log.ts';
import { createJobQueues, type JobQueuesDeps } from './create-job-queues.ts';
import type { JobQueues } from './job-queues.ts';
import { warnOfLossyRedis } from './warn-of-lossy-redis.ts';

const startMs = 2_000;
/** After a connection stands again, until the last of its errors is old. */
const endMs = 1_500;

const shared = {
  connectTimeout: 5_000,
  keepAlive: 10_000,
  retryStrategy: (times: number) => Math.min(times * 100, 1_000),
};

/** For adding and asking: fails at once while Redis is down. Each call has its own, shorter, timer. */
const producing: ConnectionOptions = {
  ...shared,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  commandTimeout: 10_000,
};

/** For working: waits for Redis to come back. */
const consuming: ConnectionOptions = { ...shared, maxRetriesPerRequest: null };

export interface RedisQueuesOptions extends JobQueuesDeps {
  /** See readRedisUrl. */
  url: string;
  /** With a {hash tag}, so that the keys of a queue share a slot of a Redis Cluster. */
  prefix: string;
}

/**
 * Queues of production. Starts while Redis is down too: every call is 'unavailable' until it is up. Warns where Redis
 * may lose jobs.
 */
export async function createRedisQueues({ url, prefix, ...deps }: RedisQueuesOptions): Promise<JobQueues> {
  const { logger } = deps;
  const producer = openRedis(url, producing);
  let consumer: RedisClient | undefined;
  const outage = createOutageLog(logger, 'queue');
  const logError = createErrorLog(logger, outage);
  producer.on('error', logError);
  producer.on('ready', () => setTimeout(outage.works, endMs).unref());
  producer.once('ready', () => void warnOfLossyRedis(producer, logger).catch(logError));

  const queues = createJobQueues(
    {
      kind: 'redis',
      answerMs: 1_000,
      createQueue: (name, options) => new Queue(name, { ...options, prefix, connection: producer }),
      createWorker: (name, processor, options) => {
        consumer ??= openRedis(url, consuming).on('error', logError);
        return new Worker(name, processor, { ...options, prefix, connection: consumer });
      },
      runOneAtATime: async (queue) => {
        await queue.setGlobalConcurrency(1);
      },
      findJobs: async (queue, jobIds) => {
        const pipeline = producer.pipeline();
        for (const jobId of jobIds) pipeline.hmget(queue.toKey(jobId), 'timestamp', 'finishedOn');
        const found = new Map<string, 'live' | 'finished'>();
        for (const [place, [error, fields]] of ((await pipeline.exec()) ?? []).entries()) {
          if (error) throw error;
          const [timestamp, finishedOn] = fields as [string | null, string | null];
          if (timestamp !== null) found.set(jobIds[place]!, finishedOn === null ? 'live' : 'finished');
        }
        return found;
      },
      ping: async () => {
        await producer.ping();
      },
      close: async () => {
        producer.disconnect();
        consumer?.disconnect();
      },
    },
    { ...deps, outage },
  );

  try {
    await once(producer, 'ready', { signal: AbortSignal.timeout(startMs) });
  } catch {
    logger.warn('Redis does not answer; requests are accepted and queued once it does');
  }
  return queues;
}
