import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createMongoStore } from '../../src/store/create-mongo-store.ts';
import { createPgliteStore } from '../../src/store/create-pglite-store.ts';
import { createPostgresStore } from '../../src/store/create-postgres-store.ts';
import type { RequestDoc, Store } from '../../src/store/store.ts';
import { startProxy, type TcpProxy } from '../faults/harness/start-proxy.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { freePort } from '../services/free-port.ts';
import { type MongoServer, startMongo } from '../services/start-mongo.ts';
import { type PostgresServer, startPostgres } from '../services/start-postgres.ts';
import { uniqueName } from '../services/unique-name.ts';
import { waitUntil } from '../services/wait-until.ts';
import { sampleRequest, sampleResult, sampleSubmitted } from './store-samples.ts';

const logger = pino({ level: 'silent' });
vi.setConfig({ testTimeout: 240_000 });
const unavailable = { name: 'DomainError', kind: 'unavailable' };

describe('the embedded store', () => {
  const dir = mkdtempSync(join(tmpdir(), 'candor-store-'));
  const dataDir = join(dir, 'store');
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const writer = `
    const { createPgliteStore } = await import(${JSON.stringify(new URL('../../src/store/create-pglite-store.ts', import.meta.url).href)});
    const { sampleRequest, sampleResult, sampleSubmitted } = await import(${JSON.stringify(new URL('./store-samples.ts', import.meta.url).href)});
    const store = await createPgliteStore({ dataDir: process.argv[1] });
    for (;;) {
      const { doc } = await store.requests.insert(sampleRequest(), sampleSubmitted);
      await store.requests.finish(doc.request_id, sampleResult());
      process.stdout.write(doc.request_id + '\\n');
    }`;

  /** Ids acknowledged by a process that is killed while it writes. */
  async function writeUntilKilled(count: number): Promise<string[]> {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', writer, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const acknowledged: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      acknowledged.push(line);
      if (acknowledged.length === count) child.kill('SIGKILL');
    }
    if (child.signalCode === null) await once(child, 'exit');
    return acknowledged;
  }

  test('loses nothing it has acknowledged when its process is killed', async () => {
    const acknowledged = [...(await writeUntilKilled(300)), ...(await writeUntilKilled(300))];
    expect(acknowledged.length).toBeGreaterThanOrEqual(600);
    const store = await createPgliteStore({ dataDir });
    const found = await store.requests.getMany(acknowledged);
    expect(found).toHaveLength(acknowledged.length);
    expect(found.every((doc) => doc.status === 'SUCCESS')).toBe(true);
    await store.close();
  });

  test('is unavailable once closed', async () => {
    const store = await createPgliteStore({ dataDir });
    await store.close();
    await store.close();
    await expect(store.ping()).rejects.toMatchObject(unavailable);
    await expect(store.requests.get('req_1')).rejects.toMatchObject(unavailable);
  });
});

describeWithServices('the MongoDB store in an outage', ['mongodb-server'], () => {
  let mongo: MongoServer;
  let store: Store;
  beforeAll(async () => {
    mongo = await startMongo();
    store = await createMongoStore({ url: mongo.url, database: uniqueName(), logger });
  });
  afterAll(async () => {
    await store.close();
    await mongo.stop();
  });

  test('fails as unavailable while MongoDB is down, and works again by itself with nothing lost', async () => {
    const { doc } = await store.requests.insert(sampleRequest(), sampleSubmitted);
    await store.requests.finish(doc.request_id, sampleResult());
    await mongo.kill9();
    await expect(store.ping()).rejects.toMatchObject(unavailable);
    await expect(store.requests.insert(sampleRequest(), sampleSubmitted)).rejects.toMatchObject(unavailable);
    await expect(store.requests.insertMany([sampleRequest(), sampleRequest()], sampleSubmitted)).rejects.toMatchObject(
      unavailable,
    );
    await expect(async () => {
      for await (const chain of store.audit.streamChains()) expect(chain).toBeUndefined();
    }).rejects.toMatchObject(unavailable);
    await mongo.restart();
    await waitUntil('the store answers again', () =>
      store.ping().then(
        () => true,
        () => false,
      ),
    );
    expect(await store.requests.get(doc.request_id)).toMatchObject({ status: 'SUCCESS' });
    expect((await store.requests.insert(sampleRequest(), sampleSubmitted)).created).toBe(true);
  });

  test('fails as unavailable while MongoDB is frozen', async () => {
    mongo.freeze();
    try {
      await expect(store.requests.insert(sampleRequest(), sampleSubmitted)).rejects.toMatchObject(unavailable);
    } finally {
      mongo.resume();
    }
    await waitUntil('the store answers again', () =>
      store.ping().then(
        () => true,
        () => false,
      ),
    );
  });

  test('rejects with a clear message where MongoDB is not there at start', async () => {
    const port = await freePort();
    const url = `mongodb://user:secret@127.0.0.1:${port}/`;
    const starting = createMongoStore({ url, database: uniqueName(), logger });
    await expect(starting).rejects.toMatchObject({
      ...unavailable,
      message: `MongoDB at 127.0.0.1:${port} did not answer within 10 s`,
    });
  });

  test('waits at start for a MongoDB that is just starting', async () => {
    await mongo.kill9();
    const starting = createMongoStore({ url: mongo.url, database: uniqueName(), logger });
    await mongo.restart();
    await (await starting).close();
  });
});

