import { describe, expect, it, vi } from 'vitest';
import { createConfig } from '../../../src/config/config.ts';
import type { Context } from '../../../src/context.ts';
import { createLogger } from '../../../src/logger.ts';
import { allJobs, webhookJob, webhookReplayJob } from '../../../src/queue/jobs.ts';
import { handlers, startWorker } from '../../../worker/start-worker.ts';
import { createFakeQueues } from '../../support/fake-queues.ts';

const context = () => {
  const queues = createFakeQueues();
  const work = vi.spyOn(queues, 'work');
  const schedule = vi.spyOn(queues, 'schedule');
  const config = createConfig({ LLM_CONCURRENCY: '7', DISPATCH_EVERY_MS: '250' });
  return { work, schedule, ctx: { queues, config, logger: createLogger('silent') } as unknown as Context };
};

describe('startWorker', () => {
  it('serves every job, requests as many at a time as keep the configured calls going', async () => {
    const { ctx, work } = context();
    await startWorker(ctx);
    const served = work.mock.calls.map(([job, , concurrency]) => [job.name, concurrency]);
    expect(served).toEqual([
      ['personalize', 14],
      ['webhook', webhookJob.concurrency],
      ['webhook-replay', webhookReplayJob.concurrency],
      ['dispatch', 1],
      ['sweep', 1],
      ['checkpoint', 1],
      ['feed', 1],
    ]);
  });

  it('schedules dispatching, the sweep and the checkpoint', async () => {
    const { ctx, schedule } = context();
    await startWorker(ctx);
    expect(schedule.mock.calls.map(([job, everyMs]) => [job.name, everyMs])).toEqual([
      ['dispatch', 250],
      ['sweep', 60_000],
      ['checkpoint', 3_600_000],
    ]);
  });

  it.each(allJobs.map((job) => job.name))(
    'does not start, not even in part, without a handler for %s',
    async (name) => {
      const { ctx, work } = context();
      const served = new Map(handlers);
      served.delete(name);
      await expect(startWorker(ctx, served)).rejects.toThrow(`the job "${name}" has no handler`);
      expect(work).not.toHaveBeenCalled();
    },
  );
});
