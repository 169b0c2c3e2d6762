// A whole campaign on Redis + MongoDB while its two workers are killed and restarted in turn: is every row there once?
import { createLogger } from '../src/logger.ts';
import { createMongoStore } from '../src/store/create-mongo-store.ts';
import { mongoForTests } from '../test/services/mongo-for-tests.ts';
import { redisForTests } from '../test/services/redis-for-tests.ts';
import { createCampaignClient } from './support/campaign-client.ts';
import { type StartedProcess, startProcess } from './support/start-process.ts';

const rows = Number(process.argv[2] ?? 100_000);
const kills = Number(process.argv[3] ?? 6);
const lookEveryMs = 2_000;

const redis = await redisForTests();
const mongo = await mongoForTests();
if (!redis || !mongo) throw new Error('this needs Redis and MongoDB');
const env = { REDIS_URL: redis.url, MONGODB_URL: mongo.url };
const startWorker = () => startProcess('worker/main.ts', env, /worker is ready/);

// Asked by id: counting the rows of a campaign every other second would be part of the load.
const store = await createMongoStore({ url: mongo.url, database: 'candor', logger: createLogger('silent') });
const lookUp = () => store.campaigns.get(id).catch(() => null);

const api = await startProcess('api/main.ts', { ...env, PORT: '0' }, /ready at (http:\/\/\S+)/);
const workers: StartedProcess[] = [await startWorker(), await startWorker()];
const client = createCampaignClient(api.ready[1]!);
const id = await client.create();
try {
  const report = await client.upload(id, rows);
  await client.start(id);
  const started = performance.now();
  const elapsed = () => ((performance.now() - started) / 1_000).toFixed(0);

  for (let killed = 0; ; ) {
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    const campaign = await lookUp();
    if (campaign?.status === 'COMPLETED') break;
    const fed = campaign?.fed_rows ?? 0;
    if (killed < kills && fed >= (rows * (killed + 1)) / (kills + 1)) {
      const place = killed % workers.length;
      await workers[place]!.kill9();
      killed += 1;
      console.log(`${elapsed()} s: ${fed} rows dispatched; killed worker ${place + 1} with SIGKILL, starting another`);
      workers[place] = await startWorker();
    }
  }

  const seconds = (performance.now() - started) / 1_000;
  const seen = new Map<number, string>();
  let repeated = 0;
  for await (const { row, status } of client.results(id)) {
    if (seen.has(row)) repeated += 1;
    seen.set(row, status);
  }
  const succeeded = [...seen.values()].filter((status) => status === 'SUCCESS').length;
  console.log(
    `${rows} rows, ${kills} workers killed: ${(rows / seconds).toFixed(1)} rows/s on ${workers.length} workers`,
  );
  console.log(`rows in the results: ${seen.size} of ${report.accepted} accepted; repeated: ${repeated}`);
  console.log(`succeeded: ${succeeded}; ratio ${(succeeded / rows).toFixed(4)} (goal 1)`);
  process.exitCode = succeeded === rows && repeated === 0 ? 0 : 1;
} finally {
  for (const running of [...workers, api]) await running.stop();
  await store.close();
  await mongo.stop();
  await redis.stop();
}
