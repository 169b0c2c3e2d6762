import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type RunningServer, startServer } from '../../api/start-server.ts';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { createConfig, type Env } from '../../src/config/config.ts';
import { campaignResultSchema, campaignSchema } from '../../src/contract/campaign.ts';
import { type OutputRecord, personalizationSchema } from '../../src/contract/personalize-response.ts';
import { deliveryListSchema, type WebhookDelivery } from '../../src/contract/webhook-delivery.ts';
import { createLogger } from '../../src/logger.ts';
import { openPglite } from '../../src/open-pglite.ts';
import { migrate as migrateMongo } from '../../src/store/mongo/migrate.ts';
import { migrate } from '../../src/store/postgres/migrate.ts';
import { startWorker } from '../../worker/start-worker.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { uniqueName } from '../services/unique-name.ts';
import { waitUntil } from '../services/wait-until.ts';
import { exampleRequest } from '../support/example-request.ts';
import { loadDocuments, type RecordedRelease, recordedRelease, unpackDataFolder } from '../support/first-release.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const env: Env = { PORT: '0', LOG_LEVEL: 'error', LLM_TARGETS: 'template', RETENTION_DAYS: '3650' };

function suite(release: RecordedRelease, server: () => RunningServer): void {
  async function call(path: string, json?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(server().url + path, {
      ...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }),
      headers: { authorization: `Bearer ${release.key}`, 'content-type': 'application/json', ...headers },
    });
    const text = await response.text();
    const isLines = response.headers.get('content-type')?.includes('ndjson');
    return { status: response.status, json: isLines ? toLines(text) : JSON.parse(text) };
  }
  const toLines = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const get = async (path: string) => (await call(path)).json;
  const recorded = (path: string) => {
    const answer = release.answers[path];
    return typeof answer === 'string' ? toLines(answer) : answer;
  };
  const { ids, campaigns } = release;
  const ended = Object.values(ids).filter((id) => ![ids.running, ids.waiting].includes(id));

  test.each(Object.keys(release.answers).filter((path) => path !== '/webhooks/deliveries'))(
    '%s answers all that it did',
    async (path) => {
      // A report's verdict is a sentence for people, which may be put in other words.
      const { verdict, ...answer } = recorded(path) as { verdict?: string };
      const now = await get(path);
      expect(now).toMatchObject(Array.isArray(recorded(path)) ? (recorded(path) as object) : answer);
      expect(typeof now.verdict).toBe(typeof verdict);
    },
  );

  test('the log of deliveries goes on from what was in it', async () => {
    // One of them is due: it is tried again, and may be while this reads.
    const items = await waitUntil('none is about to be sent', async () => {
      const { items: all } = (await get('/webhooks/deliveries')) as { items: WebhookDelivery[] };
      const isDue = ({ next_at }: WebhookDelivery) => next_at !== undefined && Date.parse(next_at) <= Date.now();
      return all.some(isDue) ? null : all;
    });
    const before = (recorded('/webhooks/deliveries') as { items: WebhookDelivery[] }).items;
    expect(before).toHaveLength(5);
    for (const { next_at, state, attempts, ...delivery } of before) {
      const now = items.find((item) => item.delivery_id === delivery.delivery_id)!;
      expect(now).toMatchObject({ ...delivery, ...(state === 'DELIVERED' ? { state } : {}) });
      expect(now.attempts.slice(0, attempts.length)).toEqual(attempts);
      const { items: ofEndpoint } = await get(`/webhooks/deliveries?limit=100&endpoint_id=${now.endpoint_id}`);
      expect(ofEndpoint).toContainEqual(now);
    }
  });

  test('what is answered is of the contract of today', async () => {
    for (const id of ended) personalizationSchema.parse(await get(`/personalize/${id}`));
    for (const id of Object.values(campaigns)) {
      campaignSchema.parse(await get(`/campaigns/${id}`));
      for (const row of await get(`/campaigns/${id}/results`)) campaignResultSchema.parse(row);
    }
    deliveryListSchema.parse(await get('/webhooks/deliveries'));
    const { items } = await get('/personalize?limit=100');
    expect(items.map((item: { request_id: string }) => item.request_id)).toEqual(expect.arrayContaining(ended));
  });

  test('requests that were being written or waited are written', async () => {
    for (const id of [ids.running, ids.waiting]) {
      const doc = await waitUntil(`${id} ends`, async () => {
        const answer = await get(`/personalize/${id}`);
        return answer.finished_at ? answer : null;
      });
      expect(personalizationSchema.parse(doc)).not.toHaveProperty('error');
      expect(doc).toMatchObject({ status: 'SUCCESS', variants: [{}, {}, {}] });
    }
  });

  test('the running campaign ends, and the draft can be started', async () => {
    const { status } = await call(`/campaigns/${campaigns.draft}/start`, {});
    expect(status).toBe(200);
    for (const id of [campaigns.running, campaigns.draft]) {
      const done = await waitUntil(`${id} ends`, async () => {
        const campaign = await get(`/campaigns/${id}`);
        return campaign.status === 'COMPLETED' ? campaign : null;
      });
      expect(done.counts).toMatchObject({ total: 2, succeeded: 2 });
    }
  });

  test('an old request can be selected from, replayed and erased', async () => {
    const path = `/personalize/${ids.templated}`;
    expect((await call(`${path}/select`, { variant_index: 0 })).status).toBe(200);
    const replay = await call(`${path}/replay`, { mode: 'rerender' });
    expect(replay.status).toBe(202);
    await waitUntil('the replay ends', async () => (await get(`/personalize/${replay.json.request_id}`)).finished_at);
    const { headers } = { headers: { authorization: `Bearer ${release.key}` } };
    expect((await fetch(server().url + path, { method: 'DELETE', headers })).status).toBe(200);
    expect(await get(path)).toMatchObject({ input: null, prompts: [], outputs: [], variants: [] });
  });

  test('an idempotency key stays taken', async () => {
    const other = exampleRequest({ goal: 'ask for feedback' });
    expect((await call('/personalize', other, { 'idempotency-key': 'first' })).status).toBe(422);
  });

  test('every audit chain verifies', async () => {
    const report = await verifyChains(server().context.store);
    expect(report.issues).toEqual([]);
    expect(report.chains).toBeGreaterThanOrEqual(12);
  });

  test('a prompt that had one call can have a second', async () => {
    const { outputs } = await get(`/personalize/${ids.selected}`);
    const [first] = outputs as OutputRecord[];
    const { requests } = server().context.store;
    expect(await requests.addOutput(first!)).toBe(false);
    expect(await requests.addOutput({ ...first!, call: 2 })).toBe(true);
    expect(await requests.listOutputs(ids.selected)).toHaveLength(outputs.length + 1);
  });
}

