import type { Context } from '../../src/context.ts';
import { DelayJob } from '../../src/errors.ts';
import type { JobWorker } from '../../src/queue/job-queues.ts';
import { continueReplay } from '../../src/webhooks/continue-replay.ts';

const nextBatchMs = 1_000;

export const webhookReplayHandler = (ctx: Context): JobWorker<{ replay_id: string }> => ({
  async handle({ payload }) {
    if (!(await continueReplay(ctx, payload.replay_id)))
      throw new DelayJob('the batch before is being sent', nextBatchMs, 'receiver_busy');
  },
  // The replay is still running in the store, so the reconciling pass queues it again.
  onDead: async ({ replay_id }, reason) => ctx.logger.warn({ replay_id, reason }, 'a job of a webhook replay died'),
});
