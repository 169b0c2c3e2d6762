import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../../src/logger.ts';
import { createPgliteQueues } from '../../src/queue/create-pglite-queues.ts';
import { createPostgresQueues } from '../../src/queue/create-postgres-queues.ts';
import { createRedisQueues } from '../../src/queue/create-redis-queues.ts';
import type { JobQueues, JobRun } from '../../src/queue/job-queues.ts';
import type { JobDefinition } from '../../src/queue/jobs.ts';
import { startProxy, type TcpProxy } from '../faults/harness/start-proxy.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { freePort } from '../services/free-port.ts';
import { type PostgresServer, startPostgres } from '../services/start-postgres.ts';
import { type RedisServer, startRedis } from '../services/start-redis.ts';
import { uniqueName } from '../services/unique-name.ts';
import { waitUntil } from '../services/wait-until.ts';

interface Numbered {
  n: number;
}
const logger = pino({ level: 'silent' });
const unavailable = { name: 'DomainError', kind: 'unavailable' };
const patienceMs = 90_000;
vi.setConfig({ testTimeout: 240_000 });

const newJob = (): JobDefinition<Numbered> => ({
  name: uniqueName(),
  version: 1,
  payload: z.strictObject({ n: z.number() }),
  concurrency: 1,
  attempts: 3,
  backoffMs: 10,
});
const numbered = (n: number) => ({ jobId: `job-${n}`, payload: { n } });

/** Works the queue and remembers what ran and what died. */
async function workOn(
  queues: JobQueues,
  job: JobDefinition<Numbered>,
  handle?: (run: JobRun<Numbered>) => Promise<void>,
) {
  const ran: number[] = [];
  const dead: string[] = [];
  await queues.work(
    job,
    {
      handle: async (run) => {
        ran.push(run.payload.n);
        await handle?.(run);
      },
      onDead: async (_, reason) => {
        dead.push(reason);
      },
    },
    1,
  );
  return { ran, dead };
}

const source = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
const workerScript = `
  import { pino } from 'pino';
  import { z } from 'zod';
  const [kind, where, prefix, name] = process.argv.slice(1);
  const logger = pino({ level: 'silent' });
  const open = {
    redis: async () => (await import(${source('../../src/queue/create-redis-queues.ts')})).createRedisQueues({ url: where, prefix, logger }),
    postgres: async () => (await import(${source('../../src/queue/create-postgres-queues.ts')})).createPostgresQueues({ url: where, logger }),
    pglite: async () => (await import(${source('../../src/queue/create-pglite-queues.ts')})).createPgliteQueues({ dataDir: where, logger }),
  };
  const queues = await open[kind]();
  const job = { name, version: 1, payload: z.strictObject({ n: z.number() }), concurrency: 1, attempts: 3, backoffMs: 10 };
  const handle = () => { console.log('runs'); return new Promise(() => {}); };
  await queues.work(job, { handle, onDead: async (_, reason) => console.log('dead: ' + reason) }, 1);
`;

/** A worker in a process of its own that never finishes a job; resolves with the first thing it says. */
async function startWorker(args: string[]): Promise<{ said: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', workerScript, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  return { said: String(said).trim(), child };
}

