import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createMongoStore } from '../../src/store/create-mongo-store.ts';
import { createPgliteStore } from '../../src/store/create-pglite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { freePort } from '../services/free-port.ts';
import { type MongoServer, startMongo } from '../services/start-mongo.ts';
import { uniqueName } from '../services/unique-name.ts';
import { waitUntil } from '../services/wait-until.ts';
import { sampleRequest, sampleResult } from './store-samples.ts';

const logger = pino({ level: 'silent' });
vi.setConfig({ testTimeout: 240_000 });
const unavailable = { name: 'DomainError', kind: 'unavailable' };

describe('the embedded store', () => {
  const dir = mkdtempSync(join(tmpdir(), 'candor-store-'));
  const dataDir = join(dir, 'store');
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const writer = `
    const { createPgliteStore } = await import(${JSON.stringify(new URL('../../src/store/create-pglite-store.ts', import.meta.url).href)});
    const { sampleRequest, sampleResult } = await import(${JSON.stringify(new URL('./store-samples.ts', import.meta.url).href)});
    const store = await createPgliteStore({ dataDir: process.argv[1] });
    for (;;) {
      const { doc } = await store.requests.insert(sampleRequest());
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
    const { doc } = await store.requests.insert(sampleRequest());
    await store.requests.finish(doc.request_id, sampleResult());
    await mongo.kill9();
    await expect(store.ping()).rejects.toMatchObject(unavailable);
    await expect(store.requests.insert(sampleRequest())).rejects.toMatchObject(unavailable);
    await expect(store.requests.insertMany([sampleRequest(), sampleRequest()])).rejects.toMatchObject(unavailable);
    await expect(async () => {
      for await (const event of store.audit.streamAll()) expect(event).toBeUndefined();
    }).rejects.toMatchObject(unavailable);
    await mongo.restart();
    await waitUntil('the store answers again', () =>
      store.ping().then(
        () => true,
        () => false,
      ),
    );
    expect(await store.requests.get(doc.request_id)).toMatchObject({ status: 'SUCCESS' });
    expect((await store.requests.insert(sampleRequest())).created).toBe(true);
  });

  test('fails as unavailable while MongoDB is frozen', async () => {
    mongo.freeze();
    try {
      await expect(store.requests.insert(sampleRequest())).rejects.toMatchObject(unavailable);
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
