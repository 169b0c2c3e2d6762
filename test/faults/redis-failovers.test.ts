import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithServices } from '../services/describe-with-services.ts';
import type { RedisServer } from '../services/start-redis.ts';
import { startRedisCluster } from '../services/start-redis-cluster.ts';
import { startRedisSentinels } from '../services/start-redis-sentinels.ts';
import { createTestCertificate } from '../services/test-certificate.ts';
import { waitUntil } from '../services/wait-until.ts';
import { cleanVariants } from '../support/example-request.ts';
import { expectNoPersonalData } from './harness/expect-no-personal-data.ts';
import { type ApiProcess, type Deployment, startDeployment } from './harness/start-deployment.ts';

/** Redis on several servers, one of which is the master of everything that a deployment keeps there. */
interface Topology {
  readonly url: string;
  /** What its clients need besides. */
  readonly env?: Record<string, string>;
  /** The master of a key; `except` is one that cannot be asked. */
  masterOf(key: string, except?: RedisServer): Promise<RedisServer>;
  stop(): Promise<void>;
}

/** Enough that a failover, which takes seconds, falls into the middle; CANDOR_FAILOVER_REQUESTS=500 for the full measure. */
const requests = Number(process.env.CANDOR_FAILOVER_REQUESTS ?? 200);
const clients = 8;
const waitMs = 600_000;
const patience = { timeout: 1_200_000 };

/** Over TLS, by a certificate whose authority the processes of the deployment are told to trust. */
async function startSentinels(): Promise<Topology> {
  const certificate = createTestCertificate();
  const { url, master, stop } = await startRedisSentinels(certificate);
  return {
    url,
    env: { NODE_EXTRA_CA_CERTS: certificate.ca },
    masterOf: master,
    stop: async () => {
      await stop();
      certificate.remove();
    },
  };
}

function failovers(start: () => Promise<Topology>, services: { readonly mongodbUrl: string }): void {
  let redis: Topology;
  let candor: Deployment;
  let api: ApiProcess;

  beforeAll(async () => {
    redis = await start();
    const { url, env } = redis;
    candor = await startDeployment(services.mongodbUrl, {
      REDIS_URL: url,
      LLM_REQUESTS_PER_MINUTE: '1000000',
      ...env,
    });
    const text = JSON.stringify({ variants: cleanVariants.slice(0, 1) });
    candor.llm.script = () => ({ kind: 'answer', text });
    [api] = await Promise.all([candor.startApi(), candor.startWorker()]);
  }, 300_000);
  afterAll(async () => {
    await candor?.stop();
    await redis?.stop();
  });

  /** On a machine with too much to do the store may be late: a client that is told so comes again. */
  async function submitOne(mark: string): Promise<void> {
    const { status, json } = await candor.ledger.submit(api.url, mark, {}, { variant_count: 1 });
    if (status !== 503) return expect(status).toBe(202);
    expect(json.detail).toMatch(/store/);
    return submitOne(mark);
  }

  /** Several clients send `count` requests; `onSent` hears of each that was accepted. */
  async function submit(name: string, count: number, onSent: (sent: number) => void): Promise<void> {
    let next = 0;
    let sent = 0;
    const client = async () => {
      while (next < count) {
        await submitOne(`case-${name}-${next++}`);
        onSent(++sent);
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
  }

  const faults = {
    killed: { begin: (server: RedisServer) => server.kill9(), end: (server: RedisServer) => server.restart() },
    frozen: {
      begin: async (server: RedisServer) => server.freeze(),
      end: async (server: RedisServer) => server.resume(),
    },
  };

  test.each(['killed', 'frozen'] as const)(
    'its master %s in the middle of many requests, a replica takes over and none is lost',
    patience,
    async (fault) => {
      const key = `${candor.env.QUEUE_PREFIX}:personalize:meta`;
      const before = await redis.masterOf(key);
      const middle = Promise.withResolvers<void>();
      const submitting = submit(fault, requests, (sent) => sent === Math.floor(requests / 3) && middle.resolve());
      await Promise.race([middle.promise, submitting]);
      await faults[fault].begin(before);
      try {
        const another = async () => {
          const master = await redis.masterOf(key, before);
          return master === before ? null : master;
        };
        await waitUntil('a replica takes over', another, waitMs);
        await submitting;
        const docs = await candor.ledger.assertKept(waitMs);
        expect(docs.filter(({ status }) => status !== 'SUCCESS')).toEqual([]);
        expect(new Set(candor.ledger.ids).size).toBe(docs.length);
      } finally {
        await faults[fault].end(before);
      }
    },
  );

  test('no log holds personal data', () => {
    expectNoPersonalData(candor.logs());
  });
}

describeWithServices('failovers of a Redis Cluster', ['redis-server', 'mongodb'], (services) =>
  failovers(startRedisCluster, services),
);

describeWithServices('failovers of Redis by sentinels, over TLS', ['redis-server', 'openssl', 'mongodb'], (services) =>
  failovers(startSentinels, services),
);
