import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Logger } from '../../logger.ts';
import { openPglite } from '../../open-pglite.ts';
import { connectPostgres, preparePostgres } from '../../open-postgres.ts';
import { lockDataDir, removeLock } from '../lock-data-dir.ts';
import { importData } from './import-data.ts';
import { knownMigrations } from './migrate.ts';
import { assertIsSql, type StorePlace, sessionOf } from './open-data.ts';
import { assertWholeExport, type ExportFile } from './read-export.ts';

interface Imported {
  rows: number;
  /** Where they are now, for people. */
  place: string;
}

/**
 * Brings an export into a store, embedded or on PostgreSQL, that holds nothing yet. All of it is read before anything is
 * made or migrated, and tables and rows are written in one transaction, so that neither a file that is damaged nor a
 * fault on the way leaves a trace. Throws 'invalid' for MongoDB and for such a file,
 * 'conflict' where the store holds something.
 */
export async function importInto(config: StorePlace, logger: Logger, file: ExportFile): Promise<Imported> {
  assertIsSql(config);
  await assertWholeExport(file, knownMigrations());
  return config.kind === 'postgres'
    ? importIntoServer(config.url, logger, file)
    : importIntoFolder(resolve(config.dataDir), file);
}

async function importIntoServer(url: string, logger: Logger, file: ExportFile): Promise<Imported> {
  await preparePostgres(url, logger, async () => {});
  const session = await connectPostgres(url);
  try {
    return { rows: await importData(sessionOf(session), file), place: `PostgreSQL at ${session.host}` };
  } finally {
    await session.end();
  }
}

async function importIntoFolder(folder: string, file: ExportFile): Promise<Imported> {
  const isNew = !existsSync(folder);
  const lock = await lockDataDir(folder);
  try {
    return { rows: await fillFolder(folder, file), place: folder };
  } catch (error) {
    await lock.release();
    if (isNew) removeFolder(folder);
    throw error;
  } finally {
    await lock.release();
  }
}

/** Stays where somebody else has put something into it meanwhile. */
function removeFolder(folder: string): void {
  removeLock(folder);
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Made beside, and then renamed: an import that fails or is killed leaves nothing that looks like a store. */
async function fillFolder(folder: string, file: ExportFile): Promise<number> {
  const store = join(folder, 'store');
  if (existsSync(store)) return fillDatabase(store, file);
  const beside = `${store}.importing`;
  rmSync(beside, { recursive: true, force: true });
  try {
    const rows = await fillDatabase(beside, file);
    renameSync(beside, store);
    return rows;
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
}

async function fillDatabase(dataDir: string, file: ExportFile): Promise<number> {
  const { db, close } = await openPglite(dataDir);
  try {
    return await importData(db, file);
  } finally {
    await close();
  }
}
