// Resident memory of each kind of process: idle, and after it has served. Linux only, since it reads /proc.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mongoForTests } from '../test/services/mongo-for-tests.ts';
import { redisForTests } from '../test/services/redis-for-tests.ts';
import { cleanVariants, exampleRequest } from '../test/support/example-request.ts';
import { embeddedOptions } from './support/embedded-options.ts';
import { startFakeProvider } from './support/fake-provider.ts';
import { type StartedProcess, startProcess } from './support/start-process.ts';

const requests = Number(process.argv[2] ?? 1_000);
const atOnce = 20;
const restMs = 30_000;
/** What a process may hold idle, in MB. */
const goals = { embedded: 320, API: 160, worker: 200 };

/** MB, from smaps_rollup: all that is resident, and without what other processes share of it. */
function memoryOf({ pid }: StartedProcess): { rss: number; pss: number } {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)![1]) / 1_024;
  return { rss: megabytes('Rss'), pss: megabytes('Pss') };
}

type Kind = keyof typeof goals;

function print(processes: [Kind, StartedProcess][], when: string, goalOf: (kind: Kind) => number | undefined): void {
  for (const [kind, process] of processes) {
    const { rss, pss } = memoryOf(process);
    const goal = goalOf(kind);
    const share = goal === undefined ? '' : `; goal ${goal} MB: ${rss <= goal ? 'reached' : 'not reached'}`;
    console.log(`${kind}, ${when}: RSS ${rss.toFixed(0)} MB, PSS ${pss.toFixed(0)} MB${share}`);
  }
}

async function submit(url: string): Promise<void> {
  const { lead } = exampleRequest();
  let next = 0;
  const one = async () => {
    while (next < requests) {
      const body = exampleRequest({ lead: { ...lead, domain: `telvora${next}.ro` } });
      next += 1;
      const headers = { 'content-type': 'application/json', prefer: 'wait=60' };
      const answer = await fetch(`${url}/personalize`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/** The first is the one that is asked. */
async function measure(processes: [Kind, StartedProcess][]): Promise<void> {
  try {
    await sleep(restMs);
    print(processes, 'idle', (kind) => goals[kind]);
    await submit(processes[0]![1].ready[1]!);
    await sleep(restMs);
    print(processes, `30 s after ${requests} requests`, () => undefined);
  } finally {
    for (const [, process] of processes) await process.stop();
  }
}

// What a bare Node.js takes, which no program on it can go below.
const bare = await startProcess('bench/support/idle.ts', {}, /ready/);
const floor = memoryOf(bare);
await bare.stop();
console.log(`Node.js with nothing in it: RSS ${floor.rss.toFixed(0)} MB, PSS ${floor.pss.toFixed(0)} MB`);

const DATA_DIR = mkdtempSync(join(tmpdir(), 'candor-memory-'));
const ready = /ready at (http:\/\/\S+)/;
const embedded = { PORT: '0', DATA_DIR };
try {
  // The first start makes the data folder, which happens once.
  const options = embeddedOptions();
  await (await startProcess('api/main.ts', embedded, ready, options)).stop();
  await measure([['embedded', await startProcess('api/main.ts', embedded, ready, options)]]);
} finally {
  rmSync(DATA_DIR, { recursive: true, force: true });
}

const redis = await redisForTests();
const mongo = await mongoForTests();
if (!redis || !mongo) console.log('API and worker apart need Redis and MongoDB: not measured');
else {
  const provider = await startFakeProvider({
    content: JSON.stringify({ variants: cleanVariants }),
    latencyMs: () => 50,
    usage: { prompt_tokens: 900, completion_tokens: 200 },
  });
  const env = {
    REDIS_URL: redis.url,
    MONGODB_URL: mongo.url,
    LLM_TARGETS: 'openai:gpt-4.1-mini,template',
    LLM_JUDGE: 'off',
    OPENAI_API_KEY: 'of-the-bench',
    OPENAI_BASE_URL: `${provider.url}/v1`,
  };
  await measure([
    ['API', await startProcess('api/main.ts', { ...env, PORT: '0' }, ready)],
    ['worker', await startProcess('worker/main.ts', env, /worker is ready/)],
  ]);
  provider.close();
}
await mongo?.stop();
await redis?.stop();
