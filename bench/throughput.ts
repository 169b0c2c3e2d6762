// Throughput against C/L: concurrency 200 over a 1 s LLM should end 200 requests a second.
import { redisForTests } from '../test/services/redis-for-tests.ts';
import { drainRequests } from './support/drain-requests.ts';
import { createFixedLlm } from './support/fixed-llm.ts';
import { createMemoryStore } from './support/memory-store.ts';
import { printRatio } from './support/print-ratio.ts';

const latencyMs = 1_000;
const rounds = Number(process.argv[2] ?? 40);

const redis = await redisForTests();
if (!redis) throw new Error('this figure needs Redis');
try {
  for (const concurrency of [50, 100, 200]) {
    const value = await drainRequests({
      redisUrl: redis.url,
      prefix: `{bench-throughput-${concurrency}}`,
      store: createMemoryStore(),
      llm: createFixedLlm(latencyMs),
      // The first rounds start the threads, and all their answers come at once.
      warmUp: concurrency * 5,
      jobs: concurrency * rounds,
      concurrency,
    });
    printRatio({
      name: `throughput at concurrency ${concurrency}`,
      value,
      baseline: 'C/L',
      baselineValue: concurrency / (latencyMs / 1_000),
      unit: 'requests/s',
      ...(concurrency === 200 ? { goal: 0.97 } : {}),
    });
  }
} finally {
  await redis.stop();
}
