import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { countCampaign } from '../../src/campaigns/count-campaign.ts';
import { newTenantId } from '../../src/ids.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { reconcile } from '../../src/orchestration/reconcile.ts';
import { getPersonalization } from '../../src/personalize/get-personalization.ts';
import { personalizeJob } from '../../src/queue/jobs.ts';
import type { CampaignDoc } from '../../src/store/store.ts';
import { collect } from '../contract/collect.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { shareStore } from '../support/share-store.ts';
import { runningCampaign } from '../support/start-test-campaign.ts';
import { type FakeBatches, type Kind, kinds, startFakeBatches, usage } from './batch-fake-providers.ts';

const shared = shareStore();
const rows = 20;
const hour = 3_600_000;

describe.each(Object.keys(kinds) as Kind[])('a campaign with LLM_BATCH=auto, by %s', (kind) => {
  const { env, price, line, message, expired, errored } = kinds[kind];
  const costOfOne = ((usage.prompt * price.input + usage.completion * price.output) / 1e6) * 0.5;
  let fake: FakeBatches;
  let ctx: TestContext;
  let tenant: string;
  beforeEach(async () => {
    fake = await startFakeBatches(kind);
    ctx = await createTestContext({ store: await shared.fresh() }, { ...env(fake.url), LLM_BATCH: 'auto' });
    tenant = newTenantId();
  });
  afterEach(async () => {
    await ctx.close();
    await fake.close();
  });

  const start = (changes = {}, count = rows) => runningCampaign(ctx, tenant, count, changes);
  const jobs = () => ctx.queues.added.filter(({ job }) => job === personalizeJob.name).length;
  const read = async ({ campaign_id }: CampaignDoc) => (await ctx.store.campaigns.get(campaign_id))!;
  const requestsOf = ({ campaign_id }: CampaignDoc) => collect(ctx.store.requests.streamByCampaign(campaign_id));
  /** Passes after the batch may be looked at again. */
  const pass = async (ms = 60_000) => {
    ctx.clock.advance(ms);
    await reconcile(ctx);
    await dispatchCampaigns(ctx);
  };
  const finish = async (campaign: CampaignDoc) => {
    fake.state = 'ended';
    await pass();
    await runQueuedJobs(ctx);
    return countCampaign(ctx.store, await read(campaign));
  };

  it('is written by one batch at half the price, and by no single call', async () => {
    const campaign = await start({ budget_usd: 5 });
    await dispatchCampaigns(ctx);
    expect(fake.made).toHaveLength(1);
    expect(fake.made[0]!.ids).toHaveLength(rows);
    expect(jobs()).toBe(0);
    const { counts, usage: used } = await finish(campaign);
    expect(counts).toMatchObject({ succeeded: rows, failed: 0 });
    expect(fake.single).toBe(0);
    expect(used.cost_usd).toBeCloseTo(rows * costOfOne, 9);
    const after = await read(campaign);
    expect(after).toMatchObject({ reservations: [], budget_reserved_usd: expect.closeTo(rows * costOfOne, 9) });
    expect(after.batches).toBeUndefined();
    const [first] = await requestsOf(campaign);
    expect(await ctx.store.requests.listPrompts(first!.request_id)).toMatchObject([{ batch_id: expect.any(String) }]);
    expect(await ctx.store.requests.listOutputs(first!.request_id)).toHaveLength(1);
    expect((await verifyChains(ctx.store, tenant)).issues).toEqual([]);
  });

  it('says since when and until when its rows wait, and no more once they are written', async () => {
    const campaign = await start();
    const since = new Date(ctx.clock.now()).toISOString();
    await dispatchCampaigns(ctx);
    const [first] = await requestsOf(campaign);
    const told = async () => getPersonalization(ctx, tenant, first!.request_id);
    expect(await told()).toMatchObject({
      waits_for: 'batch',
      waits_since: since,
      waits_until: new Date(Date.parse(since) + 24 * hour).toISOString(),
    });
    await finish(campaign);
    expect(await told()).not.toHaveProperty('waits_for');
  });

  it('has each answer checked, and retried by a single call where it fails', async () => {
    const invented = JSON.stringify({
      variants: [{ subject: 'S', message: 'Hi Ioana, Telvora has 900 engineers. Could we talk?' }],
    });
    fake.lines = (ids) => ids.map((id, at) => line(id, message(at === 0 ? invented : undefined)));
    const campaign = await start();
    await dispatchCampaigns(ctx);
    expect((await finish(campaign)).counts).toMatchObject({ succeeded: rows });
    expect(fake.single).toBe(1);
    const [first] = await requestsOf(campaign);
    expect(first!.variants[0]!.message).not.toContain('900');
  });

  it('is left alone while it is worked on, by the reconciling pass too', async () => {
    const campaign = await start({ budget_usd: 5 });
    await dispatchCampaigns(ctx);
    for (let at = 0; at < 3; at += 1) {
      await pass(10 * 60_000);
    }
    expect(jobs()).toBe(0);
    expect((await read(campaign)).reservations).toHaveLength(rows);
    expect((await finish(campaign)).usage.cost_usd).toBeCloseTo(rows * costOfOne, 9);
  });

  it('goes on in another process from the id of the batch', async () => {
    const campaign = await start();
    await dispatchCampaigns(ctx);
    const { store } = ctx;
    ctx = await createTestContext({ store }, { ...env(fake.url), LLM_BATCH: 'auto' });
    ctx.clock.advance(60_000);
    expect((await finish(campaign)).counts).toMatchObject({ succeeded: rows });
    expect(fake.made).toHaveLength(1);
    expect(fake.single).toBe(0);
  });

  it.each<[string, (ids: string[]) => unknown[], { single: number; cost: number }]>([
    ['has expired', (ids) => ids.map((id) => expired(id)), { single: rows, cost: 0 }],
    ['answers in part', (ids) => ids.slice(1).map((id) => line(id, message())), { single: 1, cost: rows - 1 }],
    ['answers twice', (ids) => [...ids, ...ids].map((id) => line(id, message())), { single: 0, cost: rows }],
    [
      'answers what nobody asked',
      (ids) => ['req_1', ids[0]!.replace(/\d{7}$/, '0000999'), ...ids].map((id) => line(id, message())),
      { single: 0, cost: rows },
    ],
    [
      'has lines that are none',
      (ids) => ['', '[]', ...ids.map((id) => line(id, message()))],
      { single: 0, cost: rows },
    ],
    ['failed', (ids) => ids.map((id) => errored(id)), { single: rows, cost: 0 }],
  ])('that %s ends every row all the same', async (_, lines, expected) => {
    fake.lines = lines;
    const campaign = await start({ budget_usd: 5 });
    await dispatchCampaigns(ctx);
    const { counts, usage: used } = await finish(campaign);
    expect(counts).toMatchObject({ succeeded: rows });
    expect(fake.single).toBe(expected.single);
    expect(used.cost_usd).toBeGreaterThanOrEqual(expected.cost * costOfOne + expected.single * 2 * costOfOne - 1e-9);
    const { budget_reserved_usd, reservations } = await read(campaign);
    expect(reservations).toEqual([]);
    expect(budget_reserved_usd).toBeCloseTo(used.cost_usd, 9);
  });

  it('counts usage that cannot be true as the most it can be', async () => {
    const lie = JSON.parse(JSON.stringify(message()).replaceAll(String(usage.prompt), '-5')) as unknown;
    fake.lines = (ids) => ids.map((id) => line(id, lie));
    const campaign = await start({ budget_usd: 5 });
    await dispatchCampaigns(ctx);
    const { usage: used } = await finish(campaign);
    expect(used).toMatchObject({ estimated: true });
    expect(used.cost_usd).toBeGreaterThan(rows * costOfOne);
    expect(used.cost_usd).toBeLessThanOrEqual(5);
  });

  // Anthropic says of each line by itself what became of it.
  if (kind === 'openai')
    it('counts an answer that came although its batch is said to have expired', async () => {
      fake.lines = (ids) => ids.map((id) => ({ ...line(id, message()), error: { code: 'batch_expired' } }));
      const campaign = await start({ budget_usd: 5 });
      await dispatchCampaigns(ctx);
      const { usage: used } = await finish(campaign);
      expect(used.cost_usd).toBeGreaterThanOrEqual(rows * costOfOne + fake.single * 2 * costOfOne - 1e-9);
      expect(used).toMatchObject({ estimated: true });
    });

  it.each([
    ['never ends', 'working'],
    ['is not known any more', 'unknown'],
  ] as const)(
    'that %s is given up, counted as the most it can have cost, and its rows are single calls',
    async (_, state) => {
      const campaign = await start({ budget_usd: 5 });
      await dispatchCampaigns(ctx);
      fake.state = state;
      await pass(26 * hour);
      await runQueuedJobs(ctx);
      const { counts, usage: used } = await countCampaign(ctx.store, await read(campaign));
      expect(counts).toMatchObject({ succeeded: rows });
      expect(fake.single).toBe(rows);
      expect(used).toMatchObject({ estimated: true });
      expect((await read(campaign)).reservations).toEqual([]);
    },
  );

  it('that is refused is written by single calls, and no other batch is tried', async () => {
    fake.state = 'refusing';
    const campaign = await start({ budget_usd: 5 });
    await dispatchCampaigns(ctx);
    await runQueuedJobs(ctx);
    const { counts, usage: used } = await countCampaign(ctx.store, await read(campaign));
    expect(counts).toMatchObject({ succeeded: rows });
    expect(used.cost_usd).toBeCloseTo(rows * 2 * costOfOne, 9);
    expect((await read(campaign)).batch_refused).toBe(true);
  });

  it('asks for no more than the budget allows, and the rest waits for it', async () => {
    const campaign = await start({ budget_usd: 0.02 });
    await dispatchCampaigns(ctx);
    const asked = fake.made[0]?.ids.length ?? 0;
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(rows);
    expect((await read(campaign)).budget_reserved_usd).toBeLessThanOrEqual(0.02);
  });

  it.each(['before it was handed over', 'while it was'])('loses no row to a crash %s', async (when) => {
    const campaign = await start({ budget_usd: 5 });
    const crash = new Error('killed');
    const { llm, store } = ctx;
    const dying: TestContext = {
      ...ctx,
      llm: { ...llm, batches: { ...llm.batches!, submit: () => Promise.reject(crash) } },
    };
    if (when.startsWith('before')) {
      let prompts = 0;
      const addPrompt: typeof store.requests.addPrompt = (prompt) => {
        prompts += 1;
        return prompts > 5 ? Promise.reject(crash) : store.requests.addPrompt(prompt);
      };
      Object.assign(dying, { store: { ...store, requests: { ...store.requests, addPrompt } } });
    }
    await dispatchCampaigns(dying);
    expect((await read(campaign)).batches).toHaveLength(1);
    await pass(6 * 60_000);
    await runQueuedJobs(ctx);
    const { counts, usage: used } = await countCampaign(ctx.store, await read(campaign));
    expect(counts).toMatchObject({ succeeded: rows });
    expect(fake.single).toBe(rows);
    expect(used.estimated).toBe(when.startsWith('before') ? undefined : true);
  });

  it('of few rows, or in steps, is written by single calls', async () => {
    await start({}, rows - 1);
    const { defaults } = await start();
    await dispatchCampaigns(ctx);
    expect(fake.made).toHaveLength(1);
    await start({ defaults: { ...defaults, mode: 'MULTI_STEP' } });
    await dispatchCampaigns(ctx);
    expect(fake.made).toHaveLength(1);
  });
});
