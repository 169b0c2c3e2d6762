import { createPostgresBackend, type PgPool, Queue, Worker } from 'bullmq';
import type { QueueBackend } from './queue-backend.ts';

type Differences = Pick<QueueBackend, 'kind' | 'answerMs' | 'runOneAtATime' | 'close'>;

/** BullMQ's own PostgreSQL backend over `pool`, whose search path has its schema. */
export const createSqlBackend = (
  pool: PgPool,
  differences: Differences,
  createBackend: typeof createPostgresBackend = createPostgresBackend,
): QueueBackend => ({
  // The port speaks of queues without saying what they run on.
  createQueue: (name, options) => new Queue(name, { ...options, connection: pool }, createBackend) as unknown as Queue,
  createWorker: (name, processor, options) =>
    new Worker(name, processor, { ...options, connection: pool }, createBackend) as unknown as Worker,
  findJobs: async (queue, jobIds) => {
    const { rows } = await pool.query<{ id: string; finished: boolean }>(
      `SELECT id, state IN ('completed', 'failed') AS finished FROM job WHERE queue = $1 AND id = ANY($2::text[])`,
      [queue.name, jobIds],
    );
    return new Map(rows.map((row) => [row.id, row.finished ? 'finished' : 'live']));
  },
  ping: async () => {
    await pool.query('SELECT 1');
  },
  ...differences,
});
