import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { WebhookDelivery } from '../contract/webhook-delivery.ts';
import { DomainError } from '../errors.ts';
import { webhookJob } from '../queue/jobs.ts';
import { restoreEndpoint, touchEndpoint } from './endpoint-health.ts';
import { enqueueDelivery } from './enqueue-delivery.ts';
import { toDelivery } from './list-deliveries.ts';

/**
 * Sends a delivery again at once, under the same webhook-id and with the same body, whatever became of it; its
 * endpoint is enabled again. Past the ten scheduled attempts it is tried this once. Throws 'not_found'.
 */
export async function redeliver(
  deps: Pick<Context, 'store' | 'queues' | 'clock' | 'config' | 'logger'>,
  tenant: string,
  deliveryId: string,
): Promise<WebhookDelivery> {
  const { deliveries } = deps.store;
  const doc = await deliveries.get(deliveryId, tenant);
  if (!doc) throw new DomainError('not_found', `No webhook delivery "${deliveryId}"`);
  if (doc.body === '') throw new DomainError('conflict', 'The request it tells of was erased');
  await restoreEndpoint(deps, await touchEndpoint(deps, tenant, doc.url));
  const now = isoTime(deps.clock.now());
  await deliveries.reschedule(deliveryId, tenant, now);
  try {
    // A retry that waits for its time stands under the same id.
    await deps.queues.remove(webhookJob, `${deliveryId}-${doc.attempts.length}`);
    await enqueueDelivery(deps, deliveryId, doc.attempts.length);
  } catch (error) {
    deps.logger.warn({ err: error, delivery_id: deliveryId }, 'not queued; the reconciling pass will');
  }
  return toDelivery({ ...doc, state: 'PENDING', next_at: now });
}
