import type { Context } from '../context.ts';
import type { WebhookDelivery, WebhookDeliveryDetail } from '../contract/webhook-delivery.ts';
import { DomainError } from '../errors.ts';
import { endpointIdOf } from '../ids.ts';
import type { DeliveryDoc, DeliveryFilter } from '../store/delivery-store.ts';
import { mapPage, type Page } from '../store/page.ts';

export const toDelivery = (doc: DeliveryDoc): WebhookDelivery => ({
  delivery_id: doc.delivery_id,
  endpoint_id: doc.endpoint_id ?? endpointIdOf(doc.tenant, doc.url),
  type: doc.type,
  url: doc.url,
  subject_id: doc.subject_id,
  state: doc.state,
  attempts: doc.attempts,
  ...(doc.next_at ? { next_at: doc.next_at } : {}),
  ...(doc.replay_id ? { replay_id: doc.replay_id } : {}),
  created_at: doc.created_at,
});

/** The tenant's delivery log, newest first. Bodies are not part of it. */
export async function listDeliveries(
  deps: Pick<Context, 'store'>,
  tenant: string,
  filter: DeliveryFilter,
  cursor: string | undefined,
  limit: number,
): Promise<Page<WebhookDelivery>> {
  return mapPage(await deps.store.deliveries.list(tenant, filter, cursor, limit), toDelivery);
}

/** One delivery with its body. Throws 'not_found'. */
export async function getDelivery(
  deps: Pick<Context, 'store'>,
  tenant: string,
  deliveryId: string,
): Promise<WebhookDeliveryDetail> {
  const doc = await deps.store.deliveries.get(deliveryId, tenant);
  if (!doc) throw new DomainError('not_found', `No webhook delivery "${deliveryId}"`);
  return { ...toDelivery(doc), body: doc.body === '' ? null : doc.body };
}
