import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DelayJob } from '../../src/errors.ts';
import { createMetrics } from '../../src/metrics.ts';
import { createPgliteQueues } from '../../src/queue/create-pglite-queues.ts';
import { createPostgresQueues } from '../../src/queue/create-postgres-queues.ts';
import { createRedisQueues } from '../../src/queue/create-redis-queues.ts';
import type { JobQueues, JobRun, JobToAdd } from '../../src/queue/job-queues.ts';
import { allJobs, type JobDefinition } from '../../src/queue/jobs.ts';
import { describeRedisLikes } from '../services/describe-redis-likes.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { type RedisCluster, startRedisCluster } from '../services/start-redis-cluster.ts';
import { uniqueName } from '../services/unique-name.ts';
import { waitUntil } from '../services/wait-until.ts';

interface Numbered {
  n: number;
}
const metrics = createMetrics();
const warnings: { job?: string; msg: string }[] = [];
const logger = pino({ level: 'warn' }, { write: (line) => void warnings.push(JSON.parse(line)) });

/** How often a job of this queue was left to a newer worker. */
const leftOf = async ({ name }: JobDefinition<unknown>): Promise<number> =>
  (await metrics.newerJobs.get()).values.find(({ labels }) => labels.queue === name)?.value ?? 0;

/** A queue of its own for each test. */
const newJob = (changes: Partial<JobDefinition<Numbered>> = {}): JobDefinition<Numbered> => ({
  name: uniqueName(),
  version: 1,
  payload: z.strictObject({ n: z.number() }),
  concurrency: 1,
  attempts: 1,
  backoffMs: 10,
  ...changes,
});

const numbered = (n: number, changes: Partial<JobToAdd<Numbered>> = {}): JobToAdd<Numbered> => ({
  jobId: `job-${n}`,
  payload: { n },
  ...changes,
});

