import { afterAll, beforeAll, expect, test } from 'vitest';
import { countCampaign } from '../../src/campaigns/count-campaign.ts';
import { createConfig } from '../../src/config/config.ts';
import { createLogger } from '../../src/logger.ts';
import { reconcileReservations } from '../../src/orchestration/reconcile-reservations.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { waitUntil } from '../services/wait-until.ts';
import { exampleRequest } from '../support/example-request.ts';
import { numberedLeads } from '../support/start-test-campaign.ts';
import { answerKinds } from './harness/answer-kinds.ts';
import { callApi } from './harness/call-api.ts';
import { type BillingLlm, billedModel, kindSender, startBillingLlm } from './harness/start-billing-llm.ts';
import { type ApiProcess, type Deployment, startDeployment, type WorkerProcess } from './harness/start-deployment.ts';

describeWithServices('a provider that bills by its own ledger', ['redis', 'mongodb'], (services) => {
  const kinds = Object.keys(answerKinds);
  /** Some kinds use it up: one call can cost about 0.007. */
  const budget = 0.03;
  const kills = 4;
  let llm: BillingLlm;
  let candor: Deployment;
  let api: ApiProcess;

  beforeAll(async () => {
    llm = await startBillingLlm();
    // Every other call is answered, so that rows go on, and every kind is met with retries and runs made again.
    llm.kindOf = (kind, n) => (n % 2 === 1 ? kind : 'normal');
    candor = await startDeployment(services.mongodbUrl, {
      REDIS_URL: services.redisUrl,
      LLM_TARGETS: `openai:${billedModel}`,
      OPENAI_BASE_URL: llm.url,
      LLM_CONCURRENCY: '10',
      LLM_TIMEOUT_MS: '2000',
      DISPATCH_EVERY_MS: '100',
    });
    api = await candor.startApi();
  }, 300_000);
  afterAll(async () => {
    await candor?.stop();
    llm?.stop();
  });

  async function startCampaign(kind: string): Promise<string> {
    const { channel, tone, goal } = exampleRequest();
    const defaults = { channel, tone, goal, variant_count: 1, sender: kindSender(kind) };
    const { json } = await callApi(api.url, '/campaigns', { name: kind, defaults, budget_usd: budget });
    const leads = Buffer.from(numberedLeads(1, 2))
      .toString()
      .split('\n')
      .map((line) => JSON.parse(line));
    await callApi(api.url, `/campaigns/${json.campaign_id}/leads`, leads);
    expect((await callApi(api.url, `/campaigns/${json.campaign_id}/start`, {})).status).toBe(200);
    return json.campaign_id;
  }

  test('workers are killed at random, and no campaign reports less than its bill or more than its budget', {
    timeout: 1_800_000,
  }, async () => {
    const campaigns = new Map<string, string>();
    for (const kind of kinds) campaigns.set(kind, await startCampaign(kind));
    const workers: WorkerProcess[] = await Promise.all([candor.startWorker(), candor.startWorker()]);
    for (let kill = 0; kill < kills; kill += 1) {
      const before = kinds.reduce((sum, kind) => sum + llm.billOf(kind).calls, 0);
      await waitUntil(
        'more calls are billed',
        () => kinds.reduce((sum, kind) => sum + llm.billOf(kind).calls, 0) > before + 5,
        60_000,
      ).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 1_500));
      const [victim] = workers.splice(Math.floor(Math.random() * workers.length), 1);
      await victim!.kill9();
      workers.push(await candor.startWorker());
    }
    const stored = async (kind: string) => (await candor.store.campaigns.get(campaigns.get(kind)!))!;
    await waitUntil(
      'every campaign is done or out of budget',
      async () =>
        (await Promise.all(kinds.map(stored))).every(({ status }) => status === 'COMPLETED' || status === 'PAUSED'),
      900_000,
    );
    for (const worker of workers) expect(await worker.terminate()).toBe(0);
    // As the reconciling pass would, once calls that were cut off can no longer be under way.
    await reconcileReservations({
      store: candor.store,
      clock: { now: () => Date.now() + 3_600_000, sleep: async () => {} },
      config: createConfig({}),
      logger: createLogger('silent'),
    });
    const accounts = await Promise.all(
      kinds.map(async (kind) => {
        const doc = await stored(kind);
        const { usage } = await countCampaign(candor.store, doc);
        return {
          kind,
          billed: llm.billOf(kind).usd,
          reported: usage.cost_usd,
          reserved: doc.budget_reserved_usd,
          open: doc.reservations,
        };
      }),
    );
    expect(accounts.filter(({ billed }) => billed === 0).length).toBeLessThan(kinds.length / 2);
    expect(accounts.filter(({ billed, reported }) => reported < billed - 1e-9)).toEqual([]);
    expect(accounts.filter(({ reported, reserved }) => reported > budget + 1e-9 || reserved > budget + 1e-9)).toEqual(
      [],
    );
    expect(
      accounts.filter(({ reported, reserved, open }) => open?.length !== 0 || Math.abs(reported - reserved) > 1e-9),
    ).toEqual([]);
    if (process.env.CANDOR_SHOW_ACCOUNTS) console.table(accounts);
  });
});
