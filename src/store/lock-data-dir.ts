import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readHolder, removeHolder, writeHolder } from './lock-holder.ts';

export interface DataDirLock {
  release(): Promise<void>;
}

const lockFileOf = (folder: string): string => join(folder, 'lock.db');

/** Longer than isLocked holds it. */
const waitMs = 250;

/**
 * Holds the data folder for this process, creating it where it is missing. Throws an Error naming the holder when
 * another holds it. The lock is the operating system's, taken through SQLite: a killed process lets go of it at once,
 * and of two processes starting together one wins.
 */
export async function lockDataDir(dir: string): Promise<DataDirLock> {
  const folder = resolve(dir);
  makeFolder(folder);
  const lockFile = lockFileOf(folder);
  const database = new DatabaseSync(lockFile, { timeout: waitMs });
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
      `The data folder ${folder} is in use by ${describeHolder(folder)}. Stop it, or set DATA_DIR to another folder`,
      { cause: error },
    );
  }
  writeHolder(folder);
  return {
    release: async () => {
      if (!database.isOpen) return;
      removeHolder(folder);
      database.close();
    },
  };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'EEXIST' || code === 'ENOTDIR' ? 'a file stands in its place' : `it cannot be made (${code})`;
    throw new Error(`There is no data folder ${folder}: ${why}. DATA_DIR names where the data is to be`, {
      cause: error,
    });
  }
}

/** Takes away the file of a lock that nobody holds, of a folder that was not there before. */
export const removeLock = (dir: string): void => rmSync(lockFileOf(resolve(dir)), { force: true });

/** Whether a process holds the folder. Makes nothing where there is none. */
export function isLocked(dir: string): boolean {
  const lockFile = lockFileOf(resolve(dir));
  if (!existsSync(lockFile)) return false;
  const database = new DatabaseSync(lockFile, { timeout: 0 });
  try {
    database.exec('BEGIN IMMEDIATE');
    return false;
  } catch (error) {
    return isBusy(error);
  } finally {
    database.close();
  }
}

const sqliteBusy = 5;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;

function describeHolder(folder: string): string {
  const holder = readHolder(folder);
  if (!holder) return 'another process, which is just starting';
  return `process ${holder.pid}, since ${holder.since}${holder.url ? `, at ${holder.url}` : ''}`;
}
