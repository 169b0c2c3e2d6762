import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Logger } from '../logger.ts';
import { openPostgresPool } from '../open-postgres.ts';
import { createRequestLimiter } from './create-request-limiter.ts';
import type { RequestLimiter } from './request-limiter.ts';

interface PostgresLimiterOptions {
  url: string;
  logger: Logger;
  /** After this long without an answer the process counts alone. The default is shorter than a client notices. */
  answerWithinMs?: number;
}

/** The columns are those of rate-limiter-flexible. Unlogged: counts need not outlive a crash of the server. */
const createTable = `
  SELECT pg_advisory_xact_lock(hashtext('candor_limits'));
  CREATE SCHEMA IF NOT EXISTS candor_limits;
  CREATE UNLOGGED TABLE IF NOT EXISTS candor_limits.api_calls (
    key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint
  )`;

/** Counts in PostgreSQL, over all API processes. While it is down each process counts for itself. */
export function createPostgresRequestLimiter({
  url,
  logger,
  answerWithinMs = 300,
}: PostgresLimiterOptions): RequestLimiter {
  const pool = openPostgresPool(
    url,
    { max: 5, connectionTimeoutMillis: answerWithinMs, query_timeout: answerWithinMs },
    (error) => logger.debug({ err: error }, 'the rate limiter has no PostgreSQL'),
  );
  let isCreated = false;
  const limiter = createRequestLimiter(
    (counter) =>
      new RateLimiterPostgres({
        ...counter,
        storeClient: pool,
        storeType: 'pool',
        schemaName: 'candor_limits',
        tableName: 'api_calls',
        tableCreated: true,
        insuranceLimiter: new RateLimiterMemory(counter),
      }),
    () => pool.end(),
  );
  return {
    count: async (key) => {
      try {
        if (!isCreated) await pool.query(createTable);
        isCreated = true;
      } catch (error) {
        logger.debug({ err: error }, 'the rate limiter has no PostgreSQL');
      }
      return limiter.count(key);
    },
    close: limiter.close,
  };
}
