import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { submittedEvent } from '../../src/audit/submitted-event.ts';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { cancelCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { campaignRequestId, newCampaignId, newTenantId } from '../../src/ids.ts';
import { reconcile } from '../../src/orchestration/reconcile.ts';
import { eraseRequest } from '../../src/personalize/erase-request.ts';
import { reopenRequest, skipRequest } from '../../src/personalize/review-request.ts';
import { selectVariant } from '../../src/personalize/select-variant.ts';
import { submitRequest } from '../../src/personalize/submit-request.ts';
import type { RequestDoc } from '../../src/store/store.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { cleanVariants, exampleRequest } from '../support/example-request.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { describeOpenStores } from './describe-open-stores.ts';
import { sampleCampaign, sampleRequest, sampleSubmitted } from './store-samples.ts';

describeOpenStores('an audit that a crash cut short', (opened) => {
  let ctx: TestContext;
  let tenant: string;
  beforeEach(async () => {
    tenant = newTenantId();
    ctx = await createTestContext({
      store: { ...opened().store, audit: { ...opened().store.audit }, requests: { ...opened().store.requests } },
      llm: createScriptedLlm(() => cleanVariants),
    });
  });
  afterEach(() => ctx.close());

  const submitted = async () => (await submitRequest(ctx, { tenant, input: exampleRequest() })).doc.request_id;
  async function written(): Promise<string> {
    const id = await submitted();
    await runQueuedJobs(ctx);
    return id;
  }
  const typesOf = async (id: string) => (await ctx.store.audit.list(id)).map(({ type }) => type);
  const docOf = async (id: string) => (await ctx.store.requests.get(id))!;
  /** What a process leaves that is killed before it appends the last event. */
  async function withoutLastEvent(id: string): Promise<void> {
    const chain = (await ctx.store.audit.list(id)).slice(0, -1);
    const { audit_head: _, ...doc } = await docOf(id);
    const last = chain.at(-1);
    const head = last ? { audit_head: { seq: last.seq, hash: last.hash } } : {};
    await opened().replaceRequest(id, { ...doc, ...head, audit_pending: 'of a killed process' } as RequestDoc);
    await opened().replaceChain(id, chain);
  }
  const verify = () => verifyChains(ctx.store, tenant);

  test.each([
    ['a crash of the new release', { audit_pending: 'mark' }],
    ['a process of the first release', {}],
  ])('has SUBMITTED before the request is queued again, after %s', async (_, left) => {
    const id = await submitted();
    const { audit_head: head, ...doc } = await docOf(id);
    expect(head).toBeDefined();
    await opened().replaceRequest(id, { ...doc, ...left });
    await opened().replaceChain(id, []);
    ctx.queues.added.length = 0;
    const { addMany } = ctx.queues;
    let whenQueued: string[] = [];
    ctx.queues.addMany = async (job, items) => {
      if (items.some(({ jobId }) => jobId === id)) whenQueued = await typesOf(id);
      return addMany(job, items);
    };
    await reconcile(ctx);
    expect(whenQueued).toEqual(['SUBMITTED']);
    expect(await verify()).toMatchObject({ chains: 1, pending: 0, issues: [] });
    expect((await docOf(id)).audit_head).toMatchObject({ seq: 0 });
  });

  test('is completed once the request is submitted again under its key', async () => {
    const submission = { tenant, input: exampleRequest(), idempotencyKey: 'again' };
    const { doc } = await submitRequest(ctx, submission);
    await withoutLastEvent(doc.request_id);
    expect(await verify()).toMatchObject({ chains: 0, pending: 1, issues: [] });
    await submitRequest(ctx, submission);
    expect(await typesOf(doc.request_id)).toEqual(['SUBMITTED']);
    expect(await verify()).toMatchObject({ chains: 1, pending: 0, issues: [] });
  });

  test('has the end of a request whose worker was killed', async () => {
    const id = await written();
    await withoutLastEvent(id);
    expect(await typesOf(id)).toEqual(['SUBMITTED']);
    expect(await verify()).toMatchObject({ pending: 1, issues: [] });
    await reconcile(ctx);
    expect(await typesOf(id)).toEqual(['SUBMITTED', 'FINISHED']);
    expect(await verify()).toMatchObject({ contents_compared: 2, pending: 0, issues: [] });
  });

  test('has the selection that was stored', async () => {
    const id = await written();
    await selectVariant(ctx, tenant, id, { variant_index: 2 });
    await withoutLastEvent(id);
    expect(await verify()).toMatchObject({ pending: 1, issues: [] });
    await reconcile(ctx);
    expect(await typesOf(id)).toEqual(['SUBMITTED', 'FINISHED', 'SELECTED']);
    expect(await verify()).toMatchObject({ contents_compared: 3, pending: 0, issues: [] });
  });

  test('has a skip and its undoing that were stored, in order', async () => {
    const id = await written();
    await selectVariant(ctx, tenant, id, { variant_index: 1 });
    await skipRequest(ctx, tenant, id);
    await withoutLastEvent(id);
    await reconcile(ctx);
    await reopenRequest(ctx, tenant, id);
    await withoutLastEvent(id);
    expect(await verify()).toMatchObject({ pending: 1, issues: [] });
    await reconcile(ctx);
    expect((await typesOf(id)).slice(2)).toEqual(['SELECTED', 'SKIPPED', 'REOPENED']);
    expect((await docOf(id)).reviews?.map(({ type }) => type)).toEqual(['SELECTED', 'SKIPPED', 'REOPENED']);
    expect(await verify()).toMatchObject({ pending: 0, issues: [] });
  });

  test('has the erasure that was begun, without its salts', async () => {
    const id = await written();
    await ctx.store.requests.erase(id, tenant, '2026-12-01T00:00:00.000Z');
    await reconcile(ctx);
    expect(await typesOf(id)).toEqual(['SUBMITTED', 'FINISHED', 'ERASED']);
    expect((await ctx.store.audit.list(id)).map(({ salt }) => salt)).toEqual(['', '', '']);
    expect(await verify()).toMatchObject({ erased: 1, pending: 0, issues: [] });
  });

  test('has what an erasure would have made unknown', async () => {
    const id = await written();
    await withoutLastEvent(id);
    await eraseRequest(ctx, tenant, id);
    expect(await typesOf(id)).toEqual(['SUBMITTED', 'FINISHED', 'ERASED']);
    expect(await verify()).toMatchObject({ erased: 1, pending: 0, issues: [] });
  });

  test('has the end of every row that a cancellation ended', async () => {
    const campaign = sampleCampaign({ campaign_id: newCampaignId(), tenant, status: 'RUNNING', total_rows: 3 });
    await ctx.store.campaigns.insert(campaign);
    const { campaign_id } = campaign;
    const rows = [1, 2, 3].map((row) =>
      sampleRequest({ tenant, request_id: campaignRequestId(campaign_id, row), campaign_id, row }),
    );
    await ctx.store.requests.insertMany(rows, submittedEvent);
    await cancelCampaign(ctx, tenant, campaign_id);
    expect(await verify()).toMatchObject({ pending: 3, issues: [] });
    await reconcile(ctx);
    for (const { request_id } of rows) {
      const chain = await ctx.store.audit.list(request_id);
      expect(chain.map(({ type, status }) => [type, status])).toEqual([
        ['SUBMITTED', undefined],
        ['FINISHED', 'CANCELED'],
      ]);
    }
    expect(await verify()).toMatchObject({ chains: 3, pending: 0, issues: [] });
  });

  test('agrees with the document after selections at once', async () => {
    const id = await written();
    await Promise.all([0, 1, 2, 0, 1, 2].map((variant_index) => selectVariant(ctx, tenant, id, { variant_index })));
    await reconcile(ctx);
    expect((await typesOf(id)).filter((type) => type === 'SELECTED').length).toBeGreaterThanOrEqual(6);
    expect(await verify()).toMatchObject({ pending: 0, issues: [] });
  });

  test('is not made up where its beginning was removed', async () => {
    const id = await submitted();
    await opened().replaceChain(id, []);
    await runQueuedJobs(ctx);
    await reconcile(ctx);
    expect(await typesOf(id)).toEqual(['FINISHED']);
    expect((await verify()).issues.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['has no SUBMITTED event', expect.stringMatching(/cut or rewritten/)]),
    );
  });

  test('that takes no event keeps no other from being completed, and is logged', async () => {
    const [stuck, other] = [await written(), await written()];
    for (const id of [stuck, other]) await withoutLastEvent(id);
    const { append } = ctx.store.audit;
    ctx.store.audit.append = async (event) => event.request_id !== stuck && append(event);
    const error = vi.spyOn(ctx.logger, 'error');
    await reconcile(ctx);
    expect(await typesOf(other)).toEqual(['SUBMITTED', 'FINISHED']);
    expect(error).toHaveBeenCalledWith(
      expect.objectContaining({ request_id: stuck, err: expect.objectContaining({ message: expect.any(String) }) }),
      'an audit chain cannot be completed',
    );
    ctx.store.audit.append = append;
    await reconcile(ctx);
    expect(await verify()).toMatchObject({ pending: 0, issues: [] });
  });

  test('of a document that is inserted meanwhile is left to its own insert', async () => {
    const doc = sampleRequest({ tenant });
    await Promise.all([ctx.store.requests.insert(doc, sampleSubmitted), reconcile(ctx), reconcile(ctx)]);
    await reconcile(ctx);
    expect(await typesOf(doc.request_id)).toContain('SUBMITTED');
    const { audit_head: head, audit_pending } = await docOf(doc.request_id);
    expect(audit_pending).toBeUndefined();
    expect((await ctx.store.audit.list(doc.request_id))[head!.seq]?.hash).toBe(head!.hash);
  });
});
