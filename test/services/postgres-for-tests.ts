import { Client } from 'pg';
import type { TestService } from './redis-for-tests.ts';
import { postgresBinary, startPostgres } from './start-postgres.ts';
import { uniqueName } from './unique-name.ts';

export const postgresIsThere = (): boolean =>
  Boolean(process.env.CANDOR_TEST_POSTGRES_URL) || postgresBinary() !== null;

/** A database of its own, in the PostgreSQL that CANDOR_TEST_POSTGRES_URL names or one of this machine; null without. */
export async function postgresForTests(): Promise<TestService | null> {
  const named = process.env.CANDOR_TEST_POSTGRES_URL;
  if (named) return createDatabase(named);
  return postgresBinary() === null ? null : startPostgres();
}

/** An empty database beside that of `serverUrl`, dropped when it stops. */
export async function createDatabase(serverUrl: string): Promise<TestService> {
  const database = uniqueName();
  await runAlone(serverUrl, `CREATE DATABASE ${database}`);
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return {
    url: String(url),
    stop: () => runAlone(serverUrl, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`),
  };
}

async function runAlone(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
