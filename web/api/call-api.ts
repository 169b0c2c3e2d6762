import type { Problem } from '../../src/contract/problem.ts';
import { apiKey } from './api-key.ts';
import { ApiProblem } from './api-problem.ts';

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: Record<string, string | number | boolean | undefined>;
  json?: unknown;
  body?: BodyInit;
  contentType?: string;
  accept?: string;
  /** Instead of the tab's API key. */
  credential?: string;
  signal?: AbortSignal | undefined;
}

function urlOf(path: string, query: Call['query'] = {}): string {
  const entries = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, String(value)]],
  );
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries)}`;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const isJson = response.headers.get('content-type')?.includes('json');
  const problem = isJson ? ((await response.json().catch(() => null)) as Problem | null) : null;
  return new ApiProblem(
    problem ?? { status: response.status, title: response.statusText || `HTTP ${response.status}` },
  );
}

/** One call of the API. Throws ApiProblem on any answer that is not a success, with status 0 when none came. */
export async function callApi(path: string, call: Call = {}): Promise<Response> {
  const headers = new Headers({ accept: call.accept ?? 'application/json' });
  const key = call.credential ?? apiKey.get();
  if (key) headers.set('authorization', `Bearer ${key}`);
  const body = call.json === undefined ? call.body : JSON.stringify(call.json);
  if (body !== undefined) headers.set('content-type', call.contentType ?? 'application/json');
  let response: Response;
  try {
    response = await fetch(urlOf(path, call.query), {
      method: call.method ?? 'GET',
      headers,
      body: body ?? null,
      signal: call.signal ?? null,
      // A page and a call may share a URL; a stored answer to one must never serve the other.
      cache: 'no-store',
    });
  } catch (error) {
    if (call.signal?.aborted) throw error;
    throw new ApiProblem({ status: 0, title: 'No answer', detail: 'The service did not answer. Is it running?' });
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}
