import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface DataDirLock {
  release(): Promise<void>;
}

/**
 * Holds the data folder for this process, creating it where it is missing. Throws an Error naming the holder when
 * another holds it. The lock is the operating system's, taken through SQLite: a killed process lets go of it at once,
 * and of two processes starting together one wins.
 */
export async function lockDataDir(dir: string): Promise<DataDirLock> {
  const folder = resolve(dir);
  mkdirSync(folder, { recursive: true });
  const holderFile = join(folder, 'lock-holder.json');
  const lockFile = join(folder, 'lock.db');
  const database = new DatabaseSync(lockFile, { timeout: 0 });
  try {
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    database.close();
    if (!isBusy(error))
      throw new Error(
        `The lock of the data folder ${folder} cannot be taken: ${lockFile} is damaged. Remove that file, which holds no data`,
        { cause: error },
      );
    throw new Error(
      `The data folder ${folder} is in use by ${holderOf(holderFile)}. Stop it, or set DATA_DIR to another folder`,
      { cause: error },
    );
  }
  writeFileSync(holderFile, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
  return {
    release: async () => {
      if (database.isOpen) database.close();
    },
  };
}

const sqliteBusy = 5;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;

/** For the message only: what decides is the lock itself. */
function holderOf(file: string): string {
  try {
    const { pid, since } = JSON.parse(readFileSync(file, 'utf8'));
    return `process ${pid}, since ${since}`;
  } catch {
    return 'another process, which is just starting';
  }
}