describeWithServices('the PostgreSQL store in an outage', ['postgres-server'], () => {
  let server: PostgresServer;
  let proxy: TcpProxy;
  let store: Store;
  beforeAll(async () => {
    server = await startPostgres();
    proxy = await startProxy(server.port);
    store = await createPostgresStore({ url: server.url.replace(String(server.port), String(proxy.port)), logger });
  });
  afterAll(async () => {
    await store.close();
    await proxy.stop();
    await server.stop();
  });
  const answersAgain = () =>
    waitUntil('the store answers again', () =>
      store.ping().then(
        () => true,
        () => false,
      ),
    );

  test('fails as unavailable while PostgreSQL is down, and works again by itself with nothing lost', async () => {
    const { doc } = await store.requests.insert(sampleRequest(), sampleSubmitted);
    await store.requests.finish(doc.request_id, sampleResult());
    await server.crash();
    await expect(store.ping()).rejects.toMatchObject(unavailable);
    await expect(store.requests.insert(sampleRequest(), sampleSubmitted)).rejects.toMatchObject(unavailable);
    await expect(store.requests.insertMany([sampleRequest(), sampleRequest()], sampleSubmitted)).rejects.toMatchObject(
      unavailable,
    );
    await expect(async () => {
      for await (const chain of store.audit.streamChains()) expect(chain).toBeUndefined();
    }).rejects.toMatchObject(unavailable);
    await server.restart();
    await answersAgain();
    expect(await store.requests.get(doc.request_id)).toMatchObject({ status: 'SUCCESS' });
    expect((await store.requests.insert(sampleRequest(), sampleSubmitted)).created).toBe(true);
  });

  test('fails as unavailable while PostgreSQL is frozen', async () => {
    proxy.freeze();
    await expect(store.requests.insert(sampleRequest(), sampleSubmitted)).rejects.toMatchObject(unavailable);
    proxy.resume();
    await answersAgain();
  });

  test('does not start where PostgreSQL refuses it, and waits for one that is just starting', async () => {
    const missing = server.url.replace(/postgres$/, 'missing');
    await expect(createPostgresStore({ url: missing, logger })).rejects.toThrow('database "missing" does not exist');
    await server.crash();
    const starting = createPostgresStore({ url: server.url, logger });
    await server.restart();
    await (await starting).close();
  });

  test('a server that may lose what it acknowledges is warned about', async () => {
    const lines: string[] = [];
    const warned = pino({ level: 'warn' }, { write: (line) => void lines.push(line) });
    await (await createPostgresStore({ url: server.url, logger: warned })).close();
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual([expect.stringContaining('PostgreSQL has fsync off')]);
  });

  test('statements that wait for one another all succeed', async () => {
    const openers = Array.from({ length: 200 }, (_, n) => `opener ${n}`);
    const counts = Array.from({ length: 20 }, (_, n) =>
      store.campaigns.countOpeners('cmp_1', n % 2 ? openers : openers.toReversed()),
    );
    await Promise.all(counts);
    expect(new Set((await store.campaigns.getOpenerCounts('cmp_1', openers)).values())).toEqual(new Set([20]));

    // A deadlock that the server ends by failing the store's statement.
    const [first, second] = [1, 2].map((row) => sampleRequest({ campaign_id: 'cmp_1', row })) as [
      RequestDoc,
      RequestDoc,
    ];
    await store.requests.insertMany([first, second], sampleSubmitted);
    const other = new Client({ connectionString: server.url });
    await other.connect();
    await other.query(`SET deadlock_timeout = '60s'`);
    await other.query('BEGIN');
    await other.query('UPDATE requests SET doc = doc WHERE id = $1', [second.request_id]);
    const canceled = store.requests.cancelByCampaign('cmp_1', new Date().toISOString());
    await waitUntil('it waits', async () => {
      const { rows } = await other.query('SELECT FROM pg_locks WHERE NOT granted');
      return rows.length > 0;
    });
    await other.query('UPDATE requests SET doc = doc WHERE id = $1', [first.request_id]);
    await other.query('COMMIT');
    await other.end();
    expect(await canceled).toBe(2);
  });
});
