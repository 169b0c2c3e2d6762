import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { pauseCampaign, resumeCampaign, startCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { countCampaign } from '../../src/campaigns/count-campaign.ts';
import { createCampaign } from '../../src/campaigns/create-campaign.ts';
import { importLeads } from '../../src/campaigns/import/import-leads.ts';
import { resultsCsv } from '../../src/campaigns/results/results-csv.ts';
import { streamResults } from '../../src/campaigns/results/stream-results.ts';
import { createRowCounts } from '../../src/campaigns/rows/create-row-counts.ts';
import { listRows } from '../../src/campaigns/rows/list-rows.ts';
import { type RowsQuery, rowsQuerySchema } from '../../src/contract/campaign-rows.ts';
import { campaignRequestId, newTenantId } from '../../src/ids.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { previewCampaign } from '../../src/orchestration/preview-campaign.ts';
import { reconcile } from '../../src/orchestration/reconcile.ts';
import { eraseRequest } from '../../src/personalize/erase-request.ts';
import { getPersonalization } from '../../src/personalize/get-personalization.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { campaignInput, upload } from '../support/start-test-campaign.ts';
import { collect } from './collect.ts';
import { describeOpenStores } from './describe-open-stores.ts';

/** A word that stands nowhere else, of the lead who is erased; the others have one of their own. */
let word: string;
let made = 0;

describeOpenStores('erasing a row while its campaign goes on', (opened) => {
  let ctx: TestContext;
  let tenant: string;
  let asked: string[];
  /** What happens while the model writes. */
  let meanwhile: () => Promise<void>;

  beforeAll(async () => {
    const llm = createScriptedLlm(async ({ prompt }) => {
      asked.push(prompt.user);
      await meanwhile();
      const [, name] = /Company(\w+) runs fibre/.exec(prompt.user)!;
      const message = `Hi First${name},\n\nCould we have a 15-min call next week about fibre at Company${name}?`;
      return [{ subject: `Fibre at Company${name}`, message }];
    });
    const env = { WEBHOOK_ALLOW_PRIVATE: 'true', LLM_PRICES: 'scripted=3/15' };
    ctx = await createTestContext({ store: opened().store, llm }, env);
  });
  afterAll(() => ctx.close());
  beforeEach(() => {
    tenant = newTenantId();
    made += 1;
    word = `qzx${made}vvk`;
    asked = [];
    ctx.queues.added.length = 0;
    meanwhile = async () => {};
  });

  const row = (name: string) => ({
    first_name: `First${name}`,
    last_name: `Last${name}`,
    title: 'CTO',
    company: `Company${name}`,
    website: `${name}.example`,
    email: `${name}@x.example`,
    summary: `Company${name} runs fibre.`,
  });
  /** Three rows; the second is the lead of `word`. */
  const drafted = async (changes: Parameters<typeof campaignInput>[0] = {}): Promise<string> => {
    const input = campaignInput({ callback_url: 'https://hook.example/in', notify_each_request: true, ...changes });
    const { campaign_id } = await createCampaign(ctx, tenant, input);
    const rows = ['anna', word, 'bela'].map((name) => JSON.stringify(row(name)));
    await importLeads(ctx, tenant, campaign_id, upload(Buffer.from(rows.join('\n'))));
    return campaign_id;
  };
  const get = async (id: string) => (await ctx.store.campaigns.get(id))!;
  const counts = async (id: string) => (await countCampaign(ctx.store, await get(id))).counts;
  const isThere = async (): Promise<boolean> => (await opened().dump()).includes(word);
  const rows = async (id: string, query: Partial<RowsQuery> = {}) => {
    const wanted = { ...rowsQuerySchema.parse({}), ...query };
    return listRows({ ...ctx, rowCounts: createRowCounts(ctx) }, tenant, id, wanted);
  };
  const results = async (id: string, filter = {}) => collect(streamResults(ctx.store, await get(id), { filter }));
  const finish = async (id: string): Promise<void> => {
    for (let pass = 0; pass < 3; pass += 1) {
      await dispatchCampaigns(ctx);
      await runQueuedJobs(ctx);
      ctx.clock.advance(20_000);
    }
    expect((await get(id)).status).toBe('COMPLETED');
  };
  const expectErased = async (id: string, erasedAt: string): Promise<void> => {
    expect(await isThere()).toBe(false);
    expect(asked.join()).not.toContain(word);
    expect(await counts(id)).toEqual({ total: 3, queued: 0, processing: 0, succeeded: 2, failed: 0, canceled: 1 });
    expect((await rows(id)).items).toMatchObject([
      { row: 1, status: 'SUCCESS' },
      { row: 2, status: 'CANCELED', lead: null, variants: [], erased_at: erasedAt },
      { row: 3, status: 'SUCCESS' },
    ]);
    const exported = await results(id);
    expect(exported.map((one) => one.erased_at)).toEqual([undefined, erasedAt, undefined]);
    expect(exported[1]).toMatchObject({ lead: null, variants: [] });
    const csv = (await collect(resultsCsv(ctx.store, await get(id), streamResults(ctx.store, await get(id))))).join('');
    expect(csv.split('\n')[0]).toContain(',erased_at');
    expect(csv.split(erasedAt)).toHaveLength(2);
    expect(await verifyChains(ctx.store, tenant)).toMatchObject({ chains: 3, erased: 1, issues: [] });
    await reconcile(ctx);
    expect(await verifyChains(ctx.store, tenant)).toMatchObject({ erased: 1, issues: [] });
  };

  test('a row of a draft is never written, and the campaign ends with the others', async () => {
    const id = await drafted();
    const rowId = campaignRequestId(id, 2);
    const { erased, erased_at } = await eraseRequest(ctx, tenant, rowId);
    expect(erased).toMatchObject({ requests: 1, campaign_rows: 1, prompts: 0 });
    expect(await isThere()).toBe(false);
    expect(await counts(id)).toMatchObject({ total: 3, queued: 2, canceled: 1 });
    expect(await getPersonalization(ctx, tenant, rowId)).toMatchObject({ status: 'CANCELED', input: null, erased_at });
    expect((await rows(id)).items.map(({ status }) => status)).toEqual(['QUEUED', 'CANCELED', 'QUEUED']);
    expect((await rows(id, { status: 'QUEUED' })).items.map((one) => one.row)).toEqual([1, 3]);
    expect((await rows(id, { status: 'CANCELED' })).items.map((one) => one.row)).toEqual([2]);
    expect((await rows(id, { q: word })).total).toBe(0);
    expect((await results(id, { status: 'QUEUED' })).map((one) => one.row)).toEqual([1, 3]);
    expect(await verifyChains(ctx.store, tenant)).toMatchObject({ chains: 1, erased: 1, issues: [] });
    expect((await previewCampaign(ctx, tenant, id)).rows.map((one) => one.row)).toEqual([1, 3]);
    await runQueuedJobs(ctx);

    const again = await eraseRequest(ctx, tenant, rowId);
    expect(again).toMatchObject({ erased_at, erased: { requests: 0, campaign_rows: 0 } });
    await startCampaign(ctx, tenant, id);
    await finish(id);
    expect(asked).toHaveLength(4);
    expect(await isThere()).toBe(false);
  });

  test('the same of a row whose campaign runs and has not dispatched it', async () => {
    const id = await drafted();
    await startCampaign(ctx, tenant, id);
    const { erased_at } = await eraseRequest(ctx, tenant, campaignRequestId(id, 2));
    expect(ctx.queues.added).toEqual([]);
    await finish(id);
    expect(asked).toHaveLength(2);
    await expectErased(id, erased_at);
  });

  test('a row that dispatch and erasure reach at once is not written', async () => {
    const id = await drafted();
    await startCampaign(ctx, tenant, id);
    const { getChunk } = ctx.store.campaigns;
    let erased_at = '';
    // The dispatcher has read the row when it is erased.
    ctx.store.campaigns.getChunk = async (...place) => {
      ctx.store.campaigns.getChunk = getChunk;
      const chunk = await getChunk(...place);
      ({ erased_at } = await eraseRequest(ctx, tenant, campaignRequestId(id, 2)));
      return chunk;
    };
    await finish(id);
    expect(erased_at).not.toBe('');
    await expectErased(id, erased_at);
  });

  test('a row that waits in the queue of a paused campaign is not written once that goes on', async () => {
    const id = await drafted();
    await startCampaign(ctx, tenant, id);
    await dispatchCampaigns(ctx);
    await pauseCampaign(ctx, tenant, id);
    const { erased_at } = await eraseRequest(ctx, tenant, campaignRequestId(id, 2));
    expect(await isThere()).toBe(false);
    expect(await counts(id)).toMatchObject({ total: 3, queued: 2, canceled: 1 });
    await resumeCampaign(ctx, tenant, id);
    await finish(id);
    expect(asked).toHaveLength(2);
    await expectErased(id, erased_at);
  });

  test('a row that is being written ends without its answer, and what its call may have cost stays settled', async () => {
    const budget_usd = 10;
    const id = await drafted({ budget_usd });
    await startCampaign(ctx, tenant, id);
    await dispatchCampaigns(ctx);
    const rowId = campaignRequestId(id, 2);
    let erased_at = '';
    meanwhile = async () => {
      if (!asked.at(-1)!.includes(word)) return;
      expect((await ctx.store.requests.get(rowId))?.status).toBe('PROCESSING');
      expect((await get(id)).reservations).toHaveLength(1);
      ({ erased_at } = await eraseRequest(ctx, tenant, rowId));
      expect((await get(id)).reservations).toEqual([]);
    };
    await runQueuedJobs(ctx);
    expect(asked).toHaveLength(3);
    asked = asked.filter((prompt) => !prompt.includes(word));
    const usage = (await ctx.store.requests.get(rowId))!.usage;
    expect(usage.cost_usd).toBeGreaterThan(0);
    expect(await ctx.store.requests.listPrompts(rowId)).toEqual([]);
    await finish(id);
    expect(ctx.queues.added.filter(({ jobId }) => jobId.includes(rowId))).toEqual([]);
    const { budget_reserved_usd, final } = await get(id);
    expect(budget_reserved_usd).toBeCloseTo(final!.usage.cost_usd, 9);
    await expectErased(id, erased_at);
  });

  test('a row that is being written begins no further call', async () => {
    const id = await drafted({ defaults: { ...campaignInput().defaults, mode: 'MULTI_STEP' } });
    await startCampaign(ctx, tenant, id);
    await dispatchCampaigns(ctx);
    meanwhile = async () => {
      if (asked.at(-1)!.includes(word)) await eraseRequest(ctx, tenant, campaignRequestId(id, 2));
    };
    await runQueuedJobs(ctx);
    expect(asked.filter((prompt) => prompt.includes(word))).toHaveLength(1);
    expect(asked.length).toBeGreaterThan(4);
    expect((await getPersonalization(ctx, tenant, campaignRequestId(id, 2))).outputs).toEqual([]);
  });

  test('nothing is ended while a preview of the row is being written', async () => {
    const id = await drafted();
    await previewCampaign(ctx, tenant, id);
    await expect(eraseRequest(ctx, tenant, campaignRequestId(id, 2))).rejects.toMatchObject({ kind: 'conflict' });
    expect((await rows(id, { status: 'CANCELED' })).total).toBe(0);
    await runQueuedJobs(ctx);
    await eraseRequest(ctx, tenant, campaignRequestId(id, 2));
    expect(await counts(id)).toMatchObject({ queued: 2, canceled: 1 });
  });
});