async function kill9(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('embedded queues of a killed process', () => {
  const dir = mkdtempSync(join(tmpdir(), 'candor-queue-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test('its running job is taken up by the next one, and a job that kills every process dies', async () => {
    const dataDir = join(dir, 'queue');
    const job = newJob();
    const queues = await createPgliteQueues({ dataDir, logger });
    await queues.add(job, numbered(1));
    await queues.close();
    for (let process = 1; process <= 3; process += 1) {
      const worker = await startWorker(['pglite', dataDir, '', job.name]);
      expect(worker.said).toBe('runs');
      await kill9(worker.child);
    }
    const last = await startWorker(['pglite', dataDir, '', job.name]);
    expect(last.said).toContain('dead: job stalled');
    await kill9(last.child);
  });
});

describeWithServices('queues on a Redis that fails', ['redis-server'], () => {
  let redis: RedisServer;
  let queues: JobQueues;
  const prefix = `{${uniqueName()}}`;
  beforeAll(async () => {
    redis = await startRedis();
    queues = await createRedisQueues({ url: redis.url, prefix, logger });
  });
  afterAll(async () => {
    await queues.close();
    await redis.stop();
  });
  const answers = () =>
    queues.ping().then(
      () => true,
      () => false,
    );

  test('a job of a killed worker is taken over', async () => {
    const job = newJob();
    await queues.add(job, numbered(1));
    const killed = await startWorker(['redis', redis.url, prefix, job.name]);
    expect(killed.said).toBe('runs');
    await kill9(killed.child);
    const work = await workOn(queues, job);
    await waitUntil('it runs again', () => work.ran.length === 1, patienceMs);
    expect(work.dead).toEqual([]);
  });

  test('killed: adding is unavailable; started again: what was added runs, and workers go on', async () => {
    const job = newJob();
    const work = await workOn(queues, job);
    const later = newJob();
    await queues.add(later, numbered(1));
    await redis.kill9();
    await expect(queues.add(job, numbered(2))).rejects.toMatchObject(unavailable);
    await expect(queues.addMany(job, [numbered(2)])).rejects.toMatchObject(unavailable);
    await expect(queues.findLive(job, ['job-2'])).rejects.toMatchObject(unavailable);
    await expect(queues.ping()).rejects.toMatchObject(unavailable);
    await redis.restart();
    await waitUntil('Redis answers', answers, patienceMs);
    await queues.add(job, numbered(3));
    await waitUntil('the old worker runs it', () => work.ran.includes(3), patienceMs);
    const laterWork = await workOn(queues, later);
    await waitUntil('what was added before runs', () => laterWork.ran.includes(1), patienceMs);
  });

  test('frozen: adding is unavailable; thawed: it works', async () => {
    const job = newJob();
    await queues.add(job, numbered(1));
    redis.freeze();
    try {
      await expect(queues.add(job, numbered(2))).rejects.toMatchObject(unavailable);
      await expect(queues.ping()).rejects.toMatchObject(unavailable);
    } finally {
      redis.resume();
    }
    await waitUntil('Redis answers', answers, patienceMs);
    await queues.add(job, numbered(3));
    expect(await queues.findLive(job, ['job-1', 'job-3'])).toEqual(new Set(['job-1', 'job-3']));
  });

  test('an outage is logged when it begins, with the reason, and when it ends, whatever it fails', async () => {
    const lines: { level: string; msg: string; reason?: string }[] = [];
    const told = createLogger('info', { write: (line) => void lines.push(JSON.parse(line)) });
    const own = await createRedisQueues({ url: redis.url, prefix: `{${uniqueName()}}`, logger: told });
    const job = newJob();
    await workOn(own, job);
    await own.schedule({ ...newJob(), payload: z.strictObject({}) }, 100);
    await redis.kill9();
    for (let n = 1; n <= 20; n += 1) {
      const error = await own.add(job, numbered(n)).catch((failed: unknown) => failed);
      told.warn({ err: error }, 'not queued');
    }
    // Long enough for every connection to be tried again several times.
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    await redis.restart();
    await waitUntil('the end is logged', () => lines.some(({ msg }) => msg.includes('again')), patienceMs);
    expect(lines.map(({ level, msg }) => `${level}: ${msg}`)).toEqual([
      'warn: the queue cannot be reached',
      'info: the queue can be reached again',
    ]);
    expect(lines[0]!.reason).toMatch(/ECONNREFUSED|ECONNRESET|closed|unreachable|reached/i);
    await own.close();
  });

  test('wiped: the scheduler is put back', async () => {
    const job = { ...newJob(), payload: z.strictObject({}) };
    let runs = 0;
    const handle = async () => {
      runs += 1;
    };
    await queues.work(job, { handle, onDead: async () => {} }, 1);
    await queues.schedule(job, 100);
    await waitUntil('it runs', () => runs > 0, patienceMs);
    const client = new Redis(redis.url);
    await client.flushall();
    await client.quit();
    const before = runs;
    await waitUntil('it runs again', () => runs > before + 1, patienceMs);
  });

  test('a job whose lock was lost is told by its signal', async () => {
    const job = newJob();
    const started = Promise.withResolvers<void>();
    const aborted = Promise.withResolvers<void>();
    await workOn(queues, job, async ({ signal }) => {
      signal.addEventListener('abort', () => aborted.resolve());
      started.resolve();
      await aborted.promise;
    });
    await queues.add(job, numbered(1));
    await started.promise;
    const client = new Redis(redis.url);
    await client.set(`${prefix}:${job.name}:job-1:lock`, 'another worker');
    await client.quit();
    await aborted.promise;
  });

  test('a Redis that may lose jobs is warned about', async () => {
    const lossy = await startRedis({ appendonly: 'no', 'maxmemory-policy': 'allkeys-lru' });
    const lines: string[] = [];
    const warned = createLogger('warn', { write: (line) => void lines.push(line) });
    const opened = await createRedisQueues({ url: lossy.url, prefix, logger: warned });
    await waitUntil('both are warned about', () => lines.length >= 2, patienceMs);
    expect(lines.join('')).toContain('append-only file');
    expect(lines.join('')).toContain('allkeys-lru');
    await opened.close();
    await lossy.stop();
  });
});

describeWithServices('queues on a Redis that is down at start', ['redis-server'], () => {
  test('nothing hangs, and all works once it is up', async () => {
    const port = await freePort();
    const url = `redis://127.0.0.1:${port}`;
    const queues = await createRedisQueues({ url, prefix: `{${uniqueName()}}`, logger });
    const job = newJob();
    await expect(queues.ping()).rejects.toMatchObject(unavailable);
    await expect(queues.add(job, numbered(1))).rejects.toMatchObject(unavailable);
    await expect(workOn(queues, job)).rejects.toMatchObject(unavailable);
    const redis = await startRedis({ port: String(port) });
    const added = () =>
      queues.add(job, numbered(1)).then(
        () => true,
        () => false,
      );
    await waitUntil('a job is added', added, patienceMs);
    const work = await workOn(queues, job);
    await waitUntil('it runs', () => work.ran.length === 1, patienceMs);
    await queues.close();
    await redis.stop();
  });

  test('closing does not wait for it', async () => {
    const queues = await createRedisQueues({
      url: `redis://127.0.0.1:${await freePort()}`,
      prefix: `{${uniqueName()}}`,
      logger,
    });
    queues.bullQueues();
    await expect(queues.close()).resolves.toBeUndefined();
  });
});

describeWithServices('queues on a PostgreSQL that fails', ['postgres-server'], () => {
  let server: PostgresServer;
  let proxy: TcpProxy;
  let queues: JobQueues;
  let url: string;
  beforeAll(async () => {
    server = await startPostgres();
    proxy = await startProxy(server.port);
    url = server.url.replace(String(server.port), String(proxy.port));
    queues = await createPostgresQueues({ url, logger });
  });
  afterAll(async () => {
    await queues.close();
    await proxy.stop();
    await server.stop();
  });
  const answers = () =>
    queues.ping().then(
      () => true,
      () => false,
    );
  const select = async <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> => {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    const { rows } = await client.query(sql, parameters);
    await client.end();
    return rows as Row[];
  };
  /** Sessions on which a worker of the queue hears of jobs. */
  const listening = async (job: JobDefinition<Numbered>) =>
    (
      await select(
        `SELECT pid FROM pg_stat_activity WHERE application_name = $1 AND query ILIKE '%listen bullmq_jobs%'`,
        [job.name],
      )
    ).length;

  test('a job of a killed worker is taken over', async () => {
    const job = newJob();
    await queues.add(job, numbered(1));
    const killed = await startWorker(['postgres', url, '', job.name]);
    expect(killed.said).toBe('runs');
    await kill9(killed.child);
    const work = await workOn(queues, job);
    await waitUntil('it runs again', () => work.ran.length === 1, patienceMs);
    expect(work.dead).toEqual([]);
  });

  test('crashed: adding is unavailable; started again: what was added runs, and workers hear of jobs again', async () => {
    const job = newJob();
    const work = await workOn(queues, job);
    await waitUntil('the worker listens', async () => (await listening(job)) === 1, patienceMs);
    const later = newJob();
    await queues.add(later, numbered(1));
    await server.crash();
    await expect(queues.add(job, numbered(2))).rejects.toMatchObject(unavailable);
    await expect(queues.addMany(job, [numbered(2)])).rejects.toMatchObject(unavailable);
    await expect(queues.findLive(job, ['job-2'])).rejects.toMatchObject(unavailable);
    await expect(queues.ping()).rejects.toMatchObject(unavailable);
    await server.restart();
    await waitUntil('PostgreSQL answers', answers, patienceMs);
    await waitUntil('the worker listens again', async () => (await listening(job)) === 1, patienceMs);
    await queues.add(job, numbered(3));
    await waitUntil('the old worker runs it', () => work.ran.includes(3), patienceMs);
    const laterWork = await workOn(queues, later);
    await waitUntil('what was added before runs', () => laterWork.ran.includes(1), patienceMs);
  });

  test('frozen: adding is unavailable; thawed: it works', async () => {
    const job = newJob();
    const work = await workOn(queues, job);
    await queues.add(job, numbered(1));
    await waitUntil('it runs', () => work.ran.includes(1), patienceMs);
    proxy.freeze();
    await expect(queues.add(job, numbered(2))).rejects.toMatchObject(unavailable);
    await expect(queues.ping()).rejects.toMatchObject(unavailable);
    proxy.resume();
    await waitUntil('PostgreSQL answers', answers, patienceMs);
    await queues.add(job, numbered(3));
    await waitUntil('the old worker runs it', () => work.ran.includes(3), patienceMs);
  });

  test('a job whose lock was lost is told by its signal', async () => {
    const job = newJob();
    const started = Promise.withResolvers<void>();
    const aborted = Promise.withResolvers<void>();
    await workOn(queues, job, async ({ signal }) => {
      signal.addEventListener('abort', () => aborted.resolve());
      started.resolve();
      await aborted.promise;
    });
    await queues.add(job, numbered(1));
    await started.promise;
    await select(`UPDATE bullmq.job SET lock_token = 'another worker' WHERE queue = $1`, [job.name]);
    await aborted.promise;
  });

  test('a worker that has to wait for another one does not ask without a pause', async () => {
    const job = { ...newJob(), payload: z.strictObject({}) };
    const release = Promise.withResolvers<void>();
    let runs = 0;
    const handle = async () => {
      runs += 1;
      await release.promise;
    };
    await queues.schedule(job, 50);
    for (let worker = 1; worker <= 3; worker += 1) await queues.work(job, { handle, onDead: async () => {} }, 1);
    await waitUntil('one runs', () => runs === 1, patienceMs);
    const commits = async () =>
      Number(
        (await select<{ n: string }>(`SELECT xact_commit AS n FROM pg_stat_database WHERE datname = 'postgres'`))[0]!.n,
      );
    await waitUntil('the next one is due', async () => (await queues.counts(job)).waiting === 1, patienceMs);
    const before = await commits();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    // Without a pause it is some thousands.
    expect((await commits()) - before).toBeLessThan(1_000);
    expect(runs).toBe(1);
    release.resolve();
    await waitUntil('the next one runs', () => runs >= 2, patienceMs);
  });
});

describeWithServices('queues on a PostgreSQL that is down at start', ['postgres-server'], () => {
  test('starting says where it is not, and waits for one that is just starting', async () => {
    const port = await freePort();
    const starting = createPostgresQueues({ url: `postgres://user:secret@127.0.0.1:${port}/candor`, logger });
    await expect(starting).rejects.toMatchObject({
      ...unavailable,
      message: `PostgreSQL at 127.0.0.1:${port} did not answer within 10 s`,
    });
    const server = await startPostgres();
    await server.crash();
    const waiting = createPostgresQueues({ url: server.url, logger });
    await server.restart();
    const queues = await waiting;
    await server.stop();
    await expect(queues.close()).resolves.toBeUndefined();
  });
});
