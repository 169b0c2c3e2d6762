import { pathToFileURL } from 'node:url';
import type { Db } from 'mongodb';
import type { Logger } from '../../logger.ts';
import { pendingMigrations } from '../migrations/pending-migrations.ts';
import { type MigrationFile, readMigrations } from '../migrations/read-migrations.ts';
import { type LockTiming, takeMigrationLock } from './migration-lock.ts';

/** What the file of a migration exports. It may be run again after a crash, and then must do what is left. */
interface Migration {
  up(db: Db): Promise<void>;
}

interface MigrateOptions {
  folder?: URL;
  timing?: LockTiming;
}

const ownMigrations = new URL('./migrations/', import.meta.url);

async function findPending(db: Db, known: MigrationFile[]): Promise<MigrationFile[]> {
  const recorded = await recordsOf(db).find().sort({ _id: 1 }).toArray();
  return pendingMigrations(
    known,
    recorded.map(({ _id, hash }) => ({ name: _id, hash })),
  );
}

const recordsOf = (db: Db) => db.collection<{ _id: string; hash: string; applied_at: string }>('schema_migrations');

/** Whether the database has had every migration. Throws an Error where the data is newer than this version. */
export async function isMigrated(db: Db): Promise<boolean> {
  return (await findPending(db, readMigrations(ownMigrations))).length === 0;
}

/**
 * Runs the migrations that the database has not had, one after another, each recorded once it is done. Of processes
 * that start together one migrates and the others wait. Returns the names of those run; throws an Error where the data
 * is newer than this version.
 */
export async function migrate(db: Db, logger: Logger, options: MigrateOptions = {}): Promise<string[]> {
  const { folder = ownMigrations, timing } = options;
  const lock = await takeMigrationLock(db, logger, timing);
  try {
    const pending = await findPending(db, readMigrations(folder));
    for (const { name, hash, path } of pending) {
      lock.signal.throwIfAborted();
      const { up } = (await import(pathToFileURL(path).href)) as Migration;
      await up(db);
      lock.signal.throwIfAborted();
      await recordsOf(db).insertOne({ _id: name, hash, applied_at: new Date().toISOString() });
    }
    return pending.map(({ name }) => name);
  } finally {
    await lock.release();
  }
}
