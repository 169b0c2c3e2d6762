import { resolve } from 'node:path';
import { assertHoldsData } from '../../data-folder/assert-holds-data.ts';
import { DomainError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { openPglite } from '../../open-pglite.ts';
import { connectPostgres, preparePostgres } from '../../open-postgres.ts';
import { lockDataDir } from '../lock-data-dir.ts';
import { exportData } from './export-data.ts';
import { migrate, type SqlSession } from './migrate.ts';

/** Where a store is: as the configuration says it. */
export type StorePlace = { kind: 'mongodb' } | { kind: 'postgres'; url: string } | { kind: 'pglite'; dataDir: string };

/** All that is stored, to be taken out while nobody else writes. */
export interface StoredData {
  /** Where it is, for people. */
  place: string;
  export(): AsyncGenerator<string>;
  close(): Promise<void>;
}

/** Throws 'invalid' for MongoDB, which has tools of its own. */
export function assertIsSql(config: StorePlace): asserts config is Exclude<StorePlace, { kind: 'mongodb' }> {
  if (config.kind === 'mongodb')
    throw new DomainError('invalid', 'What is in MongoDB is backed up and moved with mongodump and mongorestore');
}

/**
 * The tables of a store, embedded or on PostgreSQL, migrated. Throws 'invalid' for MongoDB, and NoData for a data
 * folder that holds nothing.
 */
export async function openData(config: StorePlace, logger: Logger): Promise<StoredData> {
  assertIsSql(config);
  if (config.kind === 'postgres') {
    const { url } = config;
    await preparePostgres(url, logger, async (session) => {
      await migrate(sessionOf(session));
    });
    const session = await connectPostgres(url);
    return dataOf(sessionOf(session), `PostgreSQL at ${session.host}`, () => session.end());
  }
  const { dataDir } = config;
  assertHoldsData(dataDir, ['store']);
  const lock = await lockDataDir(dataDir);
  try {
    const { db, close } = await openPglite(`${dataDir}/store`);
    await migrate(db);
    return dataOf(db, resolve(dataDir), async () => {
      await close();
      await lock.release();
    });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** A session of pg, which has one way to ask for everything. */
export const sessionOf = (session: Awaited<ReturnType<typeof connectPostgres>>): SqlSession => ({
  exec: (sql) => session.query(sql),
  query: async (sql, parameters) => ({ rows: (await session.query(sql, parameters)).rows }),
});

const dataOf = (session: SqlSession, place: string, close: () => Promise<void>): StoredData => ({
  place,
  export: () => exportData(session, () => new Date()),
  close,
});
