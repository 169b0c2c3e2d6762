import { MongoClient } from 'mongodb';
import { pino } from 'pino';
import { afterAll, beforeAll, describe } from 'vitest';
import { createMongoStore } from '../../src/store/create-mongo-store.ts';
import { createPgliteStore } from '../../src/store/create-pglite-store.ts';
import { createPostgresStore } from '../../src/store/create-postgres-store.ts';
import type { Store } from '../../src/store/store.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { uniqueName } from '../services/unique-name.ts';

/** The same suite on every adapter of the store; each gets a database of its own. */
export function describeStores(name: string, suite: (store: () => Store) => void): void {
  let store: Store;
  describe(`${name}: embedded`, () => {
    beforeAll(async () => {
      store = await createPgliteStore();
    });
    afterAll(() => store.close());
    suite(() => store);
  });
  describeWithServices(`${name}: PostgreSQL`, ['postgres'], (services) => {
    beforeAll(async () => {
      store = await createPostgresStore({ url: services.postgresUrl, logger: pino({ level: 'silent' }) });
    });
    afterAll(() => store.close());
    suite(() => store);
  });
  describeWithServices(`${name}: MongoDB`, ['mongodb'], (services) => {
    const database = uniqueName();
    beforeAll(async () => {
      store = await createMongoStore({ url: services.mongodbUrl, database, logger: pino({ level: 'silent' }) });
    });
    afterAll(async () => {
      await store.close();
      const client = await MongoClient.connect(services.mongodbUrl);
      await client.db(database).dropDatabase();
      await client.close();
    });
    suite(() => store);
  });
}
