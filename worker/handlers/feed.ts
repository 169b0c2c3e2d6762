import { feedCampaigns } from '../../src/campaigns/feed-campaigns.ts';
import type { Context } from '../../src/context.ts';
import { healRequests } from '../../src/personalize/heal-requests.ts';
import type { JobWorker } from '../../src/queue/job-queues.ts';

const healEveryMs = 15_000;

/** Feeds at every turn and heals at one turn in 15 s. */
export function feedHandler(ctx: Context): JobWorker<Record<string, never>> {
  let healedAt = Number.NEGATIVE_INFINITY;
  return {
    async handle() {
      await feedCampaigns(ctx);
      if (ctx.clock.now() - healedAt < healEveryMs) return;
      healedAt = ctx.clock.now();
      await healRequests(ctx);
    },
    onDead: async (_, reason) => ctx.logger.warn({ reason }, 'a feeding pass failed; the next one repeats it'),
  };
}
