import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Who holds a data folder, as it says itself; whether it still does, the lock decides. */
export interface LockHolder {
  pid: number;
  since: string;
  /** Where its server is reached; absent: it has none, or not yet. */
  url?: string;
  /** Lets whoever may read the data folder manage that server. Of one start of it. */
  token?: string;
}

const fileOf = (dir: string): string => join(resolve(dir), 'lock-holder.json');

/** Says that this process holds the folder. Only the user of the process may read it: it may name a secret. */
export function writeHolder(dir: string, server: Pick<LockHolder, 'url' | 'token'> = {}): void {
  const holder: LockHolder = { pid: process.pid, since: new Date().toISOString(), ...server };
  const file = fileOf(dir);
  // A file that is there keeps its mode.
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(holder), { mode: 0o600 });
}

/** null where nobody says so, or is just about to. */
export function readHolder(dir: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(fileOf(dir), 'utf8')) as LockHolder;
  } catch {
    return null;
  }
}

export const removeHolder = (dir: string): void => rmSync(fileOf(dir), { force: true });
