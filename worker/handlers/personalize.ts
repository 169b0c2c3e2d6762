import type { Context } from '../../src/context.ts';
import { advanceSequenceOf } from '../../src/orchestration/advance-sequence.ts';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { failRequest } from '../../src/personalize/generate-request.ts';
import type { JobWorker } from '../../src/queue/job-queues.ts';

export const personalizeHandler = (ctx: Context): JobWorker<{ request_id: string }> => ({
  handle: ({ payload, signal }) => runRequest(ctx, payload.request_id, signal),
  async onDead({ request_id }, reason) {
    const doc = await ctx.store.requests.get(request_id);
    if (!doc) return;
    ctx.logger.error({ request_id, reason }, 'a request could not be written');
    await failRequest(ctx, doc, 'worker_gave_up', 'Every attempt to write it failed');
    await advanceSequenceOf(ctx, request_id);
  },
});
