import { createPostgresBackend, Queue, runMigrations, Worker } from 'bullmq';
import type { Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import { openPglite } from '../open-pglite.ts';
import { createJobQueues } from './create-job-queues.ts';
import { createPglitePool } from './create-pglite-pool.ts';
import type { JobQueues } from './job-queues.ts';

/** Whoever ran these was killed, since the folder is this process's alone: the first stall check takes them up. */
const expireLocks = `
  UPDATE job SET locked_until_ms = 0, stalled_marked = true WHERE state = 'active';
  DELETE FROM meta WHERE field = 'stalled-check'`;

/** Queues of one process, in `dataDir`, or in memory without one. */
export async function createPgliteQueues(options: {
  dataDir?: string;
  logger: Logger;
  metrics?: Pick<Metrics, 'newerJobs'>;
}): Promise<JobQueues> {
  const database = await openPglite(options.dataDir);
  const pool = createPglitePool(database.db);
  await runMigrations(await pool.connect());
  await database.db.exec('SET search_path TO bullmq');
  await database.db.exec(expireLocks);
  return createJobQueues(
    {
      kind: 'pglite',
      // In this process nothing is ever down, only busy.
      answerMs: 30_000,
      // The port speaks of queues without saying what they run on.
      createQueue: (name, queueOptions) =>
        new Queue(name, { ...queueOptions, connection: pool }, createPostgresBackend) as unknown as Queue,
      createWorker: (name, processor, workerOptions) =>
        new Worker(name, processor, { ...workerOptions, connection: pool }, createPostgresBackend) as unknown as Worker,
      // There is one worker. A limit in the database would make a second one ask without a pause.
      runOneAtATime: async () => {},
      findJobs: async (queue, jobIds) => {
        const { rows } = await database.db.query<{ id: string; finished: boolean }>(
          `SELECT id, state IN ('completed', 'failed') AS finished FROM job WHERE queue = $1 AND id = ANY($2::text[])`,
          [queue.name, jobIds],
        );
        return new Map(rows.map((row) => [row.id, row.finished ? 'finished' : 'live']));
      },
      ping: async () => {
        await database.db.query('SELECT 1');
      },
      close: () => database.close(),
    },
    options.logger,
    options.metrics,
  );
}
