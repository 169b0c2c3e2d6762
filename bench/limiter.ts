// Four worker processes share one limit through Redis and call a fake provider over HTTP, which enforces the same limit
// by a sliding window of 60 s. Prints the share of the limit used and the calls over it.
import { fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../src/clock.ts';
import { createConfig } from '../src/config/config.ts';
import { personalizeRequestSchema } from '../src/contract/personalize-request.ts';
import { createLlm } from '../src/llm/create-llm.ts';
import { LlmBackoff } from '../src/llm/llm.ts';
import { createRedisRateLimiter } from '../src/llm/redis-rate-limiter.ts';
import { createLogger } from '../src/logger.ts';
import { createMetrics } from '../src/metrics.ts';
import { buildPrompt } from '../src/prompts/build-prompt.ts';
import { noTracing } from '../src/tracing/tracing.ts';
import { redisForTests } from '../test/services/redis-for-tests.ts';
import { startFakeProvider, windowMs } from './support/fake-provider.ts';
import { printRatio } from './support/print-ratio.ts';

const limit = Number(process.argv[2] ?? 600);
const minutes = 2;
const workers = 4;
const callersPerWorker = 25;

interface WorkerSettings {
  providerUrl: string;
  redisUrl: string;
  limit: number;
}

/** Callers that always have a job, as a worker of a long campaign has: one that is held back comes again when told. */
async function runWorker({ providerUrl, redisUrl, limit }: WorkerSettings): Promise<void> {
  const logger = createLogger('silent');
  const llm = createLlm({
    config: createConfig({
      LLM_TARGETS: 'openai:fake',
      LLM_JUDGE: 'off',
      OPENAI_BASE_URL: `${providerUrl}/v1`,
      LLM_REQUESTS_PER_MINUTE: String(limit),
    }).llm,
    clock: systemClock,
    logger,
    metrics: createMetrics(),
    limiter: createRedisRateLimiter({ url: redisUrl, keyPrefix: '{bench-limiter}', logger }),
    tracing: noTracing,
  });
  const request = personalizeRequestSchema.parse({
    channel: 'SMS',
    goal: 'book a call',
    lead: { first_name: 'Ada', company_name: 'Engine Works' },
  });
  const prompt = buildPrompt({ request, step: 'full', variantIndexes: [0], temperature: 0, marker: '0' });
  const call = {
    request_id: 'req',
    attempt: 1,
    prompt,
    request,
    variant_indexes: [0],
    signal: new AbortController().signal,
  };
  const caller = async (): Promise<never> => {
    for (;;) {
      try {
        await llm.complete(call, { beforeCall: async () => {} });
      } catch (error) {
        await sleep(error instanceof LlmBackoff ? error.delayMs : 100);
      }
    }
  };
  await Promise.all(Array.from({ length: callersPerWorker }, caller));
}

async function main(): Promise<void> {
  const redis = await redisForTests();
  if (!redis) throw new Error('This bench needs Redis: put redis-server on the PATH or set CANDOR_TEST_REDIS_URL');
  const provider = await startFakeProvider({
    content: '{"variants":[{"message":"Hi Ada"}]}',
    // A model takes its time, and never the same.
    latencyMs: () => 200 + Math.random() * 600,
    limitPerMinute: limit,
  });
  const settings: WorkerSettings = { providerUrl: provider.url, redisUrl: redis.url, limit };
  const children = Array.from({ length: workers }, () =>
    fork(import.meta.filename, ['worker', JSON.stringify(settings)]),
  );

  while (provider.taken.length === 0) await sleep(20);
  const started = provider.taken[0]!;
  await sleep(minutes * windowMs + 500);
  const used = provider.taken.filter((at) => at < started + minutes * windowMs).length;
  for (const child of children) child.kill('SIGKILL');
  provider.close();
  await redis.stop();

  console.log(`${workers} workers, ${limit} requests per minute, ${minutes} minutes, sliding window of 60 s`);
  printRatio({
    name: 'calls that the provider took',
    value: used,
    baseline: 'calls that its limit allows',
    baselineValue: limit * minutes,
    unit: 'calls',
    goal: 0.98,
  });
  console.log(`calls over the limit: ${provider.over} (goal 0: ${provider.over === 0 ? 'reached' : 'not reached'})`);
}

if (process.argv[2] === 'worker') await runWorker(JSON.parse(process.argv[3]!) as WorkerSettings);
else await main();
