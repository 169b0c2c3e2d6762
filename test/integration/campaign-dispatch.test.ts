import { afterEach, describe, expect, it } from 'vitest';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { cancelCampaign, pauseCampaign, resumeCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { countCampaign } from '../../src/campaigns/count-campaign.ts';
import { importLeads } from '../../src/campaigns/import/import-leads.ts';
import { campaignRequestId } from '../../src/ids.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { reconcile } from '../../src/orchestration/reconcile.ts';
import { getPersonalization } from '../../src/personalize/get-personalization.ts';
import type { Store } from '../../src/store/store.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { shareStore } from '../support/share-store.ts';
import { numberedLeads, runningCampaign, upload } from '../support/start-test-campaign.ts';

const shared = shareStore();
let ctx: TestContext;
let tenants = 0;
/** Tenants of this test alone. */
let one: string;
let two: string;

afterEach(() => ctx.close());

const setUp = async (env: Record<string, string> = {}) => {
  ctx = await createTestContext({ store: await shared.fresh() }, { CAMPAIGN_WINDOW: '10', ...env });
  tenants += 1;
  [one, two] = [`one-${tenants}`, `two-${tenants}`];
};
const queued = () => ctx.queues.added.map(({ jobId }) => jobId);
const statusOf = async (id: string) => (await ctx.store.campaigns.get(id))!.status;
const countsOf = async (id: string) => (await countCampaign(ctx.store, (await ctx.store.campaigns.get(id))!)).counts;

/** Turns of the dispatcher and the worker until the campaign ends. */
async function runToEnd(id: string): Promise<void> {
  for (let turn = 0; (await statusOf(id)) === 'RUNNING'; turn += 1) {
    if (turn > 100) throw new Error('the campaign does not end');
    await dispatchCampaigns(ctx);
    await runQueuedJobs(ctx);
    ctx.clock.advance(1_000);
  }
}

async function rowsOf(id: string) {
  const rows = [];
  for await (const doc of ctx.store.requests.streamByCampaign(id)) rows.push(doc);
  return rows;
}

describe('dispatching a campaign', () => {
  it('fills the window and no more, and waits for it to empty', async () => {
    await setUp();
    const { campaign_id: id } = await runningCampaign(ctx, one, 25);
    await dispatchCampaigns(ctx);
    expect(queued()).toEqual(Array.from({ length: 10 }, (_, index) => campaignRequestId(id, index + 1)));
    await dispatchCampaigns(ctx);
    expect(queued()).toHaveLength(10);
    await runQueuedJobs(ctx, 4);
    await dispatchCampaigns(ctx);
    expect(queued()).toHaveLength(10);
    expect((await ctx.store.campaigns.get(id))!.fed_rows).toBe(14);
  });

  it('queues rows behind single requests', async () => {
    await setUp();
    await runningCampaign(ctx, one, 3);
    await dispatchCampaigns(ctx);
    expect(new Set(ctx.queues.added.map(({ priority }) => priority))).toEqual(new Set(['campaign']));
  });

  it('writes every row once and ends the campaign with its counts', async () => {
    await setUp();
    const { campaign_id: id } = await runningCampaign(ctx, one, 25);
    await runToEnd(id);
    const campaign = (await ctx.store.campaigns.get(id))!;
    expect(campaign.status).toBe('COMPLETED');
    expect(campaign.final?.counts).toEqual({
      total: 25,
      queued: 0,
      processing: 0,
      succeeded: 25,
      failed: 0,
      canceled: 0,
    });
    expect((await rowsOf(id)).map(({ row }) => row)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    const audit = await verifyChains(ctx.store, one);
    expect(audit).toMatchObject({ chains: 25, events: 50, issues: [] });
  });

  it('shares the window between campaigns, and between tenants first', async () => {
    await setUp({ CAMPAIGN_WINDOW: '24' });
    const a = await runningCampaign(ctx, one, 100);
    const b = await runningCampaign(ctx, two, 100);
    const c = await runningCampaign(ctx, two, 100);
    await dispatchCampaigns(ctx);
    const dispatched = async (id: string) => (await ctx.store.campaigns.get(id))!.fed_rows;
    expect([await dispatched(a.campaign_id), await dispatched(b.campaign_id), await dispatched(c.campaign_id)]).toEqual(
      [12, 6, 6],
    );
  });

  it('dispatches rows of several uploads in order, small chunks and large', async () => {
    await setUp({ CAMPAIGN_WINDOW: '1000' });
    const { campaign_id: id } = await runningCampaign(ctx, one, 3);
    await importLeads(ctx, one, id, upload(numberedLeads(4, 4)));
    await importLeads(ctx, one, id, upload(numberedLeads(5, 520)));
    await dispatchCampaigns(ctx);
    const rows = await rowsOf(id);
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 520 }, (_, index) => index + 1));
    expect(rows.map(({ input }) => input?.lead.last_name)).toEqual(
      Array.from({ length: 520 }, (_, index) => `Dragomir ${index + 1}`),
    );
  });

  it('takes rows while it runs, up to the moment it ends', async () => {
    await setUp();
    const { campaign_id: id } = await runningCampaign(ctx, one, 5);
    await dispatchCampaigns(ctx);
    await runQueuedJobs(ctx);
    const { complete } = ctx.store.campaigns;
    // The last upload arrives between the counting and the end.
    ctx.store.campaigns.complete = async (...args) => {
      ctx.store.campaigns.complete = complete;
      await importLeads(ctx, one, id, upload(numberedLeads(6, 8)));
      return complete(...args);
    };
    await dispatchCampaigns(ctx);
    expect(await statusOf(id)).toBe('RUNNING');
    await runToEnd(id);
    expect((await ctx.store.campaigns.get(id))!.final?.counts).toMatchObject({ total: 8, succeeded: 8 });
  });

  it('counts a campaign whose jobs are gone once in 15 s, not at every turn', async () => {
    await setUp();
    const { campaign_id: id } = await runningCampaign(ctx, one, 5);
    await dispatchCampaigns(ctx);
    const lost = ctx.queues.added.splice(0, 1);
    await runQueuedJobs(ctx);
    let counted = 0;
    const { countByCampaign } = ctx.store.requests;
    ctx.store.requests.countByCampaign = (campaignId) => {
      counted += 1;
      return countByCampaign(campaignId);
    };
    for (let turn = 0; turn < 30; turn += 1) {
      await dispatchCampaigns(ctx);
      ctx.clock.advance(1_000);
    }
    expect(counted).toBe(2);
    ctx.queues.added.push(...lost);
    await runToEnd(id);
    expect((await ctx.store.campaigns.get(id))!.final?.counts).toMatchObject({ succeeded: 5 });
  });

  it('pauses where its template is gone, and lets the others go on', async () => {
    await setUp();
    await ctx.store.templates.save({
      tenant: one,
      template_id: 'telecom',
      name: 'Telecom',
      arms: [{ arm: 'A', weight: 1, guidance: 'Be brief.' }],
      created_at: '2026-11-25T12:00:00.000Z',
    });
    const defaults = { channel: 'EMAIL', goal: 'book a call', template_id: 'telecom' } as never;
    const a = await runningCampaign(ctx, one, 5, { defaults });
    const b = await runningCampaign(ctx, two, 5);
    await ctx.store.templates.remove(one, 'telecom');
    await dispatchCampaigns(ctx);
    expect(await ctx.store.campaigns.get(a.campaign_id)).toMatchObject({
      status: 'PAUSED',
      pause_reason: 'template_missing',
    });
    expect(queued()).toEqual(Array.from({ length: 5 }, (_, index) => campaignRequestId(b.campaign_id, index + 1)));
  });
});

