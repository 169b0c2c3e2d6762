import { Client, type ClientConfig, DatabaseError, Pool, type PoolConfig } from 'pg';
import { DomainError } from './errors.ts';
import type { Logger } from './logger.ts';

const startWithinMs = 10_000;
const retryEveryMs = 500;

const shared: ClientConfig = { application_name: 'candor', keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

/** SQLSTATE classes and codes of a server that cannot serve now and may later: it starts, stops, is full or read-only. */
const passing = /^(08|53|57P|58|25006|40001|40P01)/;
/** ECONNREFUSED, EAI_AGAIN and the like, but not Node's ERR_INVALID_ARG_TYPE. */
const ofTheSystem = /^E(?!RR_)[A-Z]/;
/** The driver's own errors have no code: connections that broke, were closed or did not answer. */
const ofTheDriver = /timeout|terminated|not queryable|connection (error|closed)|after calling end|was closed/i;

/** Whether the server is down, starting or overloaded, so that the same may work later. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseError) return passing.test(error.code ?? '');
  if (!(error instanceof Error)) return false;
  return ofTheSystem.test('code' in error ? String(error.code) : '') || ofTheDriver.test(error.message);
}

/** A session of its own, outside every pool: it waits as long as a statement takes. */
export async function connectPostgres(url: string): Promise<Client> {
  const client = new Client({ ...shared, connectionString: url, connectionTimeoutMillis: 5_000 });
  // Reported by what is asked next; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/**
 * Runs `prepare` once on a session of its own. While the server does not answer it is tried again for 10 s, then
 * rejects with DomainError('unavailable'); any other error rejects at once.
 */
export async function preparePostgres(
  url: string,
  logger: Logger,
  prepare: (session: Client) => Promise<void>,
): Promise<void> {
  const until = Date.now() + startWithinMs;
  for (;;) {
    let session: Client | undefined;
    try {
      session = await connectPostgres(url);
      return await prepare(session);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      if (Date.now() >= until) {
        const { host, port } = new Client({ connectionString: url });
        throw new DomainError(
          'unavailable',
          `PostgreSQL at ${host}:${port} did not answer within ${startWithinMs / 1_000} s`,
          {
            cause: error,
          },
        );
      }
      logger.warn({ err: error }, 'PostgreSQL does not answer yet');
      await new Promise((resolve) => setTimeout(resolve, retryEveryMs));
    } finally {
      await session?.end().catch(() => {});
    }
  }
}

/** Opens no connection before the first query. Connections that break are replaced; `onError` hears of idle ones. */
export function openPostgresPool(url: string, config: PoolConfig, onError: (error: Error) => void): Pool {
  const pool = new Pool({ ...shared, ...config, connectionString: url });
  pool.setMaxListeners(0);
  // A session that is taken and asks nothing just then has no listener of the pool's, and would end the process.
  pool.on('connect', (session) => session.on('error', () => {}));
  return pool.on('error', onError);
}
