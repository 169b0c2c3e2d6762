/** A call of the service under test, past the page. */
export async function callService<Answer>(method: string, path: string, json?: unknown): Promise<Answer> {
  const response = await fetch(`${process.env.CANDOR_E2E_URL}${path}`, {
    method,
    ...(json === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json() as Promise<Answer>;
}
