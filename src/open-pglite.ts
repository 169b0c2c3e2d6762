import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { emptyPgliteDump } from './empty-pglite-dump.ts';

/** In place of 128 MB, of which every page stays resident once used: the system caches the files as well. */
const options = { postgresqlconf: ['shared_buffers = 8MB', 'max_wal_size = 128MB', 'min_wal_size = 32MB'] };

/** No autovacuum runs in process. */
const tidyEveryMs = 10 * 60_000;

export interface EmbeddedDatabase {
  readonly db: PGlite;
  close(): Promise<void>;
}

/**
 * PostgreSQL in this process: in `dataDir`, or in memory without one. What a query has acknowledged outlives a kill of
 * the process. The folder must be opened once only (see lockDataDir).
 */
export async function openPglite(dataDir?: string): Promise<EmbeddedDatabase> {
  if (dataDir !== undefined && !existsSync(dataDir)) await createFolder(dataDir);
  const db =
    dataDir === undefined
      ? await PGlite.create({ ...options, loadDataDir: await emptyPgliteDump() })
      : await PGlite.create({ ...options, dataDir });
  await db.exec('VACUUM ANALYZE');
  const tidying = setInterval(() => void db.exec('VACUUM ANALYZE').catch(() => {}), tidyEveryMs);
  tidying.unref();
  return {
    db,
    close: async () => {
      clearInterval(tidying);
      if (!db.closed) await db.close();
    },
  };
}

/** Made beside and then renamed: a process killed halfway leaves nothing that looks like a database. */
async function createFolder(dataDir: string): Promise<void> {
  const beside = `${dataDir}.new`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(dirname(dataDir), { recursive: true });
  const db = await PGlite.create({ ...options, dataDir: beside, loadDataDir: await emptyPgliteDump() });
  await db.close();
  renameSync(beside, dataDir);
}
