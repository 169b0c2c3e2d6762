import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { type Db, MongoClient } from 'mongodb';
import { Client } from 'pg';
import { pino } from 'pino';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyPgliteDump } from '../../src/empty-pglite-dump.ts';
import { createMongoStore } from '../../src/store/create-mongo-store.ts';
import { createPgliteStore } from '../../src/store/create-pglite-store.ts';
import { createPostgresStore } from '../../src/store/create-postgres-store.ts';
import { migrate as migrateMongo } from '../../src/store/mongo/migrate.ts';
import { migrate as migrateSql, type SqlSession } from '../../src/store/postgres/migrate.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { createDatabase } from '../services/postgres-for-tests.ts';
import type { TestService } from '../services/redis-for-tests.ts';
import { uniqueName } from '../services/unique-name.ts';
import { waitUntil } from '../services/wait-until.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const logger = pino({ level: 'silent' });

/** One process that may migrate a database, and what of it is to be seen. */
interface Backend {
  ending: 'sql' | 'ts';
  /** Migrations that write `n` to a table or collection of marks; one that fails once it has. */
  marking(n: number): string;
  failing(n: number): string;
  /** Each as a process of its own. */
  processes: { migrate(folder: URL): Promise<string[]> }[];
  marks(): Promise<number[]>;
  recorded(): Promise<{ name: string; hash: string }[]>;
  /** Whether what ran of a migration that failed is taken back. */
  atomic: boolean;
}

