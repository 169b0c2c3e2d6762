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
const rounds = 25;
/** Of each worker: they start its thread and have its code compiled, and all their answers come at once. */
const warmUpRounds = 5;

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

interface Rates {
  /** Requests per second from the first call of the model to its last answer. */
  fromStart: number;
  /** From the call that follows the warm-up. */
  warm: number;
}

async function ratesOf(count: number): Promise<Rates> {
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
    const warmUp = count * concurrency * warmUpRounds;
    const rateFrom = (call: number): number =>
      (ids.length - call) / ((provider.lastAnswer - provider.taken[before + call]!) / 1_000);
    return { fromStart: rateFrom(0), warm: rateFrom(warmUp) };
  } finally {
    for (const worker of workers) await worker.stop();
  }
}

try {
  const baseline = 'C/L';
  const ideal = concurrency / (latencyMs / 1_000);
  for (const count of [1, 2, 4]) {
    const name = count === 1 ? '1 worker' : `${count} workers`;
    const { fromStart, warm } = await ratesOf(count);
    const compared = { baseline, baselineValue: count * ideal, unit: 'requests/s' };
    printRatio({ ...compared, name, value: warm, goal: 0.95 });
    printRatio({ ...compared, name: `${name}, the start counted`, value: fromStart });
  }
} finally {
  await api.stop();
  provider.close();
  await mongo.stop();
  await redis.stop();
}
