import { addFacets } from '../../src/campaigns/rows/add-facets.ts';
import type { Context } from '../../src/context.ts';
import type { JobWorker } from '../../src/queue/job-queues.ts';
import { sweepExpired } from '../../src/retention/sweep-expired.ts';

export const sweepHandler = (ctx: Context): JobWorker<Record<string, never>> => ({
  async handle({ signal }) {
    await addFacets(ctx, signal);
    await sweepExpired(ctx, signal);
  },
  onDead: async (_, reason) => ctx.logger.warn({ reason }, 'a retention sweep failed; the next one repeats it'),
});