const root = mkdtempSync(join(tmpdir(), 'candor-migrations-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function folderOf(files: Record<string, string>): URL {
  const folder = mkdtempSync(join(root, 'folder-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return pathToFileURL(`${folder}/`);
}

function contract(open: () => Promise<Backend>, close: () => Promise<void>): void {
  let backend: Backend;
  let first: URL;
  let both: URL;
  const named = (number: string, name: string) => `${number}-2026-01-01-${name}.${backend.ending}`;
  const migrate = (folder: URL) => backend.processes[0]!.migrate(folder);
  beforeEach(async () => {
    backend = await open();
    first = folderOf({ [named('0001', 'first')]: backend.marking(1) });
    both = folderOf({ [named('0001', 'first')]: backend.marking(1), [named('0002', 'second')]: backend.marking(2) });
    return close;
  });

  test('each runs once, in order, and is recorded with its hash', async () => {
    expect(await migrate(first)).toEqual(['0001-2026-01-01-first']);
    expect(await migrate(both)).toEqual(['0002-2026-01-01-second']);
    expect(await migrate(both)).toEqual([]);
    expect(await backend.marks()).toEqual([1, 2]);
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(await backend.recorded()).toEqual([
      { name: '0001-2026-01-01-first', hash },
      { name: '0002-2026-01-01-second', hash },
    ]);
  });

  test('data that is newer than the code is refused, and left as it is', async () => {
    await migrate(both);
    await expect(migrate(first)).rejects.toThrow(
      'The data is newer than this version of Candor, which does not know 0002-2026-01-01-second.',
    );
    expect(await backend.marks()).toEqual([1, 2]);
    expect(await migrate(both)).toEqual([]);
  });

  test('a migration that was changed after it had run is refused', async () => {
    await migrate(first);
    const changed = folderOf({
      [named('0001', 'first')]: backend.marking(7),
      [named('0002', 'second')]: backend.marking(2),
    });
    await expect(migrate(changed)).rejects.toThrow('0001-2026-01-01-first was changed after it had been run');
    expect(await backend.marks()).toEqual([1]);
  });

  test('data of another branch is refused', async () => {
    await migrate(both);
    const other = folderOf({
      [named('0001', 'first')]: backend.marking(1),
      [named('0002', 'other')]: backend.marking(3),
    });
    await expect(migrate(other)).rejects.toThrow(
      'it has 0002-2026-01-01-second where this version has 0002-2026-01-01-other',
    );
    expect(await backend.marks()).toEqual([1, 2]);
  });

  test('one that fails is not recorded, and runs again once it is mended', async () => {
    const broken = folderOf({
      [named('0001', 'first')]: backend.marking(1),
      [named('0002', 'second')]: backend.failing(9),
    });
    await expect(migrate(broken)).rejects.toThrow('as it should');
    expect(await backend.marks()).toEqual(backend.atomic ? [] : [1, 9]);
    expect((await backend.recorded()).length).toBe(backend.atomic ? 0 : 1);
    await migrate(both);
    expect((await backend.marks()).at(-1)).toBe(backend.atomic ? 2 : 9);
    expect((await backend.recorded()).map(({ name }) => name)).toHaveLength(2);
  });

  test('of processes that start together one migrates', async () => {
    const ran = await Promise.all(backend.processes.map((one) => one.migrate(both)));
    expect(ran.flat()).toEqual(['0001-2026-01-01-first', '0002-2026-01-01-second']);
    expect(await backend.marks()).toEqual([1, 2]);
  });
}

const sqlMarks = {
  ending: 'sql' as const,
  atomic: true,
  // A while in which others could begin, were they not held up.
  marking: (n: number) =>
    `CREATE TABLE IF NOT EXISTS marks (n integer); SELECT pg_sleep(0.05); INSERT INTO marks VALUES (${n});`,
  failing: (n: number) => `INSERT INTO marks VALUES (${n}); DO $$ BEGIN RAISE EXCEPTION 'as it should'; END $$;`,
};

async function rowsOf<Row>(session: SqlSession, table: string, order: string): Promise<Row[]> {
  const { rows } = await session.query<{ there: boolean }>(`SELECT to_regclass('${table}') IS NOT NULL AS there`);
  return rows[0]!.there ? (await session.query<Row>(`SELECT * FROM ${table} ORDER BY ${order}`)).rows : [];
}

const sqlBackend = (sessions: SqlSession[]): Backend => ({
  ...sqlMarks,
  processes: sessions.map((session) => ({ migrate: (folder) => migrateSql(session, folder) })),
  marks: async () => (await rowsOf<{ n: number }>(sessions[0]!, 'marks', 'n')).map(({ n }) => n),
  recorded: async () =>
    (await rowsOf<{ name: string; hash: string }>(sessions[0]!, 'schema_migrations', 'name')).map(({ name, hash }) => ({
      name,
      hash,
    })),
});

describe('migrations: embedded', () => {
  let db: PGlite;
  contract(
    async () => {
      db = await PGlite.create({ loadDataDir: await emptyPgliteDump() });
      return sqlBackend([db]);
    },
    () => db.close(),
  );
});

describe('the embedded store', () => {
  test('does not start on newer data, and lets go of the folder', async () => {
    const dataDir = join(root, 'newer');
    await (await createPgliteStore({ dataDir })).close();
    const newer = await PGlite.create({ dataDir });
    await newer.exec(`INSERT INTO schema_migrations VALUES ('9999-2126-01-01-later', '', '')`);
    await newer.close();
    const starting = createPgliteStore({ dataDir });
    await expect(starting).rejects.toThrow('does not know 9999-2126-01-01-later');
    const again = await PGlite.create({ dataDir });
    await again.exec(`DELETE FROM schema_migrations WHERE name LIKE '9999%'`);
    await again.close();
    await (await createPgliteStore({ dataDir })).close();
  });
});

describeWithServices('migrations: PostgreSQL', ['postgres'], (services) => {
  let database: TestService;
  let clients: Client[] = [];
  const connect = async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    return client;
  };
  contract(
    async () => {
      database = await createDatabase(services.postgresUrl);
      clients = await Promise.all(Array.from({ length: 4 }, connect));
      return sqlBackend(
        clients.map((client) => ({
          exec: (sql) => client.query(sql),
          query: async <Row>(sql: string, parameters?: unknown[]) => ({
            rows: (await client.query(sql, parameters)).rows as Row[],
          }),
        })),
      );
    },
    async () => {
      await Promise.all(clients.map((client) => client.end()));
      await database.stop();
    },
  );

  test('stores that start together on an empty database migrate it once, and none starts on newer data', async () => {
    const { url, stop } = await createDatabase(services.postgresUrl);
    const stores = await Promise.all([1, 2, 3].map(() => createPostgresStore({ url, logger })));
    await Promise.all(stores.map((store) => store.close()));
    const client = new Client({ connectionString: url });
    await client.connect();
    const own = readdirSync(new URL('../../src/store/postgres/migrations/', import.meta.url));
    expect((await client.query('SELECT name FROM schema_migrations')).rowCount).toBe(own.length);
    await client.query(`INSERT INTO schema_migrations VALUES ('9999-2126-01-01-later', '', '')`);
    await client.end();
    await expect(createPostgresStore({ url, logger })).rejects.toThrow('does not know 9999-2126-01-01-later');
    await stop();
  });
});

describeWithServices('migrations: MongoDB', ['mongodb'], (services) => {
  let client: MongoClient;
  let db: Db;
  const timing = { expiresMs: 600, renewMs: 100, pollMs: 20 };
  const open = async (): Promise<Backend> => {
    client = await MongoClient.connect(services.mongodbUrl);
    db = client.db(uniqueName());
    const mark = (n: number) =>
      `await new Promise((resolve) => setTimeout(resolve, 50)); await db.collection('marks').insertOne({ n: ${n} });`;
    return {
      ending: 'ts',
      atomic: false,
      marking: (n) => `export async function up(db) { ${mark(n)} }`,
      failing: (n) => `export async function up(db) { ${mark(n)} throw new Error('as it should'); }`,
      processes: Array.from({ length: 4 }, () => ({
        migrate: (folder) => migrateMongo(db, logger, { folder, timing }),
      })),
      marks: async () => (await db.collection('marks').find().sort({ n: 1 }).toArray()).map(({ n }) => n),
      recorded: async () =>
        (await db.collection('schema_migrations').find().sort({ _id: 1 }).toArray()).map(({ _id, hash }) => ({
          name: String(_id),
          hash,
        })),
    };
  };
  const close = async () => {
    await db.dropDatabase();
    await client.close();
  };
  contract(open, close);

  const locks = () => db.collection<{ _id: string; holder: string; expires_at: string }>('migration_locks');
  const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
  const held = (ms: number) => locks().insertOne({ _id: 'migrations', holder: 'killed', expires_at: inMs(ms) });

  test('the lock of a process that was killed is waited for, and taken once it has expired', async () => {
    await held(400);
    const folder = folderOf({ '0001-2026-01-01-first.ts': 'export async function up() {}' });
    const migrated = migrateMongo(db, logger, { folder, timing });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await db.collection('schema_migrations').countDocuments()).toBe(0);
    expect(await migrated).toHaveLength(1);
    expect(await locks().countDocuments()).toBe(0);
  });

  test('a migration that takes longer than the lock lasts keeps it', async () => {
    const slow = `export async function up(db) {
      await db.collection('marks').insertOne({ n: 1 });
      await new Promise((resolve) => setTimeout(resolve, 1_500));
    }`;
    const folder = folderOf({ '0001-2026-01-01-slow.ts': slow });
    const ran = await Promise.all([1, 2].map(() => migrateMongo(db, logger, { folder, timing })));
    expect(ran.map((names) => names.length).sort()).toEqual([0, 1]);
    expect(await db.collection('marks').countDocuments()).toBe(1);
  });

  test('one whose lock was lost to another is not recorded by its first holder', async () => {
    const slow = 'export async function up() { await new Promise((resolve) => setTimeout(resolve, 500)); }';
    const folder = folderOf({ '0001-2026-01-01-slow.ts': slow });
    const migrated = migrateMongo(db, logger, { folder, timing });
    await waitUntil('the lock is taken', async () => (await locks().countDocuments()) === 1);
    await locks().updateOne({ _id: 'migrations' }, { $set: { holder: 'other', expires_at: inMs(60_000) } });
    await expect(migrated).rejects.toThrow('The lock on the migrations was lost');
    expect(await db.collection('schema_migrations').countDocuments()).toBe(0);
    expect(await locks().findOne()).toMatchObject({ holder: 'other' });
  });

  test('stores that start together on an empty database migrate it once', async () => {
    const options = { url: services.mongodbUrl, database: db.databaseName, logger };
    const stores = await Promise.all([1, 2, 3].map(() => createMongoStore(options)));
    const own = readdirSync(new URL('../../src/store/mongo/migrations/', import.meta.url));
    expect(await db.collection('schema_migrations').countDocuments()).toBe(own.length);
    const indexes = await db.collection('campaigns').listIndexes().toArray();
    expect(indexes.map(({ name }) => name)).toEqual(expect.arrayContaining(['list', 'running', 'outbox', 'reserved']));
    await Promise.all(stores.map((store) => store.close()));
  });

  test('a store whose data is newer does not start', async () => {
    const options = { url: services.mongodbUrl, database: db.databaseName, logger };
    await (await createMongoStore(options)).close();
    const later = { _id: '9999-2126-01-01-later', hash: '', applied_at: '' };
    await db.collection<typeof later>('schema_migrations').insertOne(later);
    await expect(createMongoStore(options)).rejects.toThrow('does not know 9999-2126-01-01-later');
  });
});
