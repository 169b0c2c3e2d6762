// A CSV of 100,000 leads sent to the API: how long until it is accepted, and what the process holds meanwhile.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongoForTests } from '../test/services/mongo-for-tests.ts';
import { redisForTests } from '../test/services/redis-for-tests.ts';
import { createCampaignClient } from './support/campaign-client.ts';
import { embeddedOptions } from './support/embedded-options.ts';
import { startProcess } from './support/start-process.ts';

const rows = Number(process.argv[2] ?? 100_000);
const limitSeconds = 60;
const limitMb = 512;

const share = (name: string, value: number, limit: number, unit: string): void =>
  console.log(
    `${name}: ${value.toFixed(1)} ${unit}; limit ${limit} ${unit}; ratio ${(value / limit).toFixed(3)} (${value < limit ? 'within' : 'NOT within'})`,
  );

async function measure(name: string, env: Record<string, string>, options: string[] = []): Promise<void> {
  const api = await startProcess('api/main.ts', { ...env, PORT: '0' }, /ready at (http:\/\/\S+)/, options);
  try {
    const client = createCampaignClient(api.ready[1]!);
    const id = await client.create();
    const memory: number[] = [api.rssMb()];
    const sampling = setInterval(() => memory.push(api.rssMb()), 200);
    const started = performance.now();
    const report = await client.upload(id, rows);
    const seconds = (performance.now() - started) / 1_000;
    clearInterval(sampling);
    if (report.accepted !== rows) throw new Error(`${report.accepted} of ${rows} rows were accepted`);
    share(`${name}: ${rows} leads accepted`, seconds, limitSeconds, 's');
    share(`${name}: most memory meanwhile`, Math.max(...memory), limitMb, 'MB');
    const at = (part: number) => memory[Math.floor((memory.length - 1) * part)]!;
    const quarters = [0, 0.25, 0.5, 0.75, 1].map((part) => at(part).toFixed(0));
    console.log(`${name}: memory at the start, each quarter and the end: ${quarters.join(', ')} MB`);
  } finally {
    await api.stop();
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'candor-bench-'));
await measure('embedded', { DATA_DIR: dataDir }, embeddedOptions());
rmSync(dataDir, { recursive: true, force: true });

const redis = await redisForTests();
const mongo = await mongoForTests();
if (redis && mongo) await measure('Redis + MongoDB', { REDIS_URL: redis.url, MONGODB_URL: mongo.url });
else console.log('SKIPPED: Redis + MongoDB needs both');
await mongo?.stop();
await redis?.stop();
