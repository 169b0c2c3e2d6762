import { createLogger } from '../../src/logger.ts';
import { createMongoStore } from '../../src/store/create-mongo-store.ts';
import { createPostgresStore } from '../../src/store/create-postgres-store.ts';
import type { Store } from '../../src/store/store.ts';
import { mongoForTests } from '../../test/services/mongo-for-tests.ts';
import { postgresForTests } from '../../test/services/postgres-for-tests.ts';
import { redisForTests } from '../../test/services/redis-for-tests.ts';

export interface StartedBackend {
  /** What a process of Candor is told of it. */
  readonly env: Record<string, string>;
  openStore(): Promise<Store>;
  stop(): Promise<void>;
}

const logger = createLogger('silent');

/** Store and queue for processes of their own: "postgres", or "mongodb" with Redis. */
export async function startBackend(kind: string): Promise<StartedBackend> {
  if (kind === 'mongodb') {
    const [redis, mongo] = [await redisForTests(), await mongoForTests()];
    if (!redis || !mongo) throw new Error('this needs Redis and MongoDB');
    return {
      env: { REDIS_URL: redis.url, MONGODB_URL: mongo.url },
      openStore: () => createMongoStore({ url: mongo.url, database: 'candor', logger }),
      stop: async () => {
        await mongo.stop();
        await redis.stop();
      },
    };
  }
  const postgres = await postgresForTests();
  if (!postgres) throw new Error('this needs PostgreSQL');
  return {
    env: { POSTGRES_URL: postgres.url },
    openStore: () => createPostgresStore({ url: postgres.url, logger }),
    stop: postgres.stop,
  };
}
