import { measureCampaigns } from './campaigns/measure-campaigns.ts';
import type { Context } from './context.ts';
import { allJobs } from './queue/jobs.ts';

/** The name that a queue had until 0.2 stays beside its own until 0.4. */
const formerName: Readonly<Record<string, string>> = { dispatch: 'feed' };
const labelsOf = (name: string): string[] => [name, ...(formerName[name] ? [formerName[name]] : [])];

/**
 * Prometheus text. Queue depths and what campaigns wait for are read at this moment, and left out while the queue or the
 * store does not answer.
 */
export async function renderMetrics(
  ctx: Pick<Context, 'metrics' | 'queues' | 'store' | 'guardrails' | 'logger' | 'clock'>,
): Promise<{ contentType: string; text: string }> {
  const { metrics, queues, guardrails, logger } = ctx;
  metrics.guardrailsWaiting.set(guardrails.waiting());
  metrics.queueJobs.reset();
  const campaigns = measureCampaigns(ctx).catch((error: unknown) => {
    logger.debug({ err: error }, 'rows and budgets of campaigns unknown');
  });
  await Promise.all([
    campaigns,
    ...allJobs.map(async (job) => {
      try {
        const counts = await queues.counts(job);
        for (const [state, count] of Object.entries(counts))
          for (const queue of labelsOf(job.name)) metrics.queueJobs.set({ queue, state }, count);
      } catch (error) {
        logger.debug({ err: error, queue: job.name }, 'queue depth unknown');
      }
    }),
  ]);
  return { contentType: metrics.registry.contentType, text: await metrics.registry.metrics() };
}
