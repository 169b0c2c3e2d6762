import { CandorError } from './candor-error.ts';
import type { Problem } from './types.ts';

export interface ClientOptions {
  /** Where the API is, e.g. "http://localhost:3000". */
  baseUrl: string;
  apiKey?: string;
  /** Replaces the global fetch, for tests and proxies. */
  fetch?: typeof globalThis.fetch;
}

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: Record<string, string | number | boolean | undefined>;
  headers?: Record<string, string>;
  json?: unknown;
  body?: BodyInit;
  signal?: AbortSignal;
}

export type Http = ReturnType<typeof createHttp>;

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {
      type: 'about:blank',
      title: response.statusText || 'Error',
      status: response.status,
      detail: text.slice(0, 500),
    };
  }
}

/** Sends calls; a status of 400 and above throws CandorError. */
export function createHttp(options: ClientOptions) {
  const base = options.baseUrl.replace(/\/+$/, '');
  const send = options.fetch ?? globalThis.fetch;

  async function request(path: string, call: Call = {}): Promise<Response> {
    const url = new URL(base + path);
    for (const [name, value] of Object.entries(call.query ?? {}))
      if (value !== undefined) url.searchParams.set(name, String(value));
    const body = call.json === undefined ? call.body : JSON.stringify(call.json);
    const init: RequestInit & { duplex?: 'half' } = {
      method: call.method ?? 'GET',
      headers: {
        accept: 'application/json',
        ...(call.json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options.apiKey ? { authorization: `Bearer ${options.apiKey}` } : {}),
        ...call.headers,
      },
      ...(body === undefined ? {} : { body }),
      ...(body instanceof ReadableStream ? { duplex: 'half' as const } : {}),
      ...(call.signal ? { signal: call.signal } : {}),
    };
    const response = await send(url, init);
    if (response.status < 400) return response;
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    throw new CandorError(
      response.status,
      await problemOf(response),
      Number.isNaN(retryAfter) ? undefined : retryAfter,
    );
  }

  return {
    request,
    json: async <Body>(path: string, call: Call = {}): Promise<Body> =>
      (await (await request(path, call)).json()) as Body,
  };
}