function contract(queues: () => JobQueues): void {
  const waiting = async (job: JobDefinition<Numbered>) => (await queues().counts(job)).waiting;

  /** Works the job's queue and remembers what ran and what died. */
  async function workOn(
    job: JobDefinition<Numbered>,
    handle: (run: JobRun<Numbered>) => Promise<void> = async () => {},
    concurrency = 1,
  ) {
    const ran: { n: number; attempt: number }[] = [];
    const dead: { n: number; reason: string }[] = [];
    await queues().work(
      job,
      {
        handle: async (run) => {
          ran.push({ n: run.payload.n, attempt: run.attempt });
          await handle(run);
        },
        onDead: async ({ n }, reason) => {
          dead.push({ n, reason });
        },
      },
      concurrency,
    );
    return { ran, dead, order: () => ran.map((run) => run.n) };
  }

  test('an id that waits or is delayed is added once', async () => {
    const job = newJob();
    await queues().add(job, numbered(1));
    await queues().add(job, numbered(1, { payload: { n: 99 } }));
    await queues().add(job, numbered(2, { delayMs: 600_000 }));
    await queues().add(job, numbered(2));
    expect(await queues().counts(job)).toEqual({ waiting: 1, active: 0, delayed: 1, failed: 0 });
    const work = await workOn(job);
    await waitUntil('job 1 ran', () => work.order().length === 1);
    expect(work.order()).toEqual([1]);
  });

  test('an id that runs is not added again; one that has finished is', async () => {
    const job = newJob();
    const release = Promise.withResolvers<void>();
    const work = await workOn(job, () => release.promise);
    await queues().add(job, numbered(1));
    await waitUntil('job 1 runs', () => work.order().length === 1);
    await queues().add(job, numbered(1));
    expect(await queues().counts(job)).toMatchObject({ waiting: 0, active: 1 });
    release.resolve();
    await waitUntil('job 1 is gone', async () => (await queues().counts(job)).active === 0);
    await queues().add(job, numbered(1));
    await waitUntil('job 1 ran again', () => work.order().length === 2);
  });

  test('a job that failed for good is reported dead, and can be added anew', async () => {
    const job = newJob();
    const work = await workOn(job, async ({ payload }) => {
      if (work.order().length === 1) throw new Error(`no luck with ${payload.n}`);
    });
    await queues().add(job, numbered(1));
    await waitUntil('job 1 died', () => work.dead.length === 1);
    expect(work.dead).toEqual([{ n: 1, reason: 'no luck with 1' }]);
    expect(await queues().counts(job)).toMatchObject({ failed: 1 });
    expect(await queues().findLive(job, ['job-1'])).toEqual(new Set());
    await queues().addMany(job, [numbered(1)]);
    await waitUntil('job 1 ran again', () => work.order().length === 2);
    expect(await queues().counts(job)).toMatchObject({ failed: 0 });
  });

  test('a delayed job runs after its delay, not before', async () => {
    const job = newJob();
    const added = Date.now();
    const startedAt: number[] = [];
    await queues().add(job, numbered(1, { delayMs: 300.5 }));
    expect(await queues().counts(job)).toMatchObject({ waiting: 0, delayed: 1 });
    await workOn(job, async () => {
      startedAt.push(Date.now());
    });
    await waitUntil('job 1 ran', () => startedAt.length === 1);
    expect(startedAt[0]! - added).toBeGreaterThanOrEqual(299);
  });

  test('a failing job is tried again, as often as it may', async () => {
    const job = newJob({ attempts: 3 });
    const work = await workOn(job, async () => {
      throw new Error('still down');
    });
    await queues().add(job, numbered(1));
    await waitUntil('job 1 died', () => work.dead.length === 1);
    expect(work.ran.map((run) => run.attempt)).toEqual([1, 2, 3]);
    expect(work.dead).toEqual([{ n: 1, reason: 'still down' }]);
  });

  test('a job that gives its slot back keeps its attempts, and lets others run meanwhile', async () => {
    const job = newJob({ attempts: 2 });
    const work = await workOn(job, async ({ payload, attempt }) => {
      const delayed = work.order().filter((n) => n === 1).length;
      if (payload.n === 1 && (delayed <= 3 || !work.order().includes(2)))
        throw new DelayJob('rate limit', 20.4, 'rate_limit');
      expect(attempt).toBe(1);
    });
    await queues().addMany(job, [numbered(1), numbered(2)]);
    await waitUntil('both are done', async () => {
      const { waiting: due, active, delayed } = await queues().counts(job);
      return work.order().includes(2) && due + active + delayed === 0;
    });
    expect(work.ran.length).toBeGreaterThanOrEqual(5);
    expect(work.ran.every((run) => run.attempt === 1)).toBe(true);
    expect(work.dead).toEqual([]);
    expect(await metrics.registry.metrics()).toMatch(
      new RegExp(`candor_jobs_put_back_total\\{queue="${job.name}",reason="rate_limit"\\} ${work.ran.length - 2}\\n`),
    );
  });

  test('single requests go before campaign rows', async () => {
    const job = newJob();
    await queues().addMany(
      job,
      [1, 2, 3].map((n) => numbered(n, { priority: 'campaign' })),
    );
    await queues().add(job, numbered(4, { priority: 'now' }));
    await queues().add(job, numbered(5));
    expect(await waiting(job)).toBe(5);
    const work = await workOn(job);
    await waitUntil('all ran', () => work.order().length === 5);
    expect(work.order()).toEqual([4, 5, 1, 2, 3]);
  });

  test('many are added at once, over more than a slice, each once', async () => {
    const job = newJob();
    const items = Array.from({ length: 2_500 }, (_, n) => numbered(n));
    await queues().addMany(job, items);
    await queues().addMany(job, items.slice(1_400, 2_500));
    await queues().addMany(job, []);
    expect(await waiting(job)).toBe(2_500);
  });

  test('live are the jobs that wait, are delayed or run', async () => {
    const job = newJob();
    const release = Promise.withResolvers<void>();
    const work = await workOn(job, ({ payload }) => (payload.n === 2 ? release.promise : Promise.resolve()));
    await queues().add(job, numbered(1));
    await waitUntil('job 1 is done', async () => (await queues().findLive(job, ['job-1'])).size === 0);
    await queues().add(job, numbered(2));
    await waitUntil('job 2 runs', () => work.order().includes(2));
    await queues().add(job, numbered(3));
    await queues().add(job, numbered(4, { delayMs: 600_000 }));
    const ids = ['job-1', 'job-2', 'job-3', 'job-4', 'job-5'];
    expect(await queues().findLive(job, ids)).toEqual(new Set(['job-2', 'job-3', 'job-4']));
    release.resolve();
  });

  test('a waiting or delayed job can be removed, a running one stays', async () => {
    const job = newJob();
    const release = Promise.withResolvers<void>();
    const work = await workOn(job, () => release.promise);
    await queues().add(job, numbered(1));
    await waitUntil('job 1 runs', () => work.order().length === 1);
    await queues().add(job, numbered(2));
    await queues().add(job, numbered(3, { delayMs: 600_000 }));
    for (const jobId of ['job-1', 'job-2', 'job-3', 'job-4']) await queues().remove(job, jobId);
    expect(await queues().counts(job)).toEqual({ waiting: 0, active: 1, delayed: 0, failed: 0 });
    release.resolve();
  });

  test('a payload that is not one of the job is refused before it is handled', async () => {
    const job = newJob({ attempts: 3 });
    const work = await workOn(job);
    await queues().add(job, { jobId: 'odd', payload: { n: 'one' } as unknown as Numbered });
    await waitUntil('it failed', async () => (await queues().counts(job)).failed === 1);
    expect(work.ran).toEqual([]);
  });

  /** The same queue, as the releases after this one define it. */
  const laterReleases = (job: JobDefinition<Numbered>) => {
    const second: JobDefinition<Numbered & { of: string }> = {
      ...job,
      version: 2,
      payload: z.strictObject({ n: z.number(), of: z.string() }),
      upgrades: { 1: (payload) => ({ ...(payload as Numbered), of: 'first' }) },
    };
    const third: JobDefinition<{ id: string }> = {
      ...job,
      version: 3,
      payload: z.strictObject({ id: z.string() }),
      upgrades: {
        ...second.upgrades,
        2: (payload) => {
          const { n, of } = payload as Numbered & { of: string };
          return { id: `${of}-${n}` };
        },
      },
    };
    return { second, third };
  };

  test('a job of a newer version is left to a newer worker, its attempts unspent', async () => {
    const job = newJob();
    const { second } = laterReleases(job);
    await queues().add(second, { jobId: 'job-1', payload: { n: 1, of: 'second' } });
    await queues().add(job, numbered(2));
    const work = await workOn(job);
    await waitUntil('it was left twice', async () => (await leftOf(job)) >= 2);
    await waitUntil('the other job ran', () => work.ran.length === 1);
    expect(work).toMatchObject({ ran: [{ n: 2 }], dead: [] });
    expect(await queues().findLive(job, ['job-1'])).toEqual(new Set(['job-1']));
    expect(await queues().counts(job)).toMatchObject({ failed: 0 });
    const told = warnings.filter((line) => line.job === job.name);
    expect(told).toMatchObject([{ version: 2, own_version: 1, msg: expect.stringContaining('newer worker') }]);

    const ran: unknown[] = [];
    const handle = async (run: JobRun<Numbered & { of: string }>) => {
      ran.push([run.payload, run.attempt]);
    };
    await queues().work(second, { handle, onDead: async () => {} }, 1);
    await waitUntil('the newer worker ran it', () => ran.length === 1);
    expect(ran).toEqual([[{ n: 1, of: 'second' }, 1]]);
  });

  test('a newer worker reads the jobs of every older version', async () => {
    const job = newJob();
    const { second, third } = laterReleases(job);
    await queues().addMany(job, [numbered(1)]);
    await queues().addMany(second, [{ jobId: 'job-2', payload: { n: 2, of: 'second' } }]);
    await queues().add(third, { jobId: 'job-3', payload: { id: 'third-3' } });
    const ran: string[] = [];
    const dead: string[] = [];
    const handle = async ({ payload }: JobRun<{ id: string }>) => {
      ran.push(payload.id);
      if (payload.id === 'first-1') throw new Error('no luck');
    };
    await queues().work(third, { handle, onDead: async ({ id }) => void dead.push(id) }, 1);
    await waitUntil('all ran', () => ran.length === 3 && dead.length === 1);
    expect(ran.toSorted()).toEqual(['first-1', 'second-2', 'third-3']);
    expect(dead).toEqual(['first-1']);
    expect(await leftOf(job)).toBe(0);
  });

  test('a scheduled job of a newer version is skipped, and does not pile up', async () => {
    const job = { ...newJob({ backoffMs: 1_000 }), payload: z.strictObject({}) };
    const newer = { ...job, version: 2, upgrades: { 1: () => ({}) } };
    await queues().schedule(newer, 100);
    let ran = 0;
    const handle = async () => {
      ran += 1;
    };
    await queues().work(job, { handle, onDead: async () => {} }, 1);
    await waitUntil('it was left some times', async () => (await leftOf(job)) >= 5);
    expect(ran).toBe(0);
    const { waiting: due, active, delayed } = await queues().counts(job);
    expect(due + active + delayed).toBeLessThanOrEqual(2);
    await queues().schedule(job, 100);
    await waitUntil('it runs as scheduled by this release', () => ran >= 2);
  });

  test('so many run at once, and no more', async () => {
    const job = newJob();
    let running = 0;
    let most = 0;
    const release = Promise.withResolvers<void>();
    const work = await workOn(
      job,
      async () => {
        most = Math.max(most, ++running);
        await release.promise;
        running -= 1;
      },
      3,
    );
    await queues().addMany(
      job,
      Array.from({ length: 8 }, (_, n) => numbered(n)),
    );
    await waitUntil('three run', () => running === 3);
    release.resolve();
    await waitUntil('all ran', () => work.order().length === 8);
    expect(most).toBe(3);
  });

  test('scheduling twice makes one scheduler, which runs one at a time', async () => {
    const job = { ...newJob(), payload: z.strictObject({}) };
    await queues().schedule(job, 200);
    await queues().schedule(job, 200);
    expect(await queues().counts(job)).toMatchObject({ active: 0 });
    const { waiting: due, delayed } = await queues().counts(job);
    expect(due + delayed).toBe(1);
    let running = 0;
    let most = 0;
    let runs = 0;
    const handle = async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 250));
      running -= 1;
      runs += 1;
    };
    const processes = queues().kind === 'pglite' ? 1 : 2;
    for (let n = 0; n < processes; n += 1) await queues().work(job, { handle, onDead: async () => {} }, 1);
    await waitUntil('it ran some times', () => runs >= 4);
    expect(most).toBe(1);
  });

  test('a job that is no longer scheduled runs no more', async () => {
    const job = { ...newJob(), payload: z.strictObject({}) };
    await queues().unschedule(job);
    await queues().schedule(job, 100);
    let runs = 0;
    const handle = async () => {
      runs += 1;
      if (runs === 2) await queues().unschedule(job);
    };
    await queues().work(job, { handle, onDead: async () => {} }, 1);
    await waitUntil('nothing is left that could run', async () => {
      const { waiting, active, delayed } = await queues().counts(job);
      return runs > 0 && waiting + active + delayed === 0;
    });
    expect(runs).toBe(2);
  });

  test('shows a queue per job to the operators', async () => {
    expect(
      queues()
        .bullQueues()
        .map((queue) => queue.name),
    ).toEqual(allJobs.map((job) => job.name));
    await expect(queues().ping()).resolves.toBeUndefined();
  });
}

