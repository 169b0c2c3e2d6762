import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { MongoClient } from 'mongodb';
import { pino } from 'pino';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { emptyPgliteDump } from '../../src/empty-pglite-dump.ts';
import type { JobDefinition } from '../../src/queue/jobs.ts';
import { webhookJob } from '../../src/queue/jobs.ts';
import { readJobData } from '../../src/queue/payload-version.ts';
import { migrate as migrateMongo } from '../../src/store/mongo/migrate.ts';
import { migrate as migrateSql } from '../../src/store/postgres/migrate.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { uniqueName } from '../services/unique-name.ts';

vi.setConfig({ testTimeout: 60_000 });

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/adding-a-migration.md', root), 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'candor-adding-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The migrations of a store as they are, and the same with the one of the page, under the number that is next. */
function foldersOf(store: 'postgres' | 'mongo'): { own: URL; withExample: URL; example: string } {
  const own = new URL(`src/store/${store}/migrations/`, root);
  const [, name, text] = new RegExp(
    `\`src/store/${store}/migrations/\\d{4}-([^\`]+)\`:\\n\\n\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``,
  ).exec(page)!;
  const number = String(readdirSync(own).length + 1).padStart(4, '0');
  const folder = join(scratch, store);
  cpSync(own, folder, { recursive: true });
  writeFileSync(join(folder, `${number}-${name}`), text!);
  return {
    own,
    withExample: pathToFileURL(`${folder}/`),
    example: `${number}-${name!.slice(0, name!.lastIndexOf('.'))}`,
  };
}

const deliveries = [
  { delivery_id: 'msg_1', tenant: 'ten_1', url: 'https://hooks.telvora.ro/candor?source=crm' },
  { delivery_id: 'msg_2', tenant: 'ten_1', url: 'http://localhost:8080/hook' },
];
const hosts = ['hooks.telvora.ro', 'localhost:8080'];

describe('the migration of the page: embedded', () => {
  test('reaches deliveries that exist, and those that come', async () => {
    const { own, withExample, example } = foldersOf('postgres');
    const db = await PGlite.create({ loadDataDir: await emptyPgliteDump() });
    await migrateSql(db, own);
    const insert = (doc: { delivery_id: string; url: string; host?: string }) =>
      db.query('INSERT INTO webhook_deliveries (id, doc) VALUES ($1, $2)', [doc.delivery_id, doc]);
    for (const doc of deliveries) await insert(doc);
    expect(await migrateSql(db, withExample)).toEqual([example]);
    await insert({ delivery_id: 'msg_3', url: '', host: 'later.example' });
    const { rows } = await db.query('SELECT host, doc->>$1 AS kept FROM webhook_deliveries ORDER BY id', ['host']);
    expect(rows).toEqual([...hosts, 'later.example'].map((host) => ({ host, kept: host })));
    await db.close();
  });
});

describeWithServices('the migration of the page: MongoDB', ['mongodb'], (services) => {
  const logger = pino({ level: 'silent' });

  test('reaches documents that exist, and does what is left when it runs again', async () => {
    const { own, withExample, example } = foldersOf('mongo');
    const client = await MongoClient.connect(services.mongodbUrl);
    const db = client.db(uniqueName());
    await migrateMongo(db, logger, { folder: own });
    const collection = db.collection<{ _id: string; url: string; host?: string }>('webhook_deliveries');
    await collection.insertMany(deliveries.map((doc) => ({ _id: doc.delivery_id, ...doc })));
    // As a process leaves it that is killed in the middle.
    await collection.updateOne({ _id: 'msg_1' }, { $set: { host: 'hooks.telvora.ro' } });
    expect(await migrateMongo(db, logger, { folder: withExample })).toEqual([example]);
    const found = await collection.find().sort({ _id: 1 }).toArray();
    expect(found.map(({ host }) => host)).toEqual(hosts);
    expect((await collection.listIndexes().toArray()).map(({ name }) => name)).toContain('by_host');
    await db.dropDatabase();
    await client.close();
  });
});

test('the payload of the page reads the jobs of today', async () => {
  const [, code] = /```ts\n(export const webhookJob = [\s\S]*?)```/.exec(page)!;
  const path = join(scratch, 'jobs.ts');
  const imports = `import { z } from '${import.meta.resolve('zod')}';\nimport { defineJob } from '${new URL('src/queue/jobs.ts', root).href}';\n`;
  writeFileSync(path, imports + code);
  const later = ((await import(path)) as { webhookJob: JobDefinition<unknown> }).webhookJob;
  expect([later.name, later.version]).toEqual([webhookJob.name, webhookJob.version + 1]);
  const payload = { delivery_id: 'msg_1', cause: 'event' };
  expect(readJobData(later, { delivery_id: 'msg_1' })).toEqual({ kind: 'read', payload });
});
