import type { Context } from '../context.ts';
import { isEndpointEvent } from '../contract/webhook-endpoint.ts';
import { endpointIdOf } from '../ids.ts';
import type { DeliveryDoc } from '../store/delivery-store.ts';
import type { EndpointDoc } from '../store/endpoint-docs.ts';

/**
 * Why an endpoint is no longer sent what it was to be told as a registered one: its registration has ended, or leaves
 * this event out. undefined: it is sent, as the callback_url of the request too.
 */
export async function unwantedReason(
  { store }: Pick<Context, 'store'>,
  { tenant, type, subject_id }: Pick<DeliveryDoc, 'tenant' | 'type' | 'subject_id'>,
  { endpoint_id, registered }: EndpointDoc,
): Promise<string | undefined> {
  if (!isEndpointEvent(type) || registered?.events.includes(type)) return undefined;
  const callback = (await store.requests.get(subject_id, tenant))?.input?.callback_url;
  const isAboutSelection = type === 'variant.selected' || type === 'variant.deselected';
  if (isAboutSelection && callback && endpointIdOf(tenant, callback) === endpoint_id) return undefined;
  return registered ? `is not registered for ${type} any more` : 'is not registered any more';
}
