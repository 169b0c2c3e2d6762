import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { CampaignProgress } from '../contract/campaign.ts';
import type { SequenceResult } from '../contract/sequence.ts';
import { toResponse } from '../contract/to-response.ts';
import type { WebhookEvent } from '../contract/webhook.ts';
import { endpointIdOf } from '../ids.ts';
import { expiresAt } from '../retention/expires-at.ts';
import type { DeliveryDoc } from '../store/delivery-store.ts';
import type { SequenceDoc } from '../store/sequence-store.ts';
import type { CampaignDoc, RequestDoc } from '../store/store.ts';
import { enqueueDelivery } from './enqueue-delivery.ts';
import { relaySafely } from './relay-safely.ts';

export type RelayDeps = Pick<Context, 'store' | 'queues' | 'clock' | 'config' | 'logger'>;

/**
 * Turns the outbox of an ended request into a delivery with the exact body and queues its first attempt. Never
 * throws: what a crash or an error leaves PENDING, the reconciling pass relays again, which changes nothing twice.
 */
export async function relayRequestOutbox(deps: RelayDeps, doc: RequestDoc): Promise<void> {
  const { outbox } = doc;
  if (outbox?.state !== 'PENDING') return;
  await relaySafely(deps, { delivery_id: outbox.delivery_id }, async () => {
    const event = {
      type: outbox.type,
      timestamp: doc.finished_at ?? isoTime(deps.clock.now()),
      data: toResponse(doc),
    } as WebhookEvent;
    await deps.store.deliveries.insert({
      ...deliveryOf(deps, doc, event),
      subject_id: doc.request_id,
      expires_at: doc.expires_at,
    });
    await deps.store.requests.markOutboxHandedOver(doc.request_id);
    await enqueueDelivery(deps, outbox.delivery_id, 0);
  });
}

/** The same for a campaign that has ended; see relayRequestOutbox. */
export async function relayCampaignOutbox(deps: RelayDeps, doc: CampaignDoc): Promise<void> {
  const { outbox, final } = doc;
  if (outbox?.state !== 'PENDING' || !final) return;
  await relaySafely(deps, { delivery_id: outbox.delivery_id }, async () => {
    const data: CampaignProgress = {
      campaign_id: doc.campaign_id,
      status: doc.status,
      counts: final.counts,
      usage: final.usage,
      round: doc.round ?? 1,
    };
    const event = {
      type: outbox.type,
      timestamp: doc.finished_at ?? isoTime(deps.clock.now()),
      data,
    } as WebhookEvent;
    await deps.store.deliveries.insert({
      ...deliveryOf(deps, doc, event),
      subject_id: doc.campaign_id,
      expires_at: expiresAt(deps, 'deliveries'),
    });
    await deps.store.campaigns.markOutboxHandedOver(doc.campaign_id);
    await enqueueDelivery(deps, outbox.delivery_id, 0);
  });
}

/** The same for a sequence that has ended, with its texts as they stand; see relayRequestOutbox. Throws what a store does. */
export async function relayEndedSequence(deps: RelayDeps, doc: SequenceDoc, data: SequenceResult): Promise<void> {
  const { outbox } = doc;
  if (outbox?.state !== 'PENDING') return;
  const event = {
    type: outbox.type,
    timestamp: doc.finished_at ?? isoTime(deps.clock.now()),
    data,
  } as WebhookEvent;
  await deps.store.deliveries.insert({
    ...deliveryOf(deps, doc, event),
    subject_id: doc.sequence_id,
    expires_at: doc.expires_at,
  });
  await deps.store.sequences.markOutboxHandedOver(doc.sequence_id, outbox.delivery_id);
  await enqueueDelivery(deps, outbox.delivery_id, 0);
}

const deliveryOf = (
  deps: RelayDeps,
  doc: Pick<RequestDoc | CampaignDoc | SequenceDoc, 'tenant' | 'outbox'>,
  event: WebhookEvent,
): Omit<DeliveryDoc, 'subject_id' | 'expires_at'> => {
  const now = isoTime(deps.clock.now());
  return {
    delivery_id: doc.outbox!.delivery_id,
    tenant: doc.tenant,
    endpoint_id: endpointIdOf(doc.tenant, doc.outbox!.url),
    type: event.type,
    url: doc.outbox!.url,
    body: JSON.stringify(event),
    state: 'PENDING',
    attempts: [],
    next_at: now,
    created_at: now,
  };
};