describe('data of the first release: embedded', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'candor-first-release-'));
  let server: RunningServer;
  beforeAll(async () => {
    await unpackDataFolder(dataDir);
    server = await startServer(createConfig({ ...env, DATA_DIR: dataDir }));
  });
  afterAll(async () => {
    await server?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  suite(recordedRelease('embedded'), () => server);

  test('its tables and indexes become those of an empty folder', async () => {
    const schemaOf = async (dir: string) => {
      const { db, close } = await openPglite(dir);
      await migrate(db);
      const columns = await db.query(
        `SELECT table_name, column_name, data_type, collation_name, is_nullable, column_default, generation_expression
         FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, column_name`,
      );
      const indexes = await db.query(`SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexdef`);
      await close();
      return { columns: columns.rows, indexes: indexes.rows };
    };
    const old = join(dataDir, 'old');
    await unpackDataFolder(old);
    const migrated = await schemaOf(join(old, 'store'));
    expect(migrated.columns.length).toBeGreaterThan(50);
    expect(migrated).toEqual(await schemaOf(join(dataDir, 'empty')));
  });
});

describeWithServices('data of the first release: MongoDB', ['redis', 'mongodb'], (services) => {
  const database = uniqueName();
  let client: MongoClient;
  let server: RunningServer;
  let worker: { close(): Promise<void> };
  beforeAll(async () => {
    client = await MongoClient.connect(services.mongodbUrl);
    await loadDocuments(client.db(database));
    const backends = { REDIS_URL: services.redisUrl, MONGODB_URL: services.mongodbUrl, MONGODB_DATABASE: database };
    server = await startServer(createConfig({ ...env, ...backends, QUEUE_PREFIX: `{${database}}` }));
    worker = await startWorker(server.context);
  });
  afterAll(async () => {
    await worker?.close();
    await server?.close();
    await client.db(database).dropDatabase();
    await client.close();
  });
  suite(recordedRelease('production'), () => server);

  test('its indexes become those of an empty database', async () => {
    const empty = client.db(uniqueName());
    const logger = createLogger('silent');
    await migrateMongo(empty, logger);
    const indexesOf = async (db: Db) => {
      const names = (await db.listCollections().toArray()).map(({ name }) => name);
      const found = names.map(async (name) => {
        const indexes = await db.collection(name).listIndexes().toArray();
        return indexes.map((index) => `${name}.${index.name} ${JSON.stringify(index.key)}`);
      });
      return (await Promise.all(found)).flat().filter((index) => !index.includes('._id_ '));
    };
    const wanted = (await indexesOf(empty)).toSorted();
    expect(wanted.length).toBeGreaterThan(20);
    expect((await indexesOf(client.db(database))).toSorted()).toEqual(wanted);
    await empty.dropDatabase();
  });
});
