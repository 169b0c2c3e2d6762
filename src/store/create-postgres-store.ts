import { DatabaseError } from 'pg';
import { DomainError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { isUnavailable, openPostgresPool, preparePostgres } from '../open-postgres.ts';
import { createOutageLog } from '../outage-log.ts';
import { createStoreOver } from './postgres/create-store-over.ts';
import { migrate } from './postgres/migrate.ts';
import type { Store } from './store.ts';

const deadlock = '40P01';
const maxTries = 3;

const toDomainError = (error: unknown): unknown =>
  isUnavailable(error) ? new DomainError('unavailable', 'The store cannot be reached', { cause: error }) : error;

/**
 * The store on a PostgreSQL server, for any number of processes. Starting is tried again for 10 s, then rejects with
 * DomainError('unavailable'); later outages show as 'unavailable' within 10 s and end by themselves. Data of an earlier
 * release is migrated; rejects with an Error, and changes nothing, where it is of a later one.
 */
export async function createPostgresStore({ url, logger }: { url: string; logger: Logger }): Promise<Store> {
  await preparePostgres(url, logger, async (session) => {
    const migrations = await migrate({
      exec: (sql) => session.query(sql),
      query: async (sql, parameters) => ({ rows: (await session.query(sql, parameters)).rows }),
    });
    if (migrations.length > 0) logger.info({ migrations }, 'the store was migrated');
    await warnOfLossyServer(session, logger);
  });
  const outage = createOutageLog(logger, 'store');
  const pool = openPostgresPool(
    url,
    // A burst waits its turn as long as an answer may take.
    { max: 30, connectionTimeoutMillis: 10_000, query_timeout: 10_000 },
    outage.failed,
  );

  /** Of statements that wait for one another the server ends one, which has changed nothing. */
  async function query<Row>(sql: string, parameters: unknown[], tries = 1): Promise<{ rows: Row[]; written: number }> {
    try {
      const { rows, rowCount } = await pool.query(sql, parameters);
      outage.works();
      return { rows, written: rowCount ?? 0 };
    } catch (error) {
      if (error instanceof DatabaseError && error.code === deadlock && tries < maxTries)
        return query(sql, parameters, tries + 1);
      if (isUnavailable(error)) outage.failed(error);
      throw error;
    }
  }

  return createStoreOver({ query }, toDomainError, async () => {
    if (!pool.ended) await pool.end();
  });
}

/** What the store acknowledges must outlive a crash of the server. */
async function warnOfLossyServer(
  session: { query(sql: string): Promise<{ rows: Record<string, string>[] }> },
  logger: Logger,
): Promise<void> {
  const { rows } = await session.query(
    `SELECT name FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting = 'off'`,
  );
  for (const { name } of rows)
    logger.warn(`PostgreSQL has ${name} off: a crash of the server loses or damages what is stored. Set ${name} on`);
}