/** Stopping ends all workers of a JobQueues, so these open their own. */
function stopping(open: () => Promise<JobQueues>): void {
  test('stopping takes no more jobs and waits for those that run', async () => {
    const queues = await open();
    const job = newJob();
    const started = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const done: number[] = [];
    const handle = async ({ payload, signal }: JobRun<Numbered>) => {
      started.resolve();
      await release.promise;
      expect(signal.aborted).toBe(false);
      done.push(payload.n);
    };
    await queues.work(job, { handle, onDead: async () => {} }, 1);
    await queues.addMany(job, [numbered(1), numbered(2)]);
    await started.promise;
    const stopped = queues.stopWorkers(30_000);
    release.resolve();
    await stopped;
    expect(done).toEqual([1]);
    expect(await queues.findLive(job, ['job-1', 'job-2'])).toEqual(new Set(['job-2']));
    await queues.close();
  });

  test('past the grace the signal aborts, and the job is put back with its attempts unspent', async () => {
    const queues = await open();
    const job = newJob();
    const started = Promise.withResolvers<void>();
    const dead: number[] = [];
    const handle = async ({ signal }: JobRun<Numbered>) => {
      started.resolve();
      await new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    };
    await queues.work(job, { handle, onDead: async ({ n }) => void dead.push(n) }, 1);
    await queues.add(job, numbered(1));
    await started.promise;
    await queues.stopWorkers(10);
    expect(dead).toEqual([]);
    expect(await queues.findLive(job, ['job-1'])).toEqual(new Set(['job-1']));
    expect(await queues.counts(job)).toMatchObject({ active: 0, failed: 0 });
    await queues.close();
  });
}

