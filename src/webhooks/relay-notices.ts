import type { WebhookEvent } from '../contract/webhook.ts';
import type { EndpointEvent } from '../contract/webhook-endpoint.ts';
import { endpointIdOf, endpointUrlOf } from '../ids.ts';
import { expiresAt } from '../retention/expires-at.ts';
import type { DeliveryDoc } from '../store/delivery-store.ts';
import type { EndpointDoc } from '../store/endpoint-docs.ts';
import type { RequestDoc } from '../store/store.ts';
import { type NotifyDeps, notifyEndpoints, subscribersOf } from './notify-endpoints.ts';
import { relaySafely } from './relay-safely.ts';
import { selectionEvent } from './selection-event.ts';

/** URLs of the tenant's endpoints, but for the one that it is about and those that are disabled. */
async function otherEndpoints(
  deps: NotifyDeps,
  { tenant, endpoint_id }: Pick<EndpointDoc, 'tenant' | 'endpoint_id'>,
  type: EndpointEvent,
): Promise<string[]> {
  const subscribers = await subscribersOf(deps, tenant, type);
  return subscribers
    .filter((endpoint) => endpoint.endpoint_id !== endpoint_id && endpoint.disabled_at === undefined)
    .map((endpoint) => endpoint.registered!.url);
}

/**
 * Tells the tenant's other endpoints that a delivery has used up its attempts, or arrived after that. Never throws: the
 * reconciling pass relays what is left, and nothing is told twice.
 */
export const relayDeliveryNotice = (deps: NotifyDeps, doc: DeliveryDoc): Promise<void> =>
  relaySafely(deps, { delivery_id: doc.delivery_id }, async () => {
    const last = doc.attempts.at(-1);
    if (!doc.notice || !last) return;
    const { type, at } = doc.notice;
    const { response, ...last_attempt } = last;
    const endpoint_id = endpointIdOf(doc.tenant, doc.url);
    const event: WebhookEvent = {
      type,
      timestamp: at,
      data: {
        endpoint_id,
        url: endpointUrlOf(doc.url),
        delivery_id: doc.delivery_id,
        event_type: doc.type,
        subject_id: doc.subject_id,
        attempts: doc.attempts.length,
        last_attempt,
      },
    };
    const { delivery_id: source, tenant, subject_id, expires_at } = doc;
    const urls = await otherEndpoints(deps, { tenant, endpoint_id }, type);
    await notifyEndpoints(deps, { source, tenant, subject_id, expires_at }, event, urls);
    await deps.store.deliveries.clearNotice(doc.delivery_id, at);
  });

/** Tells the others that an endpoint was disabled; see relayDeliveryNotice. */
export const relayEndpointNotice = (deps: NotifyDeps, doc: EndpointDoc): Promise<void> =>
  relaySafely(deps, { endpoint_id: doc.endpoint_id }, async () => {
    if (!doc.notice) return;
    const { type, at } = doc.notice;
    const { endpoint_id, tenant, url, first_failure_at } = doc;
    const event: WebhookEvent = {
      type,
      timestamp: at,
      data: {
        endpoint_id,
        url,
        reason: doc.disabled_reason ?? '',
        ...(first_failure_at ? { failing_since: first_failure_at } : {}),
        disabled_at: at,
      },
    };
    const about = { source: endpoint_id, tenant, subject_id: endpoint_id, expires_at: expiresAt(deps, 'deliveries') };
    await notifyEndpoints(deps, about, event, await otherEndpoints(deps, doc, type));
    await deps.store.endpoints.clearNotice(doc, at);
  });

/**
 * Tells the request's callback_url and every endpoint that asks for it what was selected, or taken back; see
 * relayDeliveryNotice.
 */
export const relaySelectionNotice = (deps: NotifyDeps, doc: RequestDoc): Promise<void> =>
  relaySafely(deps, { request_id: doc.request_id }, async () => {
    if (!doc.notice) return;
    const { type, at } = doc.notice;
    const event = selectionEvent(doc);
    if (event) {
      const subscribers = await subscribersOf(deps, doc.tenant, type);
      const urls = [...subscribers.map(({ registered }) => registered!.url), doc.input?.callback_url ?? []].flat();
      const { request_id: subject_id, tenant, expires_at, reviews = [] } = doc;
      // Decisions of one moment are told apart by their number.
      const source = `${subject_id} ${reviews.length}`;
      await notifyEndpoints(deps, { source, tenant, subject_id, expires_at }, event, urls);
    }
    await deps.store.requests.clearNotice(doc.request_id, at);
  });
