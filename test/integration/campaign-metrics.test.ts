import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pauseCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { mostBudgetSeries } from '../../src/campaigns/measure-campaigns.ts';
import { reserveCall, settleCall } from '../../src/campaigns/reserve-budget.ts';
import { renderMetrics } from '../../src/render-metrics.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { shareStore } from '../support/share-store.ts';
import { draftCampaign, runningCampaign } from '../support/start-test-campaign.ts';

const shared = shareStore();
let ctx: TestContext;
beforeEach(async () => {
  ctx = await createTestContext({ store: await shared.fresh(), llm: createScriptedLlm([]) });
});
afterEach(() => ctx.close());

/** The samples of one metric: labels as written to value. */
async function samplesOf(metric: string): Promise<Record<string, number>> {
  const { text } = await renderMetrics(ctx);
  return Object.fromEntries(
    [...text.matchAll(new RegExp(`^${metric}\\{(.*)\\} (\\S+)$`, 'gm'))].map(([, labels, value]) => [
      labels!,
      Number(value),
    ]),
  );
}

describe('the metrics of campaigns', () => {
  it('say what rows wait for that are not in the queue', async () => {
    const before = await samplesOf('candor_campaign_rows_waiting');
    await runningCampaign(ctx, 'one', 3);
    const { campaign_id: paused } = await runningCampaign(ctx, 'one', 5);
    await pauseCampaign(ctx, 'one', paused);
    const { campaign_id: exhausted } = await runningCampaign(ctx, 'two', 7);
    await ctx.store.campaigns.setStatus(exhausted, ['RUNNING'], 'PAUSED', { pause_reason: 'budget_exhausted' });
    await draftCampaign(ctx, 'two', 11);
    const after = await samplesOf('candor_campaign_rows_waiting');
    const risen = (reason: string) => after[`reason="${reason}"`]! - (before[`reason="${reason}"`] ?? 0);
    expect([risen('turn'), risen('paused'), risen('budget')]).toEqual([3, 5, 7]);
  });

  it('say how many rows providers answer in batches, and how old the oldest of these is', async () => {
    const { campaign_id: id } = await runningCampaign(ctx, 'one', 5);
    const at = (minutesAgo: number) => new Date(ctx.clock.now() - minutesAgo * 60_000).toISOString();
    const target = { provider: 'openai', model: 'gpt-4.1-mini' };
    const labels = 'provider="openai",model="gpt-4.1-mini"';
    expect(await samplesOf('candor_campaign_oldest_batch_seconds')).toEqual({});
    await ctx.store.campaigns.saveBatches(id, 0, [
      { id: 'b1', ...target, from: 1, to: 2, created_at: at(90), handed_over_at: at(60) },
      { id: 'b2', ...target, from: 3, to: 5, created_at: at(30) },
      { id: 'b3', ...target, model: 'other', from: 5, to: 5, created_at: at(10) },
    ]);
    // What waits for a batch does so while its campaign is paused, too.
    await pauseCampaign(ctx, 'one', id);
    expect(await samplesOf('candor_campaign_rows_waiting')).toMatchObject({ 'reason="batch"': 6 });
    expect(await samplesOf('candor_campaign_oldest_batch_seconds')).toEqual({
      [labels]: 3_600,
      'provider="openai",model="other"': 600,
    });
    await ctx.store.campaigns.saveBatches(id, 1, []);
    expect(await samplesOf('candor_campaign_rows_waiting')).not.toHaveProperty('reason="batch"');
    expect(await samplesOf('candor_campaign_oldest_batch_seconds')).toEqual({});
  });

  it('tell the budget of a running campaign in what is spent, reserved and left', async () => {
    const { campaign_id: id } = await runningCampaign(ctx, 'one', 1, { budget_usd: 1 });
    await runningCampaign(ctx, 'one', 1);
    const doc = { campaign_id: id, request_id: 'req_1' };
    await settleCall(ctx, doc, await reserveCall(ctx, doc, { id: 'call-1', usd: 0.25 }), 0.125);
    await reserveCall(ctx, doc, { id: 'call-2', usd: 0.5 });
    expect(await samplesOf('candor_campaign_budget_usd')).toEqual({
      [`campaign_id="${id}",part="spent"`]: 0.125,
      [`campaign_id="${id}",part="reserved"`]: 0.5,
      [`campaign_id="${id}",part="left"`]: 0.375,
    });
    await pauseCampaign(ctx, 'one', id);
    expect(await samplesOf('candor_campaign_budget_usd')).toEqual({});
  });

  it('have series for the campaigns with the least left, and one set for all others', async () => {
    const beyond = 3;
    const ids: string[] = [];
    for (let place = 0; place < mostBudgetSeries + beyond; place += 1) {
      const { campaign_id: id } = await runningCampaign(ctx, 'one', 1, { budget_usd: 1 });
      // The later, the less is left.
      await reserveCall(ctx, { campaign_id: id, request_id: 'req_1' }, { id: 'call', usd: 0.03125 * place });
      ids.push(id);
    }
    const samples = await samplesOf('candor_campaign_budget_usd');
    const left = (id: string) => samples[`campaign_id="${id}",part="left"`];
    expect(Object.keys(samples)).toHaveLength(3 * (mostBudgetSeries + 1));
    for (const id of ids.slice(0, beyond)) expect(left(id)).toBeUndefined();
    expect(left('other')).toBe(1 + (1 - 0.03125) + (1 - 0.0625));
    expect(left(ids.at(-1)!)).toBe(1 - 0.03125 * (ids.length - 1));
  });

  it('are left out while the store does not answer, and the rest is told', async () => {
    await runningCampaign(ctx, 'one', 1, { budget_usd: 1 });
    expect(await samplesOf('candor_campaign_budget_usd')).not.toEqual({});
    const { listRunning } = ctx.store.campaigns;
    ctx.store.campaigns.listRunning = async () => {
      throw new Error('the store is down');
    };
    try {
      expect(await samplesOf('candor_campaign_budget_usd')).toEqual({});
      expect(await samplesOf('candor_queue_jobs')).not.toEqual({});
    } finally {
      ctx.store.campaigns.listRunning = listRunning;
    }
  });
});
