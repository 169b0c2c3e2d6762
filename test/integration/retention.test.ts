import { afterEach, describe, expect, it } from 'vitest';
import { cancelCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { keptRecords } from '../../src/retention/kept-records.ts';
import { sweepExpired } from '../../src/retention/sweep-expired.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { shareStore } from '../support/share-store.ts';
import { draftCampaign, runningCampaign } from '../support/start-test-campaign.ts';

const shared = shareStore();
const never = new AbortController().signal;
const dayMs = 86_400_000;
let ctx: TestContext;
afterEach(() => ctx.close());

const start = async (): Promise<void> => {
  ctx = await createTestContext({ store: await shared.fresh() }, { RETENTION_DAYS: '30' });
};
const sweptCampaigns = async () => (await sweepExpired(ctx, never)).campaigns;
const hasRows = async (campaignId: string) => (await ctx.store.campaigns.getChunk(campaignId, 0)) !== null;

describe('retention of campaigns', () => {
  it('removes rows that were never dispatched once their time is over, and not those of a campaign that runs', async () => {
    await start();
    const draft = await draftCampaign(ctx, 'one', 3);
    const canceled = await runningCampaign(ctx, 'one', 3);
    const running = await runningCampaign(ctx, 'one', 3);
    await cancelCampaign(ctx, 'one', canceled.campaign_id);
    const kept = () => Promise.all([draft, canceled, running].map(({ campaign_id }) => hasRows(campaign_id)));
    ctx.clock.advance(29 * dayMs);
    expect(await sweptCampaigns()).toBe(0);
    expect(await kept()).toEqual([true, true, true]);
    ctx.clock.advance(2 * dayMs);
    expect(await sweptCampaigns()).toBe(2);
    expect(await kept()).toEqual([false, false, true]);
    expect((await ctx.store.campaigns.get(draft.campaign_id))!.status).toBe('CANCELED');
    expect(await sweptCampaigns()).toBe(0);
  });

  it('stamps those of an earlier release from their creation', async () => {
    await start();
    const { campaign_id } = await draftCampaign(ctx, 'one', 3);
    await ctx.store.campaigns.setStatus(campaign_id, ['DRAFT'], 'DRAFT', { expires_at: undefined });
    ctx.clock.advance(29 * dayMs);
    expect(await sweptCampaigns()).toBe(0);
    ctx.clock.advance(2 * dayMs);
    expect(await sweptCampaigns()).toBe(1);
    expect(await hasRows(campaign_id)).toBe(false);
  });

  it('goes on, at the next sweep, from where the signal stopped it', async () => {
    await start();
    const drafts = [await draftCampaign(ctx, 'one', 3), await draftCampaign(ctx, 'one', 3)];
    ctx.clock.advance(31 * dayMs);
    const stop = new AbortController();
    const { eraseChunks } = ctx.store.campaigns;
    ctx.store.campaigns.eraseChunks = async (campaignId) => {
      ctx.store.campaigns.eraseChunks = eraseChunks;
      await eraseChunks(campaignId);
      stop.abort();
    };
    expect((await sweepExpired(ctx, stop.signal)).campaigns).toBe(1);
    expect(await sweptCampaigns()).toBe(1);
    expect(await Promise.all(drafts.map(({ campaign_id }) => hasRows(campaign_id)))).toEqual([false, false]);
  });
});

it('everything the store keeps has a row that says how long', async () => {
  await start();
  const { ping: _, close: __, ...kinds } = ctx.store;
  expect(Object.keys(keptRecords).toSorted()).toEqual(Object.keys(kinds).toSorted());
});