describe('queues: embedded', () => {
  let queues: JobQueues;
  beforeAll(async () => {
    queues = await createPgliteQueues({ logger, metrics });
  });
  afterAll(() => queues.close());
  contract(() => queues);
  stopping(() => createPgliteQueues({ logger, metrics }));
});

function onRedis(url: () => string): void {
  let queues: JobQueues;
  const open = () => createRedisQueues({ url: url(), prefix: `{${uniqueName()}}`, logger, metrics });
  beforeAll(async () => {
    queues = await open();
  });
  afterAll(() => queues.close());
  contract(() => queues);
  stopping(open);
}

describeWithServices('queues: Redis', ['redis'], (services) => onRedis(() => services.redisUrl));

describeWithServices('queues: a Redis Cluster', ['redis-server'], () => {
  let cluster: RedisCluster;
  beforeAll(async () => {
    cluster = await startRedisCluster();
  });
  afterAll(() => cluster?.stop());
  onRedis(() => cluster.url);
});

describeRedisLikes('queues', onRedis);

describeWithServices('queues: PostgreSQL', ['postgres'], (services) => {
  let queues: JobQueues;
  const open = () => createPostgresQueues({ url: services.postgresUrl, logger, metrics });
  beforeAll(async () => {
    queues = await open();
  });
  afterAll(() => queues.close());
  contract(() => queues);
  stopping(open);
});
