// 1, 2 and 4 worker processes on Redis + MongoDB with a model that takes 1 s: does each bring its whole share?
import { setTimeout as sleep } from 'node:timers/promises';
import type { Personalization } from '../src/contract/personalize-response.ts';
import { mongoForTests } from '../test/services/mongo-for-tests.ts';
import { redisForTests } from '../test/services/redis-for-tests.ts';
import { cleanVariants, exampleRequest } from '../test/support/example-request.ts';
import { startFakeProvider } from './support/fake-provider.ts';
import { printRatio } from './support/print-ratio.ts';
import { startProcess } from './support/start-process.ts';

const latencyMs = 1_000;
const concurrency = Number(process.argv[2] ?? 10);
const rounds = 20;

const redis = await redisForTests();
const mongo = await mongoForTests();
if (!redis || !mongo) throw new Error('this needs Redis and MongoDB');
const provider = await startFakeProvider({
  content: JSON.stringify({ variants: cleanVariants }),
  latencyMs: () => latencyMs,
});
const env = {
  REDIS_URL: redis.url,
  MONGODB_URL: mongo.url,
  LLM_TARGETS: 'openai:fake',
  LLM_JUDGE: 'off',
  OPENAI_BASE_URL: `${provider.url}/v1`,
  LLM_CONCURRENCY: String(concurrency),
};
const api = await startProcess('api/main.ts', { ...env, PORT: '0' }, /ready at (http:\/\/\S+)/);
const url = `${api.ready[1]}/personalize`;
const body = JSON.stringify(exampleRequest());

async function submit(): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
  return ((await response.json()) as { request_id: string }).request_id;
}

/** Requests per second that as many workers end, from the first call of the model to its last answer. */
async function rateOf(count: number): Promise<number> {
  const ids: string[] = [];
  for (let left = count * concurrency * rounds; left > 0; left -= 20)
    ids.push(...(await Promise.all(Array.from({ length: Math.min(20, left) }, submit))));
  const before = provider.taken.length;
  const workers = await Promise.all(
    Array.from({ length: count }, () => startProcess('worker/main.ts', env, /worker is ready/)),
  );
  try {
    while (provider.taken.length < before + ids.length) await sleep(100);
    await sleep(2 * latencyMs);
    for (const id of ids) {
      const { status } = (await (await fetch(`${url}/${id}`)).json()) as Personalization;
      if (status !== 'SUCCESS') throw new Error(`${id} is ${status}`);
    }
    return ids.length / ((provider.lastAnswer - provider.taken[before]!) / 1_000);
  } finally {
    for (const worker of workers) await worker.stop();
  }
}

try {
  const one = await rateOf(1);
  const ideal = concurrency / (latencyMs / 1_000);
  const baseline = 'C/L';
  printRatio({ name: '1 worker', value: one, baseline, baselineValue: ideal, unit: 'requests/s' });
  for (const count of [2, 4]) {
    const value = await rateOf(count);
    printRatio({ name: `${count} workers`, value, baseline: '1 worker', baselineValue: one, unit: 'requests/s' });
    printRatio({ name: `${count} workers`, value, baseline, baselineValue: count * ideal, unit: 'requests/s' });
  }
} finally {
  await api.stop();
  provider.close();
  await mongo.stop();
  await redis.stop();
}
