// The whole pipeline with an instant LLM against a BullMQ no-op on the same Redis, and the store's own share.
import { Queue, Worker } from 'bullmq';
import { createLogger } from '../src/logger.ts';
import { createMongoStore } from '../src/store/create-mongo-store.ts';
import { mongoForTests } from '../test/services/mongo-for-tests.ts';
import { redisForTests } from '../test/services/redis-for-tests.ts';
import { drainRequests } from './support/drain-requests.ts';
import { createFixedLlm } from './support/fixed-llm.ts';
import { createMemoryStore } from './support/memory-store.ts';
import { printRatio } from './support/print-ratio.ts';

const jobs = Number(process.argv[2] ?? 2_000);
const concurrency = 200;
/** V8 has compiled by then what a request runs through. */
const warmUp = 600;

async function drainNoOps(redisUrl: string): Promise<number> {
  const { hostname, port } = new URL(redisUrl);
  const connection = { host: hostname, port: Number(port), maxRetriesPerRequest: null };
  const queue = new Queue('no-op', { connection, prefix: '{bench-no-op}' });
  await queue.addBulk(
    Array.from({ length: jobs }, (_, n) => ({
      name: 'no-op',
      data: { request_id: `req_${n}` },
      opts: { jobId: `req_${n}` },
    })),
  );
  let ended = 0;
  const started = performance.now();
  const worker = new Worker('no-op', async () => {}, { connection, prefix: '{bench-no-op}', concurrency });
  await new Promise<void>((resolve) => {
    worker.on('completed', () => {
      ended += 1;
      if (ended === jobs) resolve();
    });
  });
  const seconds = (performance.now() - started) / 1_000;
  await worker.close();
  await queue.obliterate({ force: true });
  await queue.close();
  return jobs / seconds;
}

const redis = await redisForTests();
if (!redis) throw new Error('this figure needs Redis');
const mongo = await mongoForTests();
const llm = createFixedLlm(0);
try {
  const shared = { redisUrl: redis.url, llm, warmUp, jobs, concurrency };
  await drainNoOps(redis.url);
  const noOps = await drainNoOps(redis.url);
  const inMemory = await drainRequests({ ...shared, prefix: '{bench-memory}', store: createMemoryStore() });
  printRatio({
    name: 'pipeline, store in memory',
    value: inMemory,
    baseline: 'BullMQ no-op',
    baselineValue: noOps,
    unit: 'jobs/s',
    goal: 0.12,
  });
  if (mongo) {
    const store = await createMongoStore({ url: mongo.url, database: 'bench', logger: createLogger('silent') });
    const stored = await drainRequests({ ...shared, jobs: Math.ceil(jobs / 4), prefix: '{bench-mongo}', store });
    await store.close();
    printRatio({
      name: 'pipeline, MongoDB protocol',
      value: stored,
      baseline: 'BullMQ no-op',
      baselineValue: noOps,
      unit: 'jobs/s',
    });
    console.log(`the store's own share of a request: ${((1 - stored / inMemory) * 100).toFixed(0)}%`);
  }
} finally {
  await mongo?.stop();
  await redis.stop();
}
