import type { Context } from '../../src/context.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { reconcile } from '../../src/orchestration/reconcile.ts';
import type { JobWorker } from '../../src/queue/job-queues.ts';
import { formerDispatchJob } from '../../src/queue/jobs.ts';

const reconcileEveryMs = 15_000;
/** A pass over very many requests takes long: it may take a quarter of the time, but comes once a minute. */
const partOfTime = 4;
const reconcileAtLeastEveryMs = 60_000;

/** Dispatches at every turn and reconciles at one turn in 15 s. */
export function dispatchHandler(ctx: Context): JobWorker<Record<string, never>> {
  let reconcileAgainAt = Number.NEGATIVE_INFINITY;
  return {
    async handle() {
      await dispatchCampaigns(ctx);
      const started = ctx.clock.now();
      if (started < reconcileAgainAt) return;
      try {
        await reconcile(ctx);
      } finally {
        const tookMs = ctx.clock.now() - started;
        reconcileAgainAt = started + Math.max(reconcileEveryMs, Math.min(partOfTime * tookMs, reconcileAtLeastEveryMs));
      }
    },
    onDead: async (_, reason) => ctx.logger.warn({ reason }, 'a dispatching pass failed; the next one repeats it'),
  };
}

/** A pass like any other, and the end of the old schedule, which older workers set again for as long as they run. */
export function formerDispatchHandler(ctx: Context): JobWorker<Record<string, never>> {
  const { handle, onDead } = dispatchHandler(ctx);
  return {
    onDead,
    async handle(run) {
      await handle(run);
      await ctx.queues.unschedule(formerDispatchJob);
    },
  };
}