describe('a dispatcher that dies', () => {
  type Step = (store: Store, queues: TestContext['queues']) => Record<string, unknown>;
  const steps: [string, Step, string][] = [
    ['reading rows', (store) => store.campaigns as never, 'getChunk'],
    ['writing requests', (store) => store.requests as never, 'insertMany'],
    ['queueing', (_, queues) => queues as never, 'addMany'],
    ['moving the cursor', (store) => store.campaigns as never, 'advance'],
  ];

  for (const when of ['before', 'after'] as const)
    it.each(steps)(`${when} %s leaves every row to be written once`, async (_, holderOf, method) => {
      await setUp();
      const { campaign_id: id } = await runningCampaign(ctx, one, 12);
      const holder = holderOf(ctx.store, ctx.queues);
      const real = holder[method] as (...args: unknown[]) => Promise<unknown>;
      let calls = 0;
      holder[method] = async (...args: unknown[]) => {
        calls += 1;
        if (calls > 2) return real(...args);
        if (when === 'after') await real(...args);
        throw new Error('killed');
      };
      await runToEnd(id);
      expect(calls).toBeGreaterThanOrEqual(2);
      const rows = await rowsOf(id);
      expect(rows.map(({ row, status }) => [row, status])).toEqual(
        Array.from({ length: 12 }, (_, index) => [index + 1, 'SUCCESS']),
      );
      expect(rows.map(({ attempts }) => attempts)).toEqual(Array(12).fill(1));
      expect((await verifyChains(ctx.store, one)).issues).toEqual([]);
    });

  it('is harmless beside another one', async () => {
    await setUp();
    const { campaign_id: id } = await runningCampaign(ctx, one, 40);
    for (let turn = 0; turn < 4; turn += 1) {
      await Promise.all([dispatchCampaigns(ctx), dispatchCampaigns(ctx), dispatchCampaigns(ctx)]);
      await runQueuedJobs(ctx);
    }
    await runToEnd(id);
    expect((await rowsOf(id)).map(({ attempts }) => attempts)).toEqual(Array(40).fill(1));
  });
});

