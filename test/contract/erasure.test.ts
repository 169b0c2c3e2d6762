import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { cancelCampaign, startCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { createCampaign } from '../../src/campaigns/create-campaign.ts';
import { importLeads } from '../../src/campaigns/import/import-leads.ts';
import { streamResults } from '../../src/campaigns/results/stream-results.ts';
import { createRowCounts } from '../../src/campaigns/rows/create-row-counts.ts';
import { listRows } from '../../src/campaigns/rows/list-rows.ts';
import { rowsQuerySchema } from '../../src/contract/campaign-rows.ts';
import type { ErasedCounts } from '../../src/contract/erased.ts';
import { createSequenceSchema } from '../../src/contract/sequence.ts';
import { campaignRequestId, newTenantId } from '../../src/ids.ts';
import { createSequence } from '../../src/orchestration/create-sequence.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { previewCampaign } from '../../src/orchestration/preview-campaign.ts';
import { reconcile } from '../../src/orchestration/reconcile.ts';
import { eraseRequest } from '../../src/personalize/erase-request.ts';
import { getPersonalization } from '../../src/personalize/get-personalization.ts';
import { replayRequest } from '../../src/personalize/replay-request.ts';
import { selectVariant } from '../../src/personalize/select-variant.ts';
import { submitRequest } from '../../src/personalize/submit-request.ts';
import { sweepExpired } from '../../src/retention/sweep-expired.ts';
import { acceptSuggestion } from '../../src/voice/decide-suggestion.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { exampleRequest } from '../support/example-request.ts';
import { exampleSequence } from '../support/example-sequence.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { campaignInput, numberedLeads, upload } from '../support/start-test-campaign.ts';
import { collect } from './collect.ts';
import { describeOpenStores } from './describe-open-stores.ts';

const never = new AbortController().signal;
/** A word that stands nowhere else, of the lead of one test. */
let word: string;
let made = 0;
/** Counts that are not 0. */
const some = (erased: ErasedCounts): Partial<ErasedCounts> =>
  Object.fromEntries(Object.entries(erased).filter(([, count]) => count > 0));

describeOpenStores('erasure', (opened) => {
  let ctx: TestContext;
  let tenant: string;

  beforeAll(async () => {
    const llm = createScriptedLlm(() => [
      {
        subject: `Fibre at Company${word}`,
        message: `Hi First${word},\n\nCould we have a 15-min call next week about fibre at Company${word}?`,
      },
    ]);
    ctx = await createTestContext({ store: opened().store, llm }, { WEBHOOK_ALLOW_PRIVATE: 'true' });
  });
  afterAll(() => ctx.close());
  beforeEach(() => {
    tenant = newTenantId();
    made += 1;
    word = `qzx${made}vvk`;
  });

  const lead = () => ({
    first_name: `First${word}`,
    last_name: `Last${word}`,
    title: 'CTO',
    company_name: `Company${word}`,
    domain: `${word}.example`,
  });
  const about = () => ({
    lead: lead(),
    company_context: { summary: `Company${word} runs fibre.`, keywords: ['fibre', word] },
  });
  const submitted = async (): Promise<string> => {
    const input = exampleRequest({
      ...about(),
      metadata: { email: `${word}@x.example` },
      callback_url: `https://hook.example/in?contact=${word}`,
      variant_count: 1,
    });
    const { doc } = await submitRequest(ctx, { tenant, input, idempotencyKey: `key ${word}` });
    await runQueuedJobs(ctx);
    return doc.request_id;
  };
  const replayed = async (of: string): Promise<string> => {
    const { request_id } = await replayRequest(ctx, tenant, of, { mode: 'rerender' });
    return request_id;
  };
  const isThere = async (): Promise<boolean> => (await opened().dump()).includes(word);
  const verified = async () => verifyChains(ctx.store, tenant);

  test('takes replays of replays, texts of models, webhooks and the accepted edit along, and tells how many', async () => {
    const id = await submitted();
    const replay = await replayed(id);
    await runQueuedJobs(ctx);
    const further = await replayed(replay);
    await runQueuedJobs(ctx);
    const edited_message = `Hi First${word},\n\nCould we talk about fibre on Monday?`;
    await selectVariant(ctx, tenant, further, { variant_index: 0, edited_message });
    await acceptSuggestion(ctx, tenant, further);
    await reconcile(ctx);
    const kept = await ctx.store.requests.listOutputs(id);
    expect(kept.length).toBeGreaterThan(0);
    expect(await isThere()).toBe(true);

    const { erased, ...rest } = await eraseRequest(ctx, tenant, id);
    expect(rest.request_id).toBe(id);
    expect(await isThere()).toBe(false);
    expect(erased).toMatchObject({ requests: 1, replays: 2, previews: 0, voice_samples: 1 });
    expect(erased.outputs).toBe(kept.length * 3);
    expect(erased.prompts).toBeGreaterThanOrEqual(3);
    expect(erased.webhook_bodies).toBeGreaterThanOrEqual(1);
    expect(await verified()).toMatchObject({ chains: 3, erased: 3, issues: [] });
    expect(some((await eraseRequest(ctx, tenant, id)).erased)).toEqual({});
  });

  test('a row takes its previews along, and their replays', async () => {
    const { campaign_id: id } = await createCampaign(ctx, tenant, campaignInput({}));
    const { company_name: company, domain: website, ...person } = lead();
    const row = { ...person, company, website, summary: `They do ${word}.` };
    await importLeads(ctx, tenant, id, upload(Buffer.from(JSON.stringify(row))));
    const { rows } = await previewCampaign(ctx, tenant, id);
    await runQueuedJobs(ctx);
    await replayed(rows[0]!.request_id);
    await startCampaign(ctx, tenant, id);
    await dispatchCampaigns(ctx);
    await runQueuedJobs(ctx);
    await dispatchCampaigns(ctx);

    const { erased } = await eraseRequest(ctx, tenant, campaignRequestId(id, 1));
    expect(await isThere()).toBe(false);
    expect(erased).toMatchObject({ requests: 1, previews: 1, replays: 1, campaign_rows: 1 });
    expect(await verified()).toMatchObject({ chains: 3, erased: 3, issues: [] });
  });

  test('previews of an earlier release are found by their Idempotency-Key', async () => {
    const { campaign_id: id } = await createCampaign(ctx, tenant, campaignInput({}));
    await importLeads(ctx, tenant, id, upload(numberedLeads(1, 1)));
    const [preview] = (await previewCampaign(ctx, tenant, id)).rows;
    const doc = (await ctx.store.requests.get(preview!.request_id))!;
    const { preview_of, ...earlier } = doc;
    await opened().replaceRequest(doc.request_id, earlier);
    await opened().migrateAgain({ sql: '0013', mongo: '0009' });
    expect((await ctx.store.requests.get(doc.request_id))?.preview_of).toBe(preview_of);
    expect(preview_of).toBe(campaignRequestId(id, 1));
    await runQueuedJobs(ctx);
  });

  test('a row that was never dispatched takes its preview along too', async () => {
    const { campaign_id: id } = await createCampaign(ctx, tenant, campaignInput({}));
    const { company_name: company, domain: website, ...person } = lead();
    await importLeads(ctx, tenant, id, upload(Buffer.from(JSON.stringify({ ...person, company, website }))));
    await previewCampaign(ctx, tenant, id);
    await runQueuedJobs(ctx);
    await cancelCampaign(ctx, tenant, id);
    const { erased, erased_at } = await eraseRequest(ctx, tenant, campaignRequestId(id, 1));
    expect(await isThere()).toBe(false);
    expect(erased).toMatchObject({ requests: 1, previews: 1, campaign_rows: 1 });
    ctx.clock.advance(60_000);
    const again = await eraseRequest(ctx, tenant, campaignRequestId(id, 1));
    expect(again).toMatchObject({ erased_at, erased: { campaign_rows: 0 } });
    const shown = { status: 'CANCELED', erased_at };
    expect(await getPersonalization(ctx, tenant, campaignRequestId(id, 1))).toMatchObject({ ...shown, input: null });
    const query = rowsQuerySchema.parse({});
    const { items } = await listRows({ ...ctx, rowCounts: createRowCounts(ctx) }, tenant, id, query);
    expect(items).toMatchObject([{ ...shown, lead: null }]);
    const results = await collect(streamResults(ctx.store, (await ctx.store.campaigns.get(id))!, {}));
    expect(results).toMatchObject([{ row: 1, lead: null, erased_at }]);
    expect(results[0]).not.toHaveProperty('metadata');
  });

  test('a touch takes its sequence along, and replays of touches', async () => {
    const { doc } = await createSequence(ctx, {
      tenant,
      input: createSequenceSchema.parse(exampleSequence({ ...about(), variant_count: 1 })),
    });
    for (let passes = 0; passes < 6; passes += 1) {
      await runQueuedJobs(ctx);
      await reconcile(ctx);
    }
    const touches = (await ctx.store.requests.list(tenant, {}, undefined, 20)).items;
    expect(touches.length).toBeGreaterThan(1);
    await replayed(touches[0]!.request_id);
    await runQueuedJobs(ctx);
    const { erased } = await eraseRequest(ctx, tenant, touches[0]!.request_id);
    expect(await isThere()).toBe(false);
    expect(erased).toMatchObject({ touches: touches.length, replays: 1, requests: 0 });
    expect((await ctx.store.sequences.get(doc.sequence_id))?.erased_at).toBeDefined();
  });

  test('nothing is erased while a replay is being written, and all of it once that has ended', async () => {
    const id = await submitted();
    const replay = await replayed(id);
    await expect(eraseRequest(ctx, tenant, id)).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining(replay),
    });
    expect((await ctx.store.requests.get(id))?.input).not.toBeNull();
    await runQueuedJobs(ctx);
    await eraseRequest(ctx, tenant, id);
    expect(await isThere()).toBe(false);
  });

  test('the erasure of a replay takes nothing of what it repeats', async () => {
    const id = await submitted();
    const replay = await replayed(id);
    await runQueuedJobs(ctx);
    expect((await eraseRequest(ctx, tenant, replay)).erased).toMatchObject({ requests: 0, replays: 1 });
    expect((await ctx.store.requests.get(id))?.input).not.toBeNull();
    expect((await eraseRequest(ctx, tenant, id)).erased).toMatchObject({ requests: 1, replays: 0 });
  });

  test('what an earlier erasure left of replays goes with the next one', async () => {
    const id = await submitted();
    await replayed(id);
    await runQueuedJobs(ctx);
    await ctx.store.requests.erase(id, tenant, '2026-12-01T00:00:00.000Z');
    await reconcile(ctx);
    expect(await isThere()).toBe(true);
    expect((await eraseRequest(ctx, tenant, id)).erased).toMatchObject({ requests: 0, replays: 1 });
    expect(await isThere()).toBe(false);
  });

  test('retention leaves nothing of a lead once each record has had its time', async () => {
    const id = await submitted();
    await replayed(id);
    await runQueuedJobs(ctx);
    ctx.clock.advance(91 * 86_400_000);
    await sweepExpired(ctx, never);
    expect(await isThere()).toBe(false);
  });
});
