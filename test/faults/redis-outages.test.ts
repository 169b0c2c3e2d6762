import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allJobs } from '../../src/queue/jobs.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { type RedisServer, startRedis } from '../services/start-redis.ts';
import { waitUntil } from '../services/wait-until.ts';
import { callApi } from './harness/call-api.ts';
import { expectNoPersonalData } from './harness/expect-no-personal-data.ts';
import { type ApiProcess, type Deployment, startDeployment } from './harness/start-deployment.ts';

describeWithServices('outages of Redis', ['redis-server', 'mongodb'], (services) => {
  const patience = { timeout: 900_000 };
  const waitMs = 180_000;
  let redis: RedisServer;
  let candor: Deployment;
  let api: ApiProcess;

  beforeAll(async () => {
    redis = await startRedis();
    candor = await startDeployment(services.mongodbUrl, { REDIS_URL: redis.url, LLM_CONCURRENCY: '2' });
  }, 300_000);
  afterAll(async () => {
    await candor?.stop();
    await redis?.stop();
  });

  const isReady = async () => (await callApi(api.url, '/readyz')).status === 200;
  const submit = async (name: string, count: number) => {
    const answers = await Promise.all(
      Array.from({ length: count }, (_, n) => candor.ledger.submit(api.url, `case-${name}-${n}`)),
    );
    return answers.map(({ status }) => status);
  };
  /** Holds every answer of the model back until it is let go. */
  const holdAnswers = () => {
    const { promise: after, resolve: release } = Promise.withResolvers<void>();
    candor.llm.script = () => ({ kind: 'answer', after });
    return release;
  };

  test(
    'an API that starts without it is not ready, and accepts what the reconciling pass queues',
    patience,
    async () => {
      await redis.kill9();
      api = await candor.startApi();
      expect((await callApi(api.url, '/readyz')).status).toBe(503);
      expect(await submit('start', 3)).toEqual([202, 202, 202]);
      await redis.restart();
      await waitUntil('the API is ready', isReady, waitMs);
      const board = await callApi(api.url, '/admin/queues/api/queues');
      expect([board.status, board.json.queues?.length]).toEqual([200, allJobs.length]);
      await candor.startWorker();
      await candor.ledger.assertKept();
    },
  );

  test('killed and started again, it loses no request', patience, async () => {
    const release = holdAnswers();
    expect(await submit('before', 4)).toEqual(Array(4).fill(202));
    await waitUntil('requests are being written', () => candor.llm.inFlight().length === 2, waitMs);
    await redis.kill9();
    release();
    expect(await submit('down', 4)).toEqual(Array(4).fill(202));
    expect((await callApi(api.url, '/readyz')).status).toBe(503);
    await redis.restart();
    await waitUntil('the API is ready', isReady, waitMs);
    expect(await submit('after', 2)).toEqual([202, 202]);
    await candor.ledger.assertKept();
  });

  test('frozen, it keeps no client waiting', patience, async () => {
    redis.freeze();
    const statuses = [...(await submit('frozen', 3)), (await callApi(api.url, '/readyz')).status];
    redis.resume();
    expect(statuses).toEqual([202, 202, 202, 503]);
    await waitUntil('the API is ready', isReady, waitMs);
    await candor.ledger.assertKept();
  });

  test('wiped, it is filled again from the store', patience, async () => {
    const release = holdAnswers();
    expect(await submit('wiped', 8)).toEqual(Array(8).fill(202));
    await waitUntil('requests are being written', () => candor.llm.inFlight().length === 2, waitMs);
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
    release();
    await candor.ledger.assertKept();
  });

  test('no log holds personal data', () => {
    expectNoPersonalData(candor.logs());
  });
});
