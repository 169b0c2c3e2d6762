import { Agent, fetch as undiciFetch } from 'undici';

type Fetch = typeof globalThis.fetch;

/**
 * The fetch of an SDK whose only time limit is the call's own: Node's built-in one gives up on response headers after
 * five minutes, whatever the SDK is told.
 */
export function createLlmFetch(timeoutMs: number): Fetch {
  const dispatcher = new Agent({ headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
  const fetchWithAgent = (url: unknown, init: object | undefined) =>
    undiciFetch(url as Parameters<typeof undiciFetch>[0], { ...init, dispatcher });
  return fetchWithAgent as unknown as Fetch;
}
