import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumForTests } from './chromium-for-tests.ts';
import { mongoForTests, mongoIsThere } from './mongo-for-tests.ts';
import { postgresForTests, postgresIsThere } from './postgres-for-tests.ts';
import { redisForTests, redisIsThere, type TestService } from './redis-for-tests.ts';
import { mongoBinary } from './start-mongo.ts';
import { postgresBinary } from './start-postgres.ts';
import { redisBinary } from './start-redis.ts';
import { opensslBinary } from './test-certificate.ts';

/** "redis-server", "mongodb-server" and "postgres-server" are binaries, for tests that start a server of their own; "openssl" makes its certificate. */
export type ServiceName =
  | 'redis'
  | 'redis-server'
  | 'mongodb'
  | 'mongodb-server'
  | 'postgres'
  | 'postgres-server'
  | 'openssl'
  | 'chromium';

/** Valid inside tests and hooks, not while tests are being collected. */
export interface Services {
  readonly redisUrl: string;
  readonly mongodbUrl: string;
  /** Of an empty database. */
  readonly postgresUrl: string;
  readonly chromiumPath: string;
}

const isThere: Record<ServiceName, () => boolean> = {
  redis: redisIsThere,
  'redis-server': () => redisBinary() !== null,
  mongodb: mongoIsThere,
  'mongodb-server': () => mongoBinary() !== null,
  postgres: postgresIsThere,
  'postgres-server': () => postgresBinary() !== null,
  openssl: () => opensslBinary() !== null,
  chromium: () => chromiumForTests() !== null,
};

/**
 * A suite that needs services: they are started for it, or found. Where one is missing the suite is skipped by name;
 * with CANDOR_REQUIRE_SERVICES=1 it fails instead.
 */
export function describeWithServices(name: string, needs: ServiceName[], suite: (services: Services) => void): void {
  const missing = needs.filter((service) => !isThere[service]());
  if (missing.length > 0 && process.env.CANDOR_REQUIRE_SERVICES === '1') {
    describe(name, () => {
      test(`needs ${missing.join(' and ')}`, () => {
        expect(missing).toEqual([]);
      });
    });
    return;
  }
  if (missing.length > 0) console.log(`SKIPPED: ${name} needs ${missing.join(' and ')}`);
  describe.skipIf(missing.length > 0)(name, () => {
    const urls: { redis?: string; mongodb?: string; postgres?: string } = {};
    const started: TestService[] = [];
    const start = async (service: keyof typeof urls, starting: Promise<TestService | null>) => {
      const running = await starting;
      if (!running) throw new Error(`${service} went away`);
      started.push(running);
      urls[service] = running.url;
    };
    beforeAll(async () => {
      if (needs.includes('redis')) await start('redis', redisForTests());
      if (needs.includes('mongodb')) await start('mongodb', mongoForTests());
      if (needs.includes('postgres')) await start('postgres', postgresForTests());
    });
    afterAll(async () => {
      for (const service of started) await service.stop();
    });
    const asked = (service: string, value: string | null | undefined): string => {
      if (!value) throw new Error(`${name} did not ask for ${service}, or it is not started yet`);
      return value;
    };
    suite({
      get redisUrl() {
        return asked('redis', urls.redis);
      },
      get mongodbUrl() {
        return asked('mongodb', urls.mongodb);
      },
      get postgresUrl() {
        return asked('postgres', urls.postgres);
      },
      get chromiumPath() {
        return asked('chromium', chromiumForTests());
      },
    });
  });
}
