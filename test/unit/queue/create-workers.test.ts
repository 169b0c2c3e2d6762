import { EventEmitter } from 'node:events';
import { DelayedError, type Job } from 'bullmq';
import { afterEach, expect, it, vi } from 'vitest';
import { DelayJob } from '../../../src/errors.ts';
import { createLogger } from '../../../src/logger.ts';
import { createMetrics } from '../../../src/metrics.ts';
import { createWorkers } from '../../../src/queue/create-workers.ts';
import { personalizeJob } from '../../../src/queue/jobs.ts';
import type { QueueBackend } from '../../../src/queue/queue-backend.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('counts a job that is put back among those that are held until its wait is over', async () => {
  vi.useFakeTimers();
  let run: (job: Job, token: string | undefined) => Promise<void>;
  const backend = {
    createWorker: (_name: string, processor: typeof run) => {
      run = processor;
      return Object.assign(new EventEmitter(), { waitUntilReady: async () => {} });
    },
  } as unknown as QueueBackend;
  const metrics = createMetrics();
  const workers = createWorkers({ backend, logger: createLogger('silent'), logError: () => {}, metrics });
  const waits = [new DelayJob('limited', 5_000, 'rate_limit'), new DelayJob('no money', 9_000, 'budget')];
  const handle = async () => {
    throw waits.shift();
  };
  await workers.start(personalizeJob, { handle, onDead: async () => {} }, 1);
  const job = { id: '1', data: { request_id: 'req_1' }, attemptsMade: 0, moveToDelayed: async () => {} };
  for (let time = 0; time < 2; time += 1) await expect(run!(job as never, 'token')).rejects.toThrow(DelayedError);

  const held = async () =>
    Object.fromEntries(
      (await metrics.jobsHeld.get()).values.map(({ labels, value }) => [Object.values(labels).join(' '), value]),
    );
  expect(await held()).toEqual({ 'personalize rate_limit': 1, 'personalize budget': 1 });
  vi.advanceTimersByTime(5_000);
  expect(await held()).toEqual({ 'personalize rate_limit': 0, 'personalize budget': 1 });
  vi.advanceTimersByTime(4_000);
  expect(await held()).toEqual({ 'personalize rate_limit': 0, 'personalize budget': 0 });
  expect((await metrics.jobsPutBack.get()).values.map(({ value }) => value)).toEqual([1, 1]);
});
