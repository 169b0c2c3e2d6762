import { Agent, request as httpRequest } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { exampleRequest } from '../support/example-request.ts';
import { startTestApi } from '../support/start-test-api.ts';

const body = JSON.stringify(exampleRequest());

interface Outcome {
  status?: number;
  connection?: string | undefined;
  requestId?: string;
  error?: string;
}

const post = (url: string, agent: Agent): Promise<Outcome> =>
  new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = httpRequest(`${url}/personalize`, { method: 'POST', agent, headers }, (res) => {
      let text = '';
      res.setEncoding('utf8');
      res.on('data', (chunk: string) => {
        text += chunk;
      });
      res.on('end', () =>
        resolve({
          status: res.statusCode!,
          connection: res.headers.connection,
          requestId: JSON.parse(text).request_id,
        }),
      );
      res.on('error', (error: NodeJS.ErrnoException) => resolve({ error: error.code ?? error.message }));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve({ error: error.code ?? error.message }));
    sent.end(body);
  });

it('a shutdown amid a burst of 200 calls answers every call that it took, and ends each connection by saying so', async () => {
  const api = await startTestApi();
  const agent = new Agent({ keepAlive: true, maxSockets: 40 });
  await Promise.all(Array.from({ length: 40 }, () => post(api.url, agent)));
  let answered = 0;
  const calls = Array.from({ length: 200 }, () =>
    post(api.url, agent).then((outcome) => {
      answered += 1;
      return outcome;
    }),
  );
  while (answered < 60) await wait(1);
  const { store } = api.ctx;
  const found = async (id: string) => (await store.requests.get(id)) !== null;
  const kept: Promise<boolean>[] = [];
  const closing = api.stop();
  const outcomes = await Promise.all(calls);
  await closing;
  for (const { requestId } of outcomes) if (requestId) kept.push(found(requestId));
  agent.destroy();
  // A connection that is asked for after the end of listening was never taken.
  expect([...new Set(outcomes.map(({ status, error }) => status ?? error))].toSorted()).toEqual([202, 'ECONNREFUSED']);
  const taken = outcomes.filter(({ status }) => status === 202);
  expect(taken.length).toBeGreaterThanOrEqual(100);
  expect(taken.filter(({ connection }) => connection === 'close').length).toBeGreaterThanOrEqual(40);
  expect((await Promise.all(kept)).every(Boolean)).toBe(true);
  await api.close();
});

it('a call that comes on an open connection just after the shutdown began is answered too', async () => {
  const api = await startTestApi();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await post(api.url, agent);
  const closing = api.stop();
  const late = await post(api.url, agent);
  expect([late.status, late.connection]).toEqual([202, 'close']);
  await closing;
  agent.destroy();
  await api.close();
});
