import type { WebhookEventType } from '../contract/webhook.ts';

/** Webhook outbox of a document: PENDING until a delivery exists for it. */
export interface Outbox {
  state: 'PENDING' | 'HANDED_OVER';
  delivery_id: string;
  type: 'request.succeeded' | 'request.failed' | 'campaign.completed' | 'sequence.completed';
  url: string;
}

/**
 * An event about a document that the tenant's endpoints are yet to be told; there until deliveries of it exist. A later
 * one takes its place.
 */
export interface Notice<Type extends WebhookEventType = WebhookEventType> {
  type: Type;
  at: string;
}
