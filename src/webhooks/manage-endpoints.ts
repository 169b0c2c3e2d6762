import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { RegisterEndpoint, WebhookEndpoint } from '../contract/webhook-endpoint.ts';
import { DomainError } from '../errors.ts';
import { expiresAt } from '../retention/expires-at.ts';
import type { EndpointDoc } from '../store/endpoint-docs.ts';
import type { EndpointStore } from '../store/endpoint-store.ts';
import { mapPage, type Page } from '../store/page.ts';
import { assertCallbackUrl } from './callback-url.ts';
import { restoreEndpoint, touchEndpoint } from './endpoint-health.ts';

type EndpointDeps = Pick<Context, 'store' | 'clock' | 'config'>;

/** Each is sent what the tenant's reviewers select: enough for the systems of one team. */
const mostRegistered = 20;

export const toEndpoint = (doc: EndpointDoc): WebhookEndpoint => ({
  endpoint_id: doc.endpoint_id,
  url: doc.url,
  registered: doc.registered !== undefined,
  events: doc.registered?.events ?? [],
  ...(doc.registered?.description ? { description: doc.registered.description } : {}),
  state: doc.disabled_at ? 'DISABLED' : 'ENABLED',
  ...(doc.first_failure_at ? { failing_since: doc.first_failure_at } : {}),
  ...(doc.disabled_at ? { disabled_at: doc.disabled_at } : {}),
  ...(doc.disabled_reason ? { disabled_reason: doc.disabled_reason } : {}),
  ...(doc.created_at ? { created_at: doc.created_at } : {}),
  ...(doc.last_used_at ? { last_used_at: doc.last_used_at } : {}),
});

export async function listEndpoints(
  deps: Pick<Context, 'store'>,
  tenant: string,
  filter: Parameters<EndpointStore['list']>[1],
  cursor: string | undefined,
  limit: number,
): Promise<Page<WebhookEndpoint>> {
  return mapPage(await deps.store.endpoints.list(tenant, filter, cursor, limit), toEndpoint);
}

/** Throws 'not_found'. */
export async function findEndpoint(
  deps: Pick<Context, 'store'>,
  tenant: string,
  endpointId: string,
): Promise<EndpointDoc> {
  const doc = await deps.store.endpoints.find(tenant, endpointId);
  if (!doc) throw new DomainError('not_found', `No webhook endpoint "${endpointId}"`);
  return doc;
}

/**
 * Has the events it asks for sent to a URL from now on; one registered before at the same origin and path is replaced.
 * Throws 'invalid' for a URL that nothing would be sent to, 'conflict' when the tenant has as many as it may.
 */
export async function registerEndpoint(
  deps: EndpointDeps,
  tenant: string,
  { url, events, description }: RegisterEndpoint,
): Promise<WebhookEndpoint> {
  assertCallbackUrl(url, deps.config, 'url');
  const registered = await deps.store.endpoints.listRegistered(tenant);
  const endpoint = await touchEndpoint(deps, tenant, url);
  if (registered.length >= mostRegistered && !registered.some((one) => one.endpoint_id === endpoint.endpoint_id))
    throw new DomainError('conflict', `At most ${mostRegistered} endpoints can be registered`);
  const registration = { url, events, ...(description ? { description } : {}), at: isoTime(deps.clock.now()) };
  await deps.store.endpoints.change(tenant, endpoint.url, { registered: registration });
  return toEndpoint({ ...endpoint, registered: registration });
}

/** Nothing more is sent there but what a callback_url asks for. Throws 'not_found'. */
export async function unregisterEndpoint(deps: EndpointDeps, tenant: string, endpointId: string): Promise<void> {
  const { url, registered } = await findEndpoint(deps, tenant, endpointId);
  if (!registered) throw new DomainError('not_found', `"${endpointId}" is not registered`);
  await deps.store.endpoints.change(tenant, url, { registered: null, expires_at: expiresAt(deps, 'endpoints') });
}

/** Has it sent to again. What it missed is for a replay. Throws 'not_found'. */
export async function enableEndpoint(
  deps: Pick<Context, 'store'>,
  tenant: string,
  endpointId: string,
): Promise<WebhookEndpoint> {
  await restoreEndpoint(deps, await findEndpoint(deps, tenant, endpointId));
  return toEndpoint(await findEndpoint(deps, tenant, endpointId));
}