describe('pausing, resuming and canceling', () => {
  it('writes no row of a paused campaign, dispatched or not, and all of them once it goes on', async () => {
    await setUp();
    const { campaign_id: id } = await runningCampaign(ctx, one, 25);
    await dispatchCampaigns(ctx);
    await runQueuedJobs(ctx, 4);
    await pauseCampaign(ctx, one, id);
    await dispatchCampaigns(ctx);
    await runQueuedJobs(ctx);
    expect(await countsOf(id)).toMatchObject({ succeeded: 4, queued: 21, processing: 0 });

    await reconcile(ctx);
    expect(queued()).toEqual([]);
    await resumeCampaign(ctx, one, id);
    await reconcile(ctx);
    expect(queued()).toHaveLength(6);
    await runToEnd(id);
    expect(await countsOf(id)).toMatchObject({ total: 25, succeeded: 25 });
  });

  it('cancels what has not started, and counts every row', async () => {
    await setUp();
    const { campaign_id: id } = await runningCampaign(ctx, one, 25);
    await dispatchCampaigns(ctx);
    await runQueuedJobs(ctx, 4);
    await cancelCampaign(ctx, one, id);
    await runQueuedJobs(ctx);
    await dispatchCampaigns(ctx);
    expect(queued()).toEqual([]);
    expect(await countsOf(id)).toEqual({
      total: 25,
      queued: 0,
      processing: 0,
      succeeded: 4,
      failed: 0,
      canceled: 21,
    });
  });

  it('writes no row that was dispatched while the campaign was being canceled', async () => {
    await setUp();
    const { campaign_id: id } = await runningCampaign(ctx, one, 25);
    const { insertMany } = ctx.store.requests;
    ctx.store.requests.insertMany = async (docs, submitted) => {
      await cancelCampaign(ctx, one, id);
      return insertMany(docs, submitted);
    };
    await dispatchCampaigns(ctx);
    await runQueuedJobs(ctx);
    expect(await countsOf(id)).toMatchObject({ succeeded: 0, canceled: 25, queued: 0, processing: 0 });
    expect((await rowsOf(id)).map(({ attempts }) => attempts)).toEqual(Array(10).fill(0));
  });

  it('may be repeated, and refuses what makes no sense', async () => {
    await setUp();
    const { campaign_id: id } = await runningCampaign(ctx, one, 5);
    await pauseCampaign(ctx, one, id);
    expect((await pauseCampaign(ctx, one, id)).status).toBe('PAUSED');
    await expect(pauseCampaign(ctx, two, id)).rejects.toMatchObject({ kind: 'not_found' });
    expect((await cancelCampaign(ctx, one, id)).status).toBe('CANCELED');
    expect((await cancelCampaign(ctx, one, id)).status).toBe('CANCELED');
    await expect(resumeCampaign(ctx, one, id)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(importLeads(ctx, one, id, upload(numberedLeads(6, 6)))).rejects.toMatchObject({ kind: 'conflict' });
  });
});

describe('a row that is not dispatched yet', () => {
  it('answers under its id as QUEUED, to its tenant only', async () => {
    await setUp();
    const { campaign_id: id } = await runningCampaign(ctx, one, 25);
    await dispatchCampaigns(ctx);
    const result = await getPersonalization(ctx, one, campaignRequestId(id, 25));
    expect(result).toMatchObject({ status: 'QUEUED', campaign_id: id, row: 25, attempts: 0, variants: [] });
    expect(result.input?.lead.last_name).toBe('Dragomir 25');
    await expect(getPersonalization(ctx, one, campaignRequestId(id, 26))).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(getPersonalization(ctx, two, campaignRequestId(id, 25))).rejects.toMatchObject({
      kind: 'not_found',
    });
  });
});
