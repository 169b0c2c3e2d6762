import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { WebhookEvent } from '../contract/webhook.ts';
import type { EndpointEvent } from '../contract/webhook-endpoint.ts';
import { derivedDeliveryId, endpointIdOf } from '../ids.ts';
import type { DeliveryDoc } from '../store/delivery-store.ts';
import type { EndpointDoc } from '../store/endpoint-docs.ts';
import { enqueueDelivery } from './enqueue-delivery.ts';

export type NotifyDeps = Pick<Context, 'store' | 'queues' | 'clock' | 'config' | 'logger'>;

interface About extends Pick<DeliveryDoc, 'tenant' | 'subject_id' | 'expires_at'> {
  /** What the event happened to: with its type and time, what it is told apart by. */
  source: string;
}

/** The tenant's registered endpoints that ask for events of this type. */
export async function subscribersOf(
  deps: Pick<Context, 'store'>,
  tenant: string,
  type: EndpointEvent,
): Promise<EndpointDoc[]> {
  const registered = await deps.store.endpoints.listRegistered(tenant);
  return registered.filter((endpoint) => endpoint.registered?.events.includes(type));
}

/**
 * One delivery of the event for each URL, one for each endpoint at most. Done again for the same event, it changes
 * nothing: the ids are made from it.
 */
export async function notifyEndpoints(
  deps: NotifyDeps,
  { source, ...about }: About,
  event: WebhookEvent,
  urls: string[],
): Promise<void> {
  const byEndpoint = new Map(urls.map((url) => [endpointIdOf(about.tenant, url), url]));
  for (const [endpointId, url] of byEndpoint) {
    const now = isoTime(deps.clock.now());
    const deliveryId = derivedDeliveryId(Date.parse(event.timestamp), event.type, source, endpointId);
    const inserted = await deps.store.deliveries.insert({
      ...about,
      delivery_id: deliveryId,
      endpoint_id: endpointId,
      type: event.type,
      url,
      body: JSON.stringify(event),
      state: 'PENDING',
      attempts: [],
      next_at: now,
      created_at: now,
    });
    if (inserted)
      await enqueueDelivery(deps, deliveryId, 0).catch((error) =>
        deps.logger.warn({ err: error, delivery_id: deliveryId }, 'webhook not queued; the reconciling pass will'),
      );
  }
}
