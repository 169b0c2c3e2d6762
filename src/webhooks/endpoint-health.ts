import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { EndpointDoc } from '../store/endpoint-docs.ts';

type HealthDeps = Pick<Context, 'store' | 'clock' | 'config' | 'logger'>;

/** An endpoint that has failed for this long, with no success between, is sent nothing more. */
const failingMs = 5 * 24 * 3_600_000;

/** Query strings often carry ids; an endpoint is its origin and path. */
const endpointOf = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};

const healthy = ({ tenant, url }: EndpointDoc): EndpointDoc => ({ tenant, url });

export async function getEndpoint(deps: HealthDeps, tenant: string, url: string): Promise<EndpointDoc> {
  const endpoint = endpointOf(url);
  return (await deps.store.deliveries.getEndpoint(tenant, endpoint)) ?? { tenant, url: endpoint };
}

/** Forgets failures, and enables the endpoint again. */
export async function restoreEndpoint(deps: HealthDeps, endpoint: EndpointDoc): Promise<void> {
  if (endpoint.first_failure_at || endpoint.disabled_at) await deps.store.deliveries.saveEndpoint(healthy(endpoint));
}

/** Notes a failure; true when it disabled the endpoint. */
export async function noteFailure(deps: HealthDeps, endpoint: EndpointDoc, gone: boolean): Promise<boolean> {
  const now = deps.clock.now();
  const since = endpoint.first_failure_at ?? isoTime(now);
  const limit = failingMs * deps.config.webhooks.timeScale;
  const reason = gone ? 'answered 410 Gone' : now - Date.parse(since) >= limit ? 'failed for 5 days' : null;
  if (!reason && endpoint.first_failure_at) return false;
  await deps.store.deliveries.saveEndpoint({
    ...healthy(endpoint),
    first_failure_at: since,
    ...(reason ? { disabled_at: isoTime(now), disabled_reason: reason } : {}),
  });
  if (reason) deps.logger.warn({ tenant: endpoint.tenant, url: endpoint.url, reason }, 'webhook endpoint disabled');
  return reason !== null;
}
