import type { Response } from 'express';
import type { ApiKeyDoc } from '../src/store/api-key-store.ts';

/** What the middleware found out about a request, for its route. */
interface RequestScope {
  tenant?: string;
  apiKey?: ApiKeyDoc;
  signal?: AbortSignal;
  httpRequestId?: string;
}

const scopeOf = (res: Response): RequestScope => res.locals;

export const setTenant = (res: Response, tenant: string): void => {
  scopeOf(res).tenant = tenant;
};

/** As far as it is known: none before the key was read, or where none is asked for. */
export const tenantIfKnown = (res: Response): string | undefined => scopeOf(res).tenant;

/** Whose data the request may see. Throws where no key was asked for, rather than show anybody's. */
export function tenantOf(res: Response): string {
  const { tenant } = scopeOf(res);
  if (tenant === undefined) throw new Error('the route does not ask for an API key');
  return tenant;
}

export const setApiKey = (res: Response, key: ApiKeyDoc): void => {
  scopeOf(res).apiKey = key;
};

/** The key that the request came with; null where none was asked for. */
export const apiKeyOf = (res: Response): ApiKeyDoc | null => scopeOf(res).apiKey ?? null;

export const setSignal = (res: Response, signal: AbortSignal): void => {
  scopeOf(res).signal = signal;
};

/** Aborts when the client has gone or the server shuts down: for routes that stream or wait. */
export function signalOf(res: Response): AbortSignal {
  const { signal } = scopeOf(res);
  if (signal === undefined) throw new Error('the request has no signal');
  return signal;
}

export const setHttpRequestId = (res: Response, id: string): void => {
  scopeOf(res).httpRequestId = id;
};

/** What the log calls this call: the X-Request-Id header of its answer. */
export const httpRequestIdOf = (res: Response): string | undefined => scopeOf(res).httpRequestId;
