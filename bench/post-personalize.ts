// POST /personalize against bare Express + queue.add on the same Redis, both with a store in memory.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import autocannon from 'autocannon';
import { Queue } from 'bullmq';
import express from 'express';
import { createApp } from '../api/create-app.ts';
import { createConfig } from '../src/config/config.ts';
import { createContext } from '../src/context.ts';
import { newRequestId } from '../src/ids.ts';
import { createLogger } from '../src/logger.ts';
import { createRedisQueues } from '../src/queue/create-redis-queues.ts';
import { redisForTests } from '../test/services/redis-for-tests.ts';
import { createFixedLlm } from './support/fixed-llm.ts';
import { createMemoryStore } from './support/memory-store.ts';
import { printRatio } from './support/print-ratio.ts';
import { requestOf } from './support/request-of.ts';

const seconds = Number(process.argv[2] ?? 8);

/** Each of another lead: what is kept of one request must not serve another. */
const bodies = Array.from({ length: 1_000 }, (_, n) => JSON.stringify(requestOf(n)));

async function rate(app: express.Express): Promise<number> {
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/personalize`;
  const result = await autocannon({
    url,
    method: 'POST',
    connections: 20,
    duration: seconds,
    headers: { 'content-type': 'application/json' },
    requests: bodies.map((body) => ({ body })),
  });
  server.closeAllConnections();
  server.close();
  if (result.non2xx > 0) throw new Error(`${result.non2xx} calls were refused`);
  return result.requests.average;
}

const redis = await redisForTests();
if (!redis) throw new Error('this figure needs Redis');
const logger = createLogger('silent');
const { hostname, port } = new URL(redis.url);
const queue = new Queue('bare', { connection: { host: hostname, port: Number(port) }, prefix: '{bench-bare}' });
const queues = await createRedisQueues({ url: redis.url, prefix: '{bench-post}', logger });
const context = await createContext(createConfig({ LOG_LEVEL: 'silent' }), {
  store: createMemoryStore(),
  queues,
  llm: createFixedLlm(0),
  logger,
});
try {
  const bare = express();
  bare.post('/personalize', express.json(), async (_, response) => {
    const requestId = newRequestId();
    await queue.add('personalize', { request_id: requestId }, { jobId: requestId });
    response.status(202).json({ request_id: requestId });
  });
  const baselineValue = await rate(bare);
  const value = await rate(createApp(context));
  printRatio({
    name: 'POST /personalize',
    value,
    baseline: 'bare Express + queue.add',
    baselineValue,
    unit: 'calls/s',
    goal: 0.5,
  });
} finally {
  await queue.close();
  await queues.close();
  await context.close();
  await redis.stop();
}
