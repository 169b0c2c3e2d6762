import { existsSync, renameSync, rmSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import { assertWhole, toDamagedFolder } from './data-folder/damaged-folder.ts';
import { unpackTar } from './data-folder/unpack-tar.ts';
import { emptyPgliteDump } from './empty-pglite-dump.ts';

/** In place of 128 MB, of which every page stays resident once used: the system caches the files as well. */
const options = {
  // Its log is not recycled: files that a checkpoint has no need of are removed, and what was erased with them.
  postgresqlconf: ['shared_buffers = 8MB', 'max_wal_size = 128MB', 'min_wal_size = 32MB', 'wal_recycle = off'],
};

/**
 * PostgreSQL's WebAssembly stays as it is first compiled. Optimising it while it runs takes up to 450 MB for a moment and
 * keeps 50 MB of code; its queries need 3 to 14 % less of the processor then.
 */
setFlagsFromString('--no-wasm-tier-up');

/** No autovacuum runs in process. */
const tidyEveryMs = 10 * 60_000;

/** Frees the room of what was removed, and ends the file of the log that still has it, which the checkpoint then removes. */
async function tidyUp(db: PGlite): Promise<void> {
  await db.exec('VACUUM ANALYZE');
  await db.exec('SELECT pg_switch_wal()');
  await db.exec('CHECKPOINT');
}

export interface EmbeddedDatabase {
  readonly db: PGlite;
  close(): Promise<void>;
}

/**
 * PostgreSQL in this process: in `dataDir`, or in memory without one. What a query has acknowledged outlives a kill of
 * the process. The folder must be opened once only (see lockDataDir). Throws DamagedFolder where it cannot be read.
 */
export async function openPglite(dataDir?: string, { tidy = true } = {}): Promise<EmbeddedDatabase> {
  const isNew = dataDir === undefined || !existsSync(dataDir);
  const db =
    dataDir === undefined
      ? await PGlite.create({ ...options, loadDataDir: await emptyPgliteDump() })
      : await openFolder(dataDir);
  if (tidy && !isNew) await tidyOnce(db, dataDir);
  const tidying = setInterval(() => void tidyUp(db).catch(() => {}), tidyEveryMs);
  tidying.unref();
  return {
    db,
    close: async () => {
      clearInterval(tidying);
      if (!db.closed) await db.close();
    },
  };
}

/** SQLSTATE of a page or an index that cannot be read. */
const damaged = new Set(['XX001', 'XX002']);

async function tidyOnce(db: PGlite, dataDir: string): Promise<void> {
  try {
    await tidyUp(db);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && damaged.has(String(error.code)))) throw error;
    await db.close().catch(() => {});
    throw toDamagedFolder(dataDir, error);
  }
}

async function openFolder(dataDir: string): Promise<PGlite> {
  if (!existsSync(dataDir)) await createFolder(dataDir);
  assertWhole(dataDir);
  try {
    return await PGlite.create({ ...options, dataDir });
  } catch (error) {
    throw toDamagedFolder(dataDir, error);
  }
}

/** Made beside and then renamed: a process killed halfway leaves nothing that looks like a database. */
async function createFolder(dataDir: string): Promise<void> {
  const beside = `${dataDir}.new`;
  rmSync(beside, { recursive: true, force: true });
  const dump = await emptyPgliteDump();
  unpackTar(Buffer.from(await dump.arrayBuffer()), beside);
  renameSync(beside, dataDir);
}
