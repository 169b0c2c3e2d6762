import type { Context } from './context.ts';
import { allJobs } from './queue/jobs.ts';

/** Prometheus text. Queue depths are read at this moment, and left out while the queue does not answer. */
export async function renderMetrics({
  metrics,
  queues,
  guardrails,
  logger,
}: Pick<Context, 'metrics' | 'queues' | 'guardrails' | 'logger'>): Promise<{
  contentType: string;
  text: string;
}> {
  metrics.guardrailsWaiting.set(guardrails.waiting());
  metrics.queueJobs.reset();
  await Promise.all(
    allJobs.map(async (job) => {
      try {
        const counts = await queues.counts(job);
        for (const [state, count] of Object.entries(counts)) metrics.queueJobs.set({ queue: job.name, state }, count);
      } catch (error) {
        logger.debug({ err: error, queue: job.name }, 'queue depth unknown');
      }
    }),
  );
  return { contentType: metrics.registry.contentType, text: await metrics.registry.metrics() };
}
