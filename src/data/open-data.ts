import { resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { DomainError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { openPglite } from '../open-pglite.ts';
import { connectPostgres, preparePostgres } from '../open-postgres.ts';
import { lockDataDir } from '../store/lock-data-dir.ts';
import { migrate, type SqlSession } from '../store/postgres/migrate.ts';

export interface OpenData {
  session: SqlSession;
  /** What it is, for people. */
  place: string;
  close(): Promise<void>;
}

/** The tables of the store that the configuration names, embedded or on PostgreSQL, migrated. Throws 'invalid' for MongoDB. */
export async function openData({ store: config }: Pick<Config, 'store'>, logger: Logger): Promise<OpenData> {
  if (config.kind === 'mongodb')
    throw new DomainError('invalid', 'What is in MongoDB is backed up and moved with mongodump and mongorestore');
  if (config.kind === 'postgres') {
    const { url } = config;
    await preparePostgres(url, logger, (session) => migrated(sessionOf(session)));
    const session = await connectPostgres(url);
    return { session: sessionOf(session), place: `PostgreSQL at ${session.host}`, close: () => session.end() };
  }
  const { dataDir } = config;
  const lock = await lockDataDir(dataDir);
  try {
    const { db, close } = await openPglite(`${dataDir}/store`);
    await migrated(db);
    return {
      session: db,
      place: resolve(dataDir),
      close: async () => {
        await close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

const migrated = async (session: SqlSession): Promise<void> => {
  await migrate(session);
};

/** A session of pg, which has one way to ask for everything. */
const sessionOf = (session: Awaited<ReturnType<typeof connectPostgres>>): SqlSession => ({
  exec: (sql) => session.query(sql),
  query: async (sql, parameters) => ({ rows: (await session.query(sql, parameters)).rows }),
});
