import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import { endpointIdOf, endpointUrlOf } from '../ids.ts';
import { expiresAt } from '../retention/expires-at.ts';
import type { EndpointDoc } from '../store/endpoint-docs.ts';
import type { Notice } from '../store/outbox.ts';

type HealthDeps = Pick<Context, 'store' | 'clock' | 'config' | 'logger' | 'metrics'>;

/** An endpoint that has failed for this long, with no success between, is sent nothing more. */
const failingMs = 5 * 24 * 3_600_000;
/** How exact last_used_at is. */
const usedMs = 24 * 3_600_000;

/** The endpoint that a URL belongs to; one that is used for the first time is remembered. */
export async function touchEndpoint(
  deps: Pick<Context, 'store' | 'clock' | 'config'>,
  tenant: string,
  url: string,
): Promise<EndpointDoc> {
  const { endpoints } = deps.store;
  const now = isoTime(deps.clock.now());
  const used = { last_used_at: now, expires_at: expiresAt(deps, 'endpoints') };
  const key = { tenant, url: endpointUrlOf(url), endpoint_id: endpointIdOf(tenant, url) };
  const standing = await endpoints.get(tenant, key.url);
  if (!standing) {
    const first = { ...key, created_at: now, ...used };
    return (await endpoints.insert(first)) ? first : ((await endpoints.get(tenant, key.url)) ?? first);
  }
  const { last_used_at: lastUsed, endpoint_id } = standing;
  // A worker of release 0.2 that runs beside this one writes the fields it knows, and no other stays.
  if (!endpoint_id || !lastUsed || Date.parse(now) - Date.parse(lastUsed) >= usedMs)
    await endpoints.change(tenant, key.url, { ...used, endpoint_id: key.endpoint_id });
  return { ...standing, endpoint_id: key.endpoint_id };
}

/** Forgets failures, and enables the endpoint again. */
export async function restoreEndpoint(deps: Pick<Context, 'store'>, endpoint: EndpointDoc): Promise<void> {
  const { tenant, url, first_failure_at, disabled_at } = endpoint;
  if (!first_failure_at && !disabled_at) return;
  const healthy = { first_failure_at: null, disabled_at: null, disabled_reason: null, notice: null };
  await deps.store.endpoints.change(tenant, url, healthy);
}

/**
 * Notes a failure. Where it disabled the endpoint, what is left to tell of it is returned: a notice is set with it, once
 * however many attempts fail together.
 */
export async function noteFailure(
  deps: HealthDeps,
  endpoint: EndpointDoc,
  gone: boolean,
): Promise<{ disabled: boolean; toTell?: EndpointDoc }> {
  const now = deps.clock.now();
  const since = endpoint.first_failure_at ?? isoTime(now);
  const limit = failingMs * deps.config.webhooks.timeScale;
  const reason = gone ? 'answered 410 Gone' : now - Date.parse(since) >= limit ? 'failed for 5 days' : null;
  const { tenant, url } = endpoint;
  if (!reason) {
    if (!endpoint.first_failure_at) await deps.store.endpoints.change(tenant, url, { first_failure_at: since });
    return { disabled: false };
  }
  const notice: Notice<'endpoint.disabled'> = { type: 'endpoint.disabled', at: isoTime(now) };
  const changes = { first_failure_at: since, disabled_at: notice.at, disabled_reason: reason, notice };
  if (!(await deps.store.endpoints.change(tenant, url, changes, 'ENABLED'))) return { disabled: true };
  deps.metrics.webhookEndpointsDisabled.inc({ reason: gone ? 'gone' : 'failing' });
  deps.logger.warn({ tenant, endpoint_id: endpoint.endpoint_id, url, reason }, 'webhook endpoint disabled');
  return { disabled: true, toTell: { ...endpoint, ...changes } };
}
