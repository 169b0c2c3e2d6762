import { runMigrations } from 'bullmq';
import { openPglite } from '../open-pglite.ts';
import { createJobQueues, type JobQueuesDeps } from './create-job-queues.ts';
import { createPglitePool } from './create-pglite-pool.ts';
import { createSqlBackend } from './create-sql-backend.ts';
import type { JobQueues } from './job-queues.ts';

/** Whoever ran these was killed, since the folder is this process's alone: the first stall check takes them up. */
const expireLocks = `
  UPDATE job SET locked_until_ms = 0, stalled_marked = true WHERE state = 'active';
  DELETE FROM meta WHERE field = 'stalled-check'`;

/** Queues of one process, in `dataDir`, or in memory without one. */
export async function createPgliteQueues(
  options: JobQueuesDeps & {
    dataDir?: string;
  },
): Promise<JobQueues> {
  const database = await openPglite(options.dataDir);
  const pool = createPglitePool(database.db);
  await runMigrations(await pool.connect());
  await database.db.exec('SET search_path TO bullmq');
  await database.db.exec(expireLocks);
  const backend = createSqlBackend(pool, {
    kind: 'pglite',
    // In this process nothing is ever down, only busy.
    answerMs: 30_000,
    // There is one worker. A limit in the database would make a second one ask without a pause.
    runOneAtATime: async () => {},
    close: () => database.close(),
  });
  return createJobQueues(backend, options);
}
