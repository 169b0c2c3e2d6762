/** Webhook outbox of a document: PENDING until a delivery exists for it. */
export interface Outbox {
  state: 'PENDING' | 'HANDED_OVER';
  delivery_id: string;
  type: 'request.succeeded' | 'request.failed' | 'campaign.completed';
  url: string;
}
