import { setTimeout } from 'node:timers/promises';
import { createPostgresBackend, type PgPool, runMigrations } from 'bullmq';
import type { Pool } from 'pg';
import { connectPostgres, openPostgresPool, preparePostgres } from '../open-postgres.ts';
import { createOutageLog } from '../outage-log.ts';
import { answerWithin } from './answer-within.ts';
import { createErrorLog } from './create-error-log.ts';
import { createJobQueues, type JobQueuesDeps } from './create-job-queues.ts';
import { createSqlBackend } from './create-sql-backend.ts';
import type { JobQueues } from './job-queues.ts';

const answerMs = 1_000;
const whileMaxedMs = 100;

/** Queries go through the pool; who connects gets a session of its own, so that workers that listen do not use it up. */
const withOwnSessions = (pool: Pool, url: string) => ({
  query: (text: string, parameters?: unknown[]) => pool.query(text, parameters),
  connect: async () => {
    const session = await connectPostgres(url);
    const release = () => {
      session.on('error', () => {});
      session.end().catch(() => {});
    };
    return Object.assign(session, { release });
  },
  // The pool is closed by whoever opened it.
  end: async () => {},
  on: (event: 'error', listener: (error: Error) => void) => pool.on(event, listener),
  removeAllListeners: () => pool,
  options: { keepAlive: true },
});

/** While another worker runs the one job that may run, BullMQ would ask for the next without a pause. */
const createPatientBackend: typeof createPostgresBackend = (...args) => {
  const backend = createPostgresBackend(...args);
  const waitForJob = backend.waitForJob.bind(backend);
  backend.waitForJob = async (blockTimeout) => {
    if (!(await backend.isMaxed().catch(() => false))) return waitForJob(blockTimeout);
    await setTimeout(whileMaxedMs);
    return null;
  };
  return backend;
};

/**
 * Queues on a PostgreSQL server, for any number of processes, in its schema "bullmq". Starting is tried again for 10 s,
 * then rejects with DomainError('unavailable').
 */
export async function createPostgresQueues(
  options: JobQueuesDeps & {
    url: string;
  },
): Promise<JobQueues> {
  const { url, logger } = options;
  await preparePostgres(url, logger, async (session) => {
    await runMigrations(session);
  });
  const outage = createOutageLog(logger, 'queue');
  const logError = createErrorLog(logger, outage);
  const pool = openPostgresPool(
    url,
    {
      max: 10,
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      onConnect: (session) => session.query('SET search_path TO bullmq'),
    },
    logError,
  );
  const backend = createSqlBackend(
    withOwnSessions(pool, url) as unknown as PgPool,
    {
      kind: 'postgres',
      answerMs,
      runOneAtATime: async (queue) => {
        await queue.setGlobalConcurrency(1);
      },
      close: () => answerWithin(answerMs, () => pool.end()).catch(logError),
    },
    createPatientBackend,
  );
  return createJobQueues(backend, { ...options, outage });
}
