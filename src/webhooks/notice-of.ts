import type { WebhookEventType } from '../contract/webhook.ts';
import type { DeliveryState } from '../contract/webhook-delivery.ts';
import type { DeliveryDoc } from '../store/delivery-store.ts';

/** Events about webhooks themselves: nothing is told of how they arrive, or two broken endpoints would tell each other. */
const aboutWebhooks: ReadonlySet<WebhookEventType> = new Set([
  'message.attempt.exhausted',
  'message.attempt.recovered',
  'endpoint.disabled',
]);

/** What the tenant's other endpoints are told of a delivery that comes to this state; undefined: nothing, as of an erased one. */
export function noticeOf(
  { type, body, exhausted_at }: Pick<DeliveryDoc, 'type' | 'body' | 'exhausted_at'>,
  state: DeliveryState,
  at: string,
): DeliveryDoc['notice'] {
  if (aboutWebhooks.has(type) || body === '') return undefined;
  if (state === 'FAILED' && !exhausted_at) return { type: 'message.attempt.exhausted', at };
  if (state === 'DELIVERED' && exhausted_at) return { type: 'message.attempt.recovered', at };
  return undefined;
}
