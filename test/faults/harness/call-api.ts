export interface ApiAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of an answer
  json: any;
}

/** One call over HTTP. Rejects when no answer comes within 60 s: nothing of the API may hang. */
export async function callApi(
  url: string,
  path: string,
  json?: unknown,
  headers: Record<string, string> = {},
): Promise<ApiAnswer> {
  const response = await fetch(url + path, {
    ...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }),
    headers: { 'content-type': 'application/json', ...headers },
    signal: AbortSignal.timeout(60_000),
  });
  return { status: response.status, json: await response.json() };
}
