import { pendingMigrations, type RecordedMigration } from '../migrations/pending-migrations.ts';
import { readMigrations } from '../migrations/read-migrations.ts';

/** One session of PostgreSQL, not a pool: a transaction is begun and ended on it. */
export interface SqlSession {
  /** Any number of statements, without parameters. */
  exec(sql: string): Promise<unknown>;
  query<Row>(sql: string, parameters?: unknown[]): Promise<{ rows: Row[] }>;
}

const ownMigrations = new URL('./migrations/', import.meta.url);
/** Names of the migrations that a store of this version has had, in order. */
export const knownMigrations = (): string[] => readMigrations(ownMigrations).map(({ name }) => name);

/** Of no other lock in the database: "cand" as a number. */
const lockKey = 0x63_61_6e_64;

const recordTable = `CREATE TABLE IF NOT EXISTS schema_migrations (
  name text COLLATE "C" PRIMARY KEY, hash text NOT NULL, applied_at text NOT NULL
)`;

/** Runs `act` in one transaction, which is rolled back where it throws. */
export async function inTransaction<Result>(session: SqlSession, act: () => Promise<Result>): Promise<Result> {
  await session.exec('BEGIN');
  try {
    const result = await act();
    await session.exec('COMMIT');
    return result;
  } catch (error) {
    // A connection that is lost has rolled back by itself.
    await session.exec('ROLLBACK').catch(() => {});
    throw error;
  }
}

/**
 * Runs the migrations that the database has not had, within a transaction of the caller's. Of processes that do it
 * together one migrates and the others wait for the end of its transaction. Returns the names of those run; throws an
 * Error where the data is newer than this version.
 */
export async function runMigrations(session: SqlSession, folder = ownMigrations): Promise<string[]> {
  const known = readMigrations(folder);
  await session.exec(`SELECT pg_advisory_xact_lock(${lockKey})`);
  await session.exec(recordTable);
  const { rows } = await session.query<RecordedMigration>('SELECT name, hash FROM schema_migrations ORDER BY name');
  const pending = pendingMigrations(known, rows);
  for (const { name, hash, text } of pending) {
    await session.exec(text);
    const applied = [name, hash, new Date().toISOString()];
    await session.query('INSERT INTO schema_migrations (name, hash, applied_at) VALUES ($1, $2, $3)', applied);
  }
  return pending.map(({ name }) => name);
}

/** The same, all in one transaction: either the database is as this version needs it, or it stays as it was. */
export const migrate = (session: SqlSession, folder = ownMigrations): Promise<string[]> =>
  inTransaction(session, () => runMigrations(session, folder));
