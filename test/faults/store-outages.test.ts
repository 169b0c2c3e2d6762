import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithServices } from '../services/describe-with-services.ts';
import { waitUntil } from '../services/wait-until.ts';
import { callApi } from './harness/call-api.ts';
import { expectNoPersonalData } from './harness/expect-no-personal-data.ts';
import { type ApiProcess, type Deployment, startDeployment } from './harness/start-deployment.ts';
import { startProxy, type TcpProxy } from './harness/start-proxy.ts';

describeWithServices('outages of the store', ['redis', 'mongodb'], (services) => {
  const patience = { timeout: 900_000 };
  const waitMs = 180_000;
  let proxy: TcpProxy;
  let candor: Deployment;
  let api: ApiProcess;

  beforeAll(async () => {
    const direct = new URL(services.mongodbUrl);
    proxy = await startProxy(Number(direct.port));
    candor = await startDeployment(services.mongodbUrl, {
      REDIS_URL: services.redisUrl,
      MONGODB_URL: `mongodb://127.0.0.1:${proxy.port}/?directConnection=true`,
    });
    [api] = await Promise.all([candor.startApi(), candor.startWorker()]);
  }, 300_000);
  afterAll(async () => {
    await candor?.stop();
    await proxy?.stop();
  });

  const outages = [
    { name: 'cut', begin: () => proxy.cut() },
    { name: 'frozen', begin: () => proxy.freeze() },
  ];

  test.each(outages)('$name: calls answer 503 and no accepted request is lost', patience, async ({ name, begin }) => {
    const { llm, ledger } = candor;
    const held = Promise.withResolvers<void>();
    llm.script = () => ({ kind: 'answer', after: held.promise });
    for (let n = 0; n < 4; n += 1) expect((await ledger.submit(api.url, `case-${name}-${n}`)).status).toBe(202);
    await waitUntil('the requests are being written', () => llm.inFlight().length === 4, waitMs);

    begin();
    // The model answers while nothing can be stored.
    held.resolve();
    const during = await Promise.all([0, 1, 2].map((n) => ledger.submit(api.url, `case-${name}-during-${n}`)));
    expect(during.map(({ status }) => status)).toEqual([503, 503, 503]);
    expect((await callApi(api.url, '/readyz')).status).toBe(503);
    proxy.resume();

    await waitUntil('the API is ready', async () => (await callApi(api.url, '/readyz')).status === 200, waitMs);
    expect((await ledger.submit(api.url, `case-${name}-after`)).status).toBe(202);
    const docs = await ledger.assertKept();
    expect(docs.map(({ status }) => status)).toEqual(docs.map(() => 'SUCCESS'));
  });

  test('no log holds personal data', () => {
    expectNoPersonalData(candor.logs());
  });
});
