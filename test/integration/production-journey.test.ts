import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { callApi } from '../faults/harness/call-api.ts';
import { caseRequest } from '../faults/harness/case-request.ts';
import {
  type ApiProcess,
  type Deployment,
  startDeployment,
  type WorkerProcess,
} from '../faults/harness/start-deployment.ts';
import { spawnCandor } from '../faults/harness/start-process.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { freePort } from '../services/free-port.ts';
import { waitUntil } from '../services/wait-until.ts';

/** One API and two workers as processes of their own. */
function journey(start: () => Promise<Deployment>): void {
  let candor: Deployment;
  let api: ApiProcess;
  let workers: WorkerProcess[];
  let healthPort: string;
  beforeAll(async () => {
    candor = await start();
    healthPort = String(await freePort());
    const starting = [candor.startWorker({ HEALTH_PORT: healthPort }), candor.startWorker()];
    [api, ...workers] = await Promise.all([candor.startApi(), ...starting]);
  }, 300_000);
  afterAll(() => candor?.stop());

  it('tells Prometheus of the process of a worker', { timeout: 60_000 }, async () => {
    const text = await (await fetch(`http://127.0.0.1:${healthPort}/metrics`)).text();
    for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes'])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it('goes through worker, audit, choice and webhook', { timeout: 240_000 }, async () => {
    const request = caseRequest('case-journey', `${candor.receiver.url}/hook`);
    const { status, json } = await callApi(api.url, '/personalize', request, { prefer: 'wait=45' });
    expect([status, json.status, json.variants?.length]).toEqual([200, 'SUCCESS', 3]);
    const path = `/personalize/${json.request_id}`;
    const audit = await callApi(api.url, path);
    expect(audit.json.prompts[0]).toMatchObject({ provider: 'openai', model: 'fake' });
    expect(audit.json.usage).toMatchObject({ prompt_tokens: 640, completion_tokens: 310 });
    expect((await callApi(api.url, `${path}/select`, { variant_index: 2 })).status).toBe(200);
    await waitUntil('the webhook comes', () => candor.receiver.deliveriesOf(json.request_id).length === 1);
    const erased = await fetch(api.url + path, { method: 'DELETE' });
    expect(erased.status).toBe(200);
    expect((await callApi(api.url, path)).json).toMatchObject({ input: null, variants: [], selection: null });
  });

  it('ends once though its worker is killed in the middle', { timeout: 240_000 }, async () => {
    const mark = 'case-killed';
    const never = new Promise(() => {});
    let first: string | undefined;
    candor.llm.script = (call) => {
      first ??= call.caller;
      return call.caller === first ? { kind: 'answer', after: never } : { kind: 'answer' };
    };
    expect((await candor.ledger.submit(api.url, mark)).status).toBe(202);
    const [call] = await waitUntil('a worker calls the model', () => {
      const calls = candor.llm.callsOf(mark);
      return calls.length > 0 ? calls : null;
    });
    await workers.find(({ name }) => name === call!.caller)!.kill9();
    const [doc] = await candor.ledger.assertKept();
    expect(doc).toMatchObject({ status: 'SUCCESS', attempts: 2, run: 2 });
    expect((await verifyChains(candor.store)).issues).toEqual([]);
  });
}

describeWithServices('the way of one request, on Redis and MongoDB', ['redis', 'mongodb'], (services) =>
  journey(() => startDeployment(services.mongodbUrl, { REDIS_URL: services.redisUrl })),
);

describeWithServices('the way of one request, on PostgreSQL', ['postgres'], (services) =>
  journey(() => startDeployment(services.postgresUrl, {})),
);

it('a worker of its own is refused where the server has its own', { timeout: 240_000 }, async () => {
  const alone = spawnCandor('worker/main.ts', {});
  expect(await alone.exited).toBe(1);
  expect(alone.output()).toContain('the server includes the worker');
});
