import type { Context } from '../context.ts';
import type { WebhookDelivery } from '../contract/webhook.ts';
import type { DeliveryDoc } from '../store/delivery-store.ts';
import type { Page } from '../store/page.ts';

export const toDelivery = (doc: DeliveryDoc): WebhookDelivery => ({
  delivery_id: doc.delivery_id,
  type: doc.type,
  url: doc.url,
  subject_id: doc.subject_id,
  state: doc.state,
  attempts: doc.attempts,
  ...(doc.next_at ? { next_at: doc.next_at } : {}),
  created_at: doc.created_at,
});

/** The tenant's delivery log, newest first. Bodies are not part of it. */
export async function listDeliveries(
  deps: Pick<Context, 'store'>,
  tenant: string,
  cursor: string | undefined,
  limit: number,
): Promise<Page<WebhookDelivery>> {
  const page = await deps.store.deliveries.list(tenant, cursor, limit);
  return { items: page.items.map(toDelivery), next_cursor: page.next_cursor };
}
