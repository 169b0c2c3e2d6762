import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MongoClient } from 'mongodb';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { openPglite } from '../../src/open-pglite.ts';
import type { AuditEvent } from '../../src/store/audit-store.ts';
import { createMongoStore } from '../../src/store/create-mongo-store.ts';
import { createPostgresStore } from '../../src/store/create-postgres-store.ts';
import { createStoreOver } from '../../src/store/postgres/create-store-over.ts';
import { createDocuments, type SqlDatabase } from '../../src/store/postgres/documents.ts';
import { migrate } from '../../src/store/postgres/migrate.ts';
import type { RequestDoc, Store } from '../../src/store/store.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { uniqueName } from '../services/unique-name.ts';

/** What somebody with access to the database can do behind Candor's back. */
export interface OpenStore {
  store: Store;
  /** Puts a document in the place of the one that stands; null removes it. */
  replaceRequest(requestId: string, doc: RequestDoc | null): Promise<void>;
  /** Puts these events, with the places that they say, in the place of a chain; none removes it. */
  replaceChain(requestId: string, events: AuditEvent[]): Promise<void>;
  /** Everything that is kept, in words. */
  dump(): Promise<string>;
  /** Runs the migration of this number once more, on what is kept now. */
  migrateAgain(number: { sql: string; mongo: string }): Promise<void>;
  /** Sets the raw text of every output. */
  setOutputs(requestId: string, rawOutput: string): Promise<void>;
  close(): Promise<void>;
}

type Tampering = Omit<OpenStore, 'store' | 'close'>;

const migrations = (store: 'postgres' | 'mongo'): string => join('src', 'store', store, 'migrations');
const fileOf = (store: 'postgres' | 'mongo', number: string): string =>
  join(migrations(store), readdirSync(migrations(store)).find((name) => name.startsWith(`${number}-`))!);

function tamperWithSql(database: SqlDatabase, execute: (sql: string) => Promise<unknown>): Tampering {
  const { rows, write } = createDocuments(database);
  return {
    dump: async () => {
      const tables = await rows<{ name: string }>(
        `SELECT quote_ident(table_name) AS name FROM information_schema.tables
         WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`,
        [],
      );
      const kept = [];
      for (const { name } of tables) kept.push(await rows(`SELECT to_jsonb(t) AS row FROM ${name} AS t`, []));
      return JSON.stringify(kept);
    },
    migrateAgain: async ({ sql }) => {
      await execute(readFileSync(fileOf('postgres', sql), 'utf8'));
    },
    replaceRequest: async (id, doc) => {
      if (doc) await write('UPDATE requests SET doc = $2::jsonb WHERE id = $1', [id, doc]);
      else await write('DELETE FROM requests WHERE id = $1', [id]);
    },
    replaceChain: async (id, events) => {
      await write('DELETE FROM audit_events WHERE request_id = $1', [id]);
      for (const event of events)
        await write('INSERT INTO audit_events (request_id, seq, doc) VALUES ($1, $2, $3::jsonb)', [
          id,
          event.seq,
          event,
        ]);
    },
    setOutputs: async (id, raw_output) => {
      await write('UPDATE outputs SET doc = doc || $2::jsonb WHERE request_id = $1', [id, { raw_output }]);
    },
  };
}

async function openEmbedded(): Promise<OpenStore> {
  const { db, close } = await openPglite();
  await migrate(db);
  const database: SqlDatabase = {
    query: async <Row>(sql: string, parameters: unknown[]) => {
      const { rows, affectedRows = 0 } = await db.query<Row>(sql, parameters);
      return { rows, written: affectedRows };
    },
  };
  return {
    store: createStoreOver(database, (error) => error, close),
    ...tamperWithSql(database, (sql) => db.exec(sql)),
    close,
  };
}

async function openPostgres(url: string): Promise<OpenStore> {
  const store = await createPostgresStore({ url, logger: createLogger('silent') });
  const pool = new Pool({ connectionString: url });
  // Its database is dropped with force while a connection may still be closing, which no test is about.
  pool.on('error', () => {});
  const database: SqlDatabase = {
    query: async (sql, parameters) => {
      const { rows, rowCount } = await pool.query(sql, parameters);
      return { rows, written: rowCount ?? 0 };
    },
  };
  const close = async () => {
    await store.close();
    await pool.end();
  };
  return { store, ...tamperWithSql(database, (sql) => pool.query(sql)), close };
}

async function openMongo(url: string): Promise<OpenStore> {
  const database = uniqueName();
  const store = await createMongoStore({ url, database, logger: createLogger('silent') });
  const client = await MongoClient.connect(url);
  const db = client.db(database);
  const requests = db.collection<{ _id: string }>('personalization_requests');
  const chains = db.collection<{ _id: string }>('audit_chains');
  return {
    store,
    dump: async () => {
      const kept = [];
      for (const { name } of await db.listCollections().toArray())
        kept.push(await db.collection(name).find().toArray());
      return JSON.stringify(kept);
    },
    migrateAgain: async ({ mongo }) => {
      const { up } = await import(pathToFileURL(fileOf('mongo', mongo)).href);
      await up(db);
    },
    replaceRequest: async (_id, doc) => {
      if (doc) await requests.replaceOne({ _id }, doc);
      else await requests.deleteOne({ _id });
    },
    replaceChain: async (_id, events) => {
      if (events.length > 0) await chains.updateOne({ _id }, { $set: { events } });
      else await chains.deleteOne({ _id });
    },
    setOutputs: async (request_id, raw_output) => {
      await db.collection('outputs').updateMany({ request_id }, { $set: { raw_output } });
    },
    close: async () => {
      await store.close();
      await db.dropDatabase();
      await client.close();
    },
  };
}

/** The same suite on every adapter of the store, each open to tampering. */
export function describeOpenStores(name: string, suite: (opened: () => OpenStore) => void): void {
  let opened: OpenStore;
  const suiteOn = (open: () => Promise<OpenStore>) => {
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());
    suite(() => opened);
  };
  describe(`${name}: embedded`, () => suiteOn(openEmbedded));
  describeWithServices(`${name}: PostgreSQL`, ['postgres'], (services) =>
    suiteOn(() => openPostgres(services.postgresUrl)),
  );
  describeWithServices(`${name}: MongoDB`, ['mongodb'], (services) => suiteOn(() => openMongo(services.mongodbUrl)));
}
