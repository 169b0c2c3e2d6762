import type { Context } from '../context.ts';
import { webhookJob } from '../queue/jobs.ts';

/**
 * Queues attempt number `attemptsMade` + 1. The id names the attempt, so that queueing it twice is one job. Rejects
 * when the queue is down; the reconciling pass queues whatever is due and has no job.
 */
export const enqueueDelivery = (
  deps: Pick<Context, 'queues'>,
  deliveryId: string,
  attemptsMade: number,
  delayMs = 0,
): Promise<void> =>
  deps.queues.add(webhookJob, {
    jobId: `${deliveryId}-${attemptsMade}`,
    payload: { delivery_id: deliveryId },
    delayMs,
  });
