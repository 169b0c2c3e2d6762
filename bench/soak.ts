// A long campaign on PostgreSQL, or with "mongodb" on Redis + MongoDB, with a priced model: two workers, of which one is killed and started again, pauses,
// and a budget that runs out half way. Are the rows of the results those of the file, in its order, is the bill what is
// reported, and does the memory of what was never killed stay as it is?
import { setTimeout as sleep } from 'node:timers/promises';
import { costOf } from '../src/llm/prices.ts';
import { cleanVariants } from '../test/support/example-request.ts';
import { createCampaignClient } from './support/campaign-client.ts';
import { startFakeProvider } from './support/fake-provider.ts';
import { printRatio } from './support/print-ratio.ts';
import { startBackend } from './support/start-backend.ts';
import { type StartedProcess, startProcess } from './support/start-process.ts';

const rows = Number(process.argv[2] ?? 20_000);
const kills = 6;
const pauses = 3;
const lookEveryMs = 1_000;
const pausedMs = 3_000;
const model = 'gpt-4.1-mini';
const usage = { prompt_tokens: 900, completion_tokens: 200 };
const callUsd = costOf(model, usage);
/** A row takes one call, some two. */
const firstBudget = rows * callUsd * 0.5;
const wholeBudget = rows * callUsd * 4;

const backend = await startBackend(process.argv[3] ?? 'postgres');
const provider = await startFakeProvider({
  content: JSON.stringify({ variants: cleanVariants.slice(0, 1) }),
  latencyMs: () => 50,
  usage,
});
const env = {
  ...backend.env,
  LLM_TARGETS: `openai:${model},template`,
  LLM_JUDGE: 'off',
  OPENAI_API_KEY: 'of-the-bench',
  OPENAI_BASE_URL: `${provider.url}/v1`,
};
const startWorker = () => startProcess('worker/main.ts', env, /worker is ready/);

const api = await startProcess('api/main.ts', { ...env, PORT: '0' }, /ready at (http:\/\/\S+)/);
const steady = await startWorker();
let killed = await startWorker();
// Asked by id: counting the rows of a campaign every second would be part of the load.
const store = await backend.openStore();
const client = createCampaignClient(api.ready[1]!);
const id = await client.create({ budget_usd: firstBudget });
const lookUp = () => store.campaigns.get(id).catch(() => null);

interface Sample {
  readonly dispatched: number;
  readonly api: number;
  readonly worker: number;
}
const samples: Sample[] = [];
let isExhausted = false;

/** Kills and pauses at even distances; a budget that is used up is raised once. */
async function runToItsEnd(): Promise<void> {
  for (let kill = 0, pause = 0; ; ) {
    await sleep(lookEveryMs);
    const campaign = await lookUp();
    if (!campaign) continue;
    const { status, fed_rows: dispatched } = campaign;
    if (status === 'COMPLETED') return;
    samples.push({ dispatched, api: api.rssMb(), worker: steady.rssMb() });
    if (status === 'PAUSED') {
      if (campaign.pause_reason !== 'budget_exhausted') throw new Error(`paused by ${campaign.pause_reason}`);
      console.log(`${dispatched} rows dispatched: the budget of ${firstBudget.toFixed(2)} USD is used up; raising it`);
      isExhausted = true;
      await client.resume(id, { budget_usd: wholeBudget });
    } else if (kill < kills && dispatched >= (rows * (kill + 1)) / (kills + 1)) {
      kill += 1;
      await killed.kill9();
      killed = await startWorker();
      console.log(`${dispatched} rows dispatched: worker killed, another started`);
    } else if (pause < pauses && dispatched >= (rows * (pause + 0.5)) / pauses) {
      pause += 1;
      await client.pause(id);
      await sleep(pausedMs);
      await client.resume(id);
      console.log(`${dispatched} rows dispatched: paused and resumed`);
    }
  }
}

/** Mean of a quarter of the campaign, 0 to 3. */
function quarter(part: number, of: (sample: Sample) => number): number {
  const own = samples.filter(({ dispatched }) => Math.min(3, Math.floor((4 * dispatched) / rows)) === part).map(of);
  return own.reduce((sum, value) => sum + value, 0) / own.length;
}

async function verdict(): Promise<boolean> {
  const seen: number[] = [];
  let succeeded = 0;
  for await (const { row, status } of client.results(id)) {
    seen.push(row);
    if (status === 'SUCCESS') succeeded += 1;
  }
  const inOrder = seen.every((row, place) => row === place + 1);
  console.log(`rows in the results: ${seen.length} of ${rows}, ${inOrder ? '' : 'NOT '}in order and each once`);
  printRatio({ name: 'succeeded', value: succeeded, baseline: 'rows', baselineValue: rows, unit: 'rows', goal: 1 });
  const billed = provider.taken.length * callUsd;
  const reported = (await client.get(id)).usage.cost_usd;
  const isPaid = reported >= billed - 1e-6 && reported <= wholeBudget;
  console.log(
    `billed ${billed.toFixed(4)} USD, reported ${reported.toFixed(4)}, budget ${wholeBudget.toFixed(2)}: ${isPaid ? 'held' : 'NOT held'}`,
  );
  const growth = (['api', 'worker'] as const).map((name) => {
    const [second, last] = [quarter(1, (one) => one[name]), quarter(3, (one) => one[name])];
    const ratio = last / second;
    console.log(
      `memory of the ${name}: second quarter ${second.toFixed(0)} MB, last ${last.toFixed(0)} MB; ratio ${ratio.toFixed(3)} (goal at most 1.05: ${ratio <= 1.05 ? 'reached' : 'not reached'})`,
    );
    return ratio;
  });
  return (
    seen.length === rows && inOrder && succeeded === rows && isPaid && isExhausted && growth.every((one) => one <= 1.05)
  );
}

const running: StartedProcess[] = [api, steady];
try {
  await client.upload(id, rows);
  await client.start(id);
  const started = performance.now();
  await runToItsEnd();
  console.log(`${(rows / ((performance.now() - started) / 1_000)).toFixed(1)} rows/s on 2 workers`);
  process.exitCode = (await verdict()) ? 0 : 1;
} finally {
  for (const one of [...running, killed]) await one.stop();
  await store.close();
  provider.close();
  await backend.stop();
}
