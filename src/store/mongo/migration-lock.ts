import { randomUUID } from 'node:crypto';
import type { Collection, Db } from 'mongodb';
import type { Logger } from '../../logger.ts';
import { insertNew } from './insert-new.ts';

export interface LockTiming {
  /** After this the lock of a process that was killed may be taken. */
  expiresMs: number;
  renewMs: number;
  /** How often a process that waits asks for it. */
  pollMs: number;
}

interface MigrationLock {
  /** Aborts when the lock was lost: another process may be migrating. */
  readonly signal: AbortSignal;
  release(): Promise<void>;
}

interface LockDoc {
  _id: string;
  holder: string;
  expires_at: string;
}

const patience: LockTiming = { expiresMs: 60_000, renewMs: 10_000, pollMs: 500 };
const _id = 'migrations';

const after = (ms: number): string => new Date(Date.now() + ms).toISOString();

async function take(locks: Collection<LockDoc>, holder: string, expiresMs: number): Promise<boolean> {
  const wanted = { holder, expires_at: after(expiresMs) };
  if (await insertNew(locks, { _id, ...wanted })) return true;
  const taken = await locks.updateOne({ _id, expires_at: { $lt: after(0) } }, { $set: wanted });
  return taken.matchedCount === 1;
}

/**
 * Waits until no other process migrates the database. The lock is a document that its holder renews; the clocks of all
 * processes must agree to within the 50 s between a missed renewal and the end of the lock.
 */
export async function takeMigrationLock(db: Db, logger: Logger, timing = patience): Promise<MigrationLock> {
  const locks = db.collection<LockDoc>('migration_locks');
  const holder = randomUUID();
  let waits = false;
  while (!(await take(locks, holder, timing.expiresMs))) {
    if (!waits) logger.info('another process migrates the data; waiting for it');
    waits = true;
    await new Promise((resolve) => setTimeout(resolve, timing.pollMs));
  }

  const lost = new AbortController();
  const renew = async () => {
    const renewed = await locks.updateOne({ _id, holder }, { $set: { expires_at: after(timing.expiresMs) } });
    if (renewed.matchedCount === 0) lost.abort(new Error('The lock on the migrations was lost to another process'));
  };
  const renewing = setInterval(() => {
    renew().catch((error) => logger.warn({ err: error }, 'the lock on the migrations could not be renewed'));
  }, timing.renewMs);
  return {
    signal: lost.signal,
    release: async () => {
      clearInterval(renewing);
      await locks.deleteOne({ _id, holder });
    },
  };
}
