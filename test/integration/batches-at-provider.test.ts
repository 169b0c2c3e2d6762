import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { cancelCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { countCampaign } from '../../src/campaigns/count-campaign.ts';
import { newTenantId } from '../../src/ids.ts';
import { createLogger } from '../../src/logger.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { reconcile } from '../../src/orchestration/reconcile.ts';
import { eraseRequest } from '../../src/personalize/erase-request.ts';
import { getPersonalization } from '../../src/personalize/get-personalization.ts';
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

describe.each(Object.keys(kinds) as Kind[])('what a provider keeps of a batch, by %s', (kind) => {
  const { env, price } = kinds[kind];
  const costOfOne = ((usage.prompt * price.input + usage.completion * price.output) / 1e6) * 0.5;
  let fake: FakeBatches;
  let ctx: TestContext;
  let tenant: string;
  let warnings: string[];
  /** What the provider keeps of the first batch. */
  const kept = kind === 'openai' ? ['/files/file-1', '/files/out-batch_1'] : ['/messages/batches/batch_1'];
  beforeEach(async () => {
    fake = await startFakeBatches(kind);
    warnings = [];
    const logger = createLogger('silent');
    logger.warn = (_: unknown, text?: string) => void warnings.push(text ?? '');
    ctx = await createTestContext({ store: await shared.fresh(), logger }, { ...env(fake.url), LLM_BATCH: 'auto' });
    tenant = newTenantId();
  });
  afterEach(async () => {
    await ctx.close();
    await fake.close();
  });

  const start = (changes = {}) => runningCampaign(ctx, tenant, rows, changes);
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

  it('is taken from the provider once its answers are stored, and not before', async () => {
    const campaign = await start();
    await dispatchCampaigns(ctx);
    await pass();
    expect(fake.removed).toEqual([]);
    expect((await finish(campaign)).counts).toMatchObject({ succeeded: rows });
    expect(fake.removed).toEqual(kept);
  });

  it('is written all the same where the provider keeps it, and taken from there once it lets go', async () => {
    fake.keeps = true;
    const campaign = await start({ budget_usd: 5 });
    await dispatchCampaigns(ctx);
    const { counts, usage: used } = await finish(campaign);
    expect(counts).toMatchObject({ succeeded: rows });
    expect((await getPersonalization(ctx, tenant, (await requestsOf(campaign))[0]!.request_id)).waits_for).toBe(
      undefined,
    );
    for (let tried = 0; tried < 5; tried += 1) await pass(10 * 60_000);
    expect(warnings).toEqual(['a batch stays with its provider; it is tried again']);
    expect(fake.removed).toEqual([]);
    fake.keeps = false;
    await pass(hour);
    expect(fake.removed).toEqual(kept);
    expect((await read(campaign)).batches).toBeUndefined();
    expect(fake.single).toBe(0);
    expect((await countCampaign(ctx.store, await read(campaign))).usage).toEqual(used);
    expect((await read(campaign)).budget_reserved_usd).toBeCloseTo(rows * costOfOne, 9);
  });

  it('is let go of where its provider never does', async () => {
    fake.keeps = true;
    const campaign = await start();
    await dispatchCampaigns(ctx);
    await finish(campaign);
    await pass(29 * 24 * hour);
    expect((await read(campaign)).batches).toHaveLength(1);
    await pass(24 * hour);
    expect((await read(campaign)).batches).toBeUndefined();
    expect(warnings.at(-1)).toBe('a batch was not taken from its provider');
  });

  it('whose rows are erased is canceled and taken from the provider, and one erased row ends without it', async () => {
    const campaign = await start({ budget_usd: 5 });
    await dispatchCampaigns(ctx);
    const ids = fake.made[0]!.ids;
    await eraseRequest(ctx, tenant, ids[0]!);
    await pass();
    expect(fake.canceled).toEqual([]);
    for (const id of ids.slice(1)) await eraseRequest(ctx, tenant, id);
    await pass();
    expect(fake.canceled).toEqual(['batch_1']);
    await pass();
    expect(fake.removed).toEqual(kept);
    expect((await read(campaign)).batches).toBeUndefined();
    expect((await read(campaign)).reservations).toEqual([]);
    expect(fake.single).toBe(0);
    expect((await read(campaign)).final?.counts).toMatchObject({ canceled: rows, total: rows });
    expect(warnings).toEqual([]);
  });

  it('stores nothing of a row that was erased meanwhile', async () => {
    const campaign = await start({ budget_usd: 5 });
    await dispatchCampaigns(ctx);
    const erased = fake.made[0]!.ids[3]!;
    await eraseRequest(ctx, tenant, erased);
    expect((await finish(campaign)).counts).toMatchObject({ succeeded: rows - 1, canceled: 1 });
    expect(await ctx.store.requests.listOutputs(erased)).toEqual([]);
    expect((await ctx.store.requests.get(erased))!.variants).toEqual([]);
    expect(fake.single).toBe(0);
    expect(fake.removed).toEqual(kept);
    const { issues } = await verifyChains(ctx.store, tenant);
    expect(issues).toEqual([]);
  });

  it('leaves no file of calls that no batch was made of', async () => {
    fake.state = 'no_batch';
    const campaign = await start();
    await dispatchCampaigns(ctx);
    expect(fake.made).toEqual([]);
    expect(fake.removed).toEqual(kind === 'openai' ? ['/files/file-1'] : []);
    expect((await read(campaign)).batch_refused).toBe(true);
  });

  it('is taken from it where the batch never ended, which is canceled first, and each row is written once more', async () => {
    const campaign = await start({ budget_usd: 5 });
    await dispatchCampaigns(ctx);
    await pass(26 * hour);
    expect(fake.canceled).toEqual(['batch_1']);
    expect(fake.removed).toEqual([]);
    await runQueuedJobs(ctx);
    expect(fake.single).toBe(rows);
    await pass();
    expect(fake.removed).toEqual(kept);
    expect(fake.canceled).toHaveLength(1);
    expect(fake.single).toBe(rows);
    expect((await read(campaign)).batches).toBeUndefined();
  });

  it('is read once more before the batch is given up', async () => {
    const campaign = await start({ budget_usd: 5 });
    await dispatchCampaigns(ctx);
    fake.state = 'ended';
    await pass(26 * hour);
    await runQueuedJobs(ctx);
    expect((await countCampaign(ctx.store, await read(campaign))).usage.cost_usd).toBeCloseTo(rows * costOfOne, 9);
    expect(fake.single).toBe(0);
    expect(fake.removed).toEqual(kept);
  });

  it('ends with its campaign when that is canceled', async () => {
    const campaign = await start();
    await dispatchCampaigns(ctx);
    await cancelCampaign(ctx, tenant, campaign.campaign_id);
    await pass();
    await runQueuedJobs(ctx);
    expect(fake.canceled).toEqual(['batch_1']);
    expect((await countCampaign(ctx.store, await read(campaign))).counts).toMatchObject({ canceled: rows });
    await pass();
    expect(fake.canceled).toHaveLength(1);
    expect(fake.removed).toEqual(kept);
    expect((await read(campaign)).batches).toBeUndefined();
    expect(fake.single).toBe(0);
  });
});
