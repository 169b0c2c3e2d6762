import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithServices } from '../services/describe-with-services.ts';
import { waitUntil } from '../services/wait-until.ts';
import { callApi } from './harness/call-api.ts';
import { caseRequest } from './harness/case-request.ts';
import { expectNoPersonalData } from './harness/expect-no-personal-data.ts';
import { faultJobs } from './harness/fault-jobs.ts';
import { type ApiProcess, type Deployment, startDeployment } from './harness/start-deployment.ts';

describeWithServices('two API processes', ['redis', 'mongodb'], (services) => {
  const patience = { timeout: 900_000 };
  let candor: Deployment;
  let apis: [ApiProcess, ApiProcess];

  beforeAll(async () => {
    candor = await startDeployment(services.mongodbUrl, { REDIS_URL: services.redisUrl, LLM_CONCURRENCY: '4' });
    apis = await Promise.all([candor.startApi(), candor.startApi()]);
  }, 300_000);
  afterAll(() => candor?.stop());

  const urlOf = (n: number): string => apis[n % 2]!.url;

  test('make one request of a hundred calls with one key', patience, async () => {
    const body = caseRequest('case-same-key');
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => callApi(urlOf(n), '/personalize', body, { 'idempotency-key': 'one' })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(answers.map(({ json }) => json.request_id)).size).toBe(1);
    expect((await callApi(urlOf(0), '/personalize')).json.items).toHaveLength(1);
  });

  test('and their worker, told to stop, leave nothing undone', patience, async () => {
    const { llm, ledger } = candor;
    const held = Promise.withResolvers<void>();
    llm.script = () => ({ kind: 'answer', after: held.promise });
    const [worker, doomed] = await Promise.all([candor.startWorker(), candor.startApi()]);
    for (let n = 0; n < 6; n += 1) await ledger.submit(urlOf(n), `case-drain-${n}`);
    await waitUntil('requests are being written', () => llm.inFlight(worker.name).length === 4, 120_000);
    const stopping = worker.terminate();
    // Of these the API answers what it has taken; the rest finds the port closed.
    const late = Promise.allSettled(Array.from({ length: 10 }, (_, n) => ledger.submit(doomed.url, `case-late-${n}`)));
    const stoppingApi = doomed.terminate();
    held.resolve();
    expect([await stopping, await stoppingApi]).toEqual([0, 0]);
    await late;
    llm.script = () => ({ kind: 'answer' });
    const next = await candor.startWorker();
    await ledger.assertKept();
    expect(await next.terminate()).toBe(0);
  });

  test(
    'a worker whose model does not answer stops all the same, and its requests go on elsewhere',
    patience,
    async () => {
      const { llm, ledger } = candor;
      llm.script = () => ({ kind: 'hang' });
      const worker = await candor.startWorker();
      await ledger.submit(urlOf(0), 'case-stuck');
      await waitUntil('the model is called', () => llm.callsOf('case-stuck').length === 1, 120_000);
      expect(await worker.terminate()).toBe(0);
      llm.script = () => ({ kind: 'answer' });
      await candor.startWorker();
      await ledger.assertKept();
    },
  );

  test('accept many calls at once without an error', patience, async () => {
    const answers = await Promise.all(
      Array.from({ length: faultJobs }, (_, n) => callApi(urlOf(n), '/personalize', caseRequest('case-many'))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    const ids = answers.map(({ json }) => json.request_id as string);
    expect(await candor.store.requests.getMany(ids)).toHaveLength(faultJobs);
  });

  test('no log holds personal data', () => {
    expectNoPersonalData(candor.logs());
  });
});
