import { writeCheckpoint } from '../../src/audit/write-checkpoint.ts';
import type { Context } from '../../src/context.ts';
import type { JobWorker } from '../../src/queue/job-queues.ts';

export const checkpointHandler = (ctx: Context): JobWorker<Record<string, never>> => ({
  handle: async ({ signal }) => {
    await writeCheckpoint(ctx, signal);
  },
  onDead: async (_, reason) =>
    ctx.logger.warn({ reason }, 'no checkpoint of the audit was written; the next hour has one'),
});
