import { feedCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import type { Context } from '../../src/context.ts';
import { healRequests } from '../../src/orchestration/reconcile-requests.ts';
import type { JobWorker } from '../../src/queue/job-queues.ts';

const healEveryMs = 15_000;
/** A pass over very many requests takes long: it may take a quarter of the time, but comes once a minute. */
const partOfTime = 4;
const healAtLeastEveryMs = 60_000;

/** Feeds at every turn and heals at one turn in 15 s. */
export function feedHandler(ctx: Context): JobWorker<Record<string, never>> {
  let healAgainAt = Number.NEGATIVE_INFINITY;
  return {
    async handle() {
      await feedCampaigns(ctx);
      const started = ctx.clock.now();
      if (started < healAgainAt) return;
      try {
        await healRequests(ctx);
      } finally {
        const tookMs = ctx.clock.now() - started;
        healAgainAt = started + Math.max(healEveryMs, Math.min(partOfTime * tookMs, healAtLeastEveryMs));
      }
    },
    onDead: async (_, reason) => ctx.logger.warn({ reason }, 'a feeding pass failed; the next one repeats it'),
  };
}
