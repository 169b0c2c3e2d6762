import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { MongoClient } from 'mongodb';
import { pino } from 'pino';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { emptyPgliteDump } from '../../src/empty-pglite-dump.ts';
import { endpointIdOf, endpointUrlOf } from '../../src/ids.ts';
import { migrate as migrateMongo } from '../../src/store/mongo/migrate.ts';
import { migrate as migrateSql } from '../../src/store/postgres/migrate.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { uniqueName } from '../services/unique-name.ts';

vi.setConfig({ testTimeout: 60_000 });

const root = new URL('../../src/store/', import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), 'candor-endpoint-ids-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const migrationsOf = (store: 'postgres' | 'mongo') => new URL(`${store}/migrations/`, root);

/** The migrations of release 0.2. */
function formerOf(store: 'postgres' | 'mongo'): URL {
  const folder = join(scratch, store);
  cpSync(migrationsOf(store), folder, { recursive: true, filter: (path) => !/\/000[5-9]-|\/00[1-9]\d-/.test(path) });
  return pathToFileURL(`${folder}/`);
}

const urls = [
  'https://hooks.telvora.ro/candor?source=crm',
  'https://hooks.telvora.ro',
  'https://HOOKS.Telvora.ro:443?lead=7#top',
  'http://localhost:80/a/b/',
  'http://localhost:8080/Hook',
  'https://[2001:db8::1]:8443/x',
];
const deliveries = urls.map((url, at) => ({ delivery_id: `msg_${at}`, tenant: 'ten_1', url }));
const endpoint = { tenant: 'ten_1', url: endpointUrlOf(urls[0]!), first_failure_at: '2026-01-01T00:00:00.000Z' };
const ids = urls.map((url) => endpointIdOf('ten_1', url));

describe('endpoints of deliveries and failures of release 0.2 have the ids of today', () => {
  test('embedded', async () => {
    const db = await PGlite.create({ loadDataDir: await emptyPgliteDump() });
    await migrateSql(db, formerOf('postgres'));
    for (const doc of deliveries)
      await db.query('INSERT INTO webhook_deliveries (id, doc) VALUES ($1, $2)', [doc.delivery_id, doc]);
    await db.query('INSERT INTO webhook_endpoints VALUES ($1, $2, $3)', [endpoint.tenant, endpoint.url, endpoint]);
    await migrateSql(db, migrationsOf('postgres'));
    const idsIn = async (table: string) => {
      const { rows } = await db.query<{ doc: { endpoint_id: string } }>(
        `SELECT doc FROM ${table} ORDER BY doc->>'delivery_id'`,
      );
      return rows.map(({ doc }) => doc.endpoint_id);
    };
    expect(await idsIn('webhook_deliveries')).toEqual(ids);
    expect(await idsIn('webhook_endpoints')).toEqual([ids[0]]);
    await db.close();
  });

  describeWithServices('MongoDB', ['mongodb'], (services) => {
    test('as well', async () => {
      const client = await MongoClient.connect(services.mongodbUrl);
      const db = client.db(uniqueName());
      const logger = pino({ level: 'silent' });
      await migrateMongo(db, logger, { folder: formerOf('mongo') });
      await db.collection('webhook_deliveries').insertMany(deliveries.map((doc) => ({ ...doc })));
      await db.collection('webhook_endpoints').insertOne({ ...endpoint });
      await migrateMongo(db, logger, { folder: migrationsOf('mongo') });
      const kept = await db.collection('webhook_deliveries').find().sort({ delivery_id: 1 }).toArray();
      expect(kept.map(({ endpoint_id }) => endpoint_id)).toEqual(ids);
      expect((await db.collection('webhook_endpoints').findOne())?.endpoint_id).toBe(ids[0]);
      await db.dropDatabase();
      await client.close();
    });
  });
});
