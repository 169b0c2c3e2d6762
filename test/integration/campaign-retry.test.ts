import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { countCampaign } from '../../src/campaigns/count-campaign.ts';
import { createRowCounts } from '../../src/campaigns/rows/create-row-counts.ts';
import { listFailures } from '../../src/campaigns/rows/list-failures.ts';
import { listRows } from '../../src/campaigns/rows/list-rows.ts';
import { campaignRequestId, newTenantId } from '../../src/ids.ts';
import { LlmBackoff, LlmError } from '../../src/llm/llm.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { retryRows } from '../../src/orchestration/retry-rows.ts';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { skipRequest } from '../../src/personalize/review-request.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { cleanVariants } from '../support/example-request.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { shareStore } from '../support/share-store.ts';
import { runningCampaign } from '../support/start-test-campaign.ts';

const all = { sort: 'row', order: 'asc', offset: 0, limit: 10 } as const;
const shared = shareStore();
let ctx: TestContext;
let tenant: string;
let isDown: boolean;
let heldBack: Error | undefined;
beforeEach(async () => {
  tenant = newTenantId();
  isDown = true;
  heldBack = undefined;
  const llm = createScriptedLlm(() => {
    if (heldBack) throw heldBack;
    if (isDown) throw new LlmError('bad_request', 'the model is gone');
    return cleanVariants.slice(0, 1);
  });
  ctx = await createTestContext({ store: await shared.fresh(), llm });
});
afterEach(() => ctx.close());

async function turns(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await dispatchCampaigns(ctx);
    await runQueuedJobs(ctx);
    ctx.clock.advance(20_000);
  }
}

describe('rows that failed', () => {
  it('are counted by reason, and written again once what made them fail is mended', async () => {
    const { campaign_id: id } = await runningCampaign(ctx, tenant, 3);
    await turns();
    const { status, final } = (await ctx.store.campaigns.get(id))!;
    expect([status, final?.counts.failed]).toEqual(['COMPLETED', 3]);
    const failures = await listFailures(ctx, tenant, id);
    expect(failures).toEqual({
      items: [{ reason: 'llm_bad_request', message: 'the model is gone', rows: 3 }],
      total: 3,
    });
    isDown = false;
    expect(await retryRows(ctx, tenant, id, { reason: 'deadline_exceeded' })).toMatchObject({
      retried: 0,
      remaining: 0,
    });
    const retried = await retryRows(ctx, tenant, id, { reason: 'llm_bad_request' });
    expect(retried).toMatchObject({ retried: 3, remaining: 0, campaign: { status: 'RUNNING' } });
    await turns();
    const done = (await ctx.store.campaigns.get(id))!;
    expect(done.status).toBe('COMPLETED');
    expect((await countCampaign(ctx.store, done)).counts).toMatchObject({ succeeded: 3, failed: 0, total: 3 });
    const [row] = await ctx.store.requests.findRows(id, {}, { sort: 'row', order: 'asc', offset: 0, limit: 1 });
    expect((await ctx.store.audit.list(row!.request_id)).map(({ type, status }) => [type, status])).toEqual([
      ['SUBMITTED', undefined],
      ['FINISHED', 'FAILED'],
      ['RETRIED', undefined],
      ['FINISHED', 'SUCCESS'],
    ]);
    expect(await verifyChains(ctx.store, tenant)).toMatchObject({ pending: 0, issues: [] });
  });

  it('end the campaign once more: an event of its own, which says how often it has ended', async () => {
    const callback_url = 'https://crm.example.com/candor';
    const { campaign_id: id } = await runningCampaign(ctx, tenant, 2, { callback_url });
    await turns();
    isDown = false;
    await retryRows(ctx, tenant, id, {});
    await turns();
    const { items } = await ctx.store.deliveries.list(tenant, { type: 'campaign.completed' }, undefined, 10);
    const events = items.toReversed().map(({ delivery_id, body }) => ({ delivery_id, ...JSON.parse(body ?? '{}') }));
    expect(events.map(({ data }) => [data.round, data.counts.succeeded, data.counts.failed])).toEqual([
      [1, 0, 2],
      [2, 2, 0],
    ]);
    expect(new Set(events.map(({ delivery_id }) => delivery_id)).size).toBe(2);
  });

  it('do not take the event of the end before away, though nothing was sent of it yet', async () => {
    const callback_url = 'https://crm.example.com/candor';
    const { campaign_id: id } = await runningCampaign(ctx, tenant, 1, { callback_url });
    const { insert } = ctx.store.deliveries;
    ctx.store.deliveries.insert = async () => {
      throw new Error('a crash before the delivery is kept');
    };
    await turns();
    ctx.store.deliveries.insert = insert;
    expect((await ctx.store.campaigns.get(id))!.outbox?.state).toBe('PENDING');
    isDown = false;
    await retryRows(ctx, tenant, id, {});
    await turns();
    const { items } = await ctx.store.deliveries.list(tenant, { type: 'campaign.completed' }, undefined, 10);
    expect(items.map(({ body }) => JSON.parse(body ?? '{}').data.round).sort()).toEqual([1, 2]);
  });

  it('are left alone where a reviewer skipped them', async () => {
    const { campaign_id: id } = await runningCampaign(ctx, tenant, 2);
    await turns();
    const [first] = await ctx.store.requests.findRows(id, {}, { sort: 'row', order: 'asc', offset: 0, limit: 1 });
    await skipRequest(ctx, tenant, first!.request_id);
    expect(await retryRows(ctx, tenant, id, {})).toMatchObject({ retried: 1, remaining: 0 });
  });

  it('of a canceled campaign are not written again', async () => {
    const { campaign_id: id } = await runningCampaign(ctx, tenant, 1);
    await ctx.store.campaigns.setStatus(id, ['RUNNING'], 'CANCELED');
    await expect(retryRows(ctx, tenant, id, {})).rejects.toMatchObject({ kind: 'conflict' });
  });
});

describe('rows that wait', () => {
  it('say for what, until they are written', async () => {
    const { campaign_id: id } = await runningCampaign(ctx, tenant, 1);
    await dispatchCampaigns(ctx);
    const list = async () => (await listRows({ ...ctx, rowCounts: createRowCounts(ctx) }, tenant, id, all)).items;
    for (const reason of ['rate_limit', 'provider_down'] as const) {
      heldBack = new LlmBackoff('not now', 1_000, reason);
      await expect(runRequest(ctx, campaignRequestId(id, 1), new AbortController().signal)).rejects.toThrow('not now');
      expect((await list())[0]!.waits_for).toBe(reason);
    }
    heldBack = undefined;
    isDown = false;
    await runQueuedJobs(ctx);
    expect((await list())[0]).toMatchObject({ status: 'SUCCESS' });
    expect((await list())[0]!.waits_for).toBeUndefined();
  });
});
