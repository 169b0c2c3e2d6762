import { afterEach, describe, expect, it } from 'vitest';
import { cancelCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { sweepCampaigns } from '../../src/retention/sweep-campaigns.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { shareStore } from '../support/share-store.ts';
import { draftCampaign, runningCampaign } from '../support/start-test-campaign.ts';

const shared = shareStore();
const never = new AbortController().signal;
const dayMs = 86_400_000;
let ctx: TestContext;
afterEach(() => ctx.close());

describe('retention of campaigns', () => {
  it('removes rows that were never dispatched once their time is over, and not those of a campaign that runs', async () => {
    ctx = await createTestContext({ store: await shared.fresh() }, { RETENTION_DAYS: '30' });
    const draft = await draftCampaign(ctx, 'one', 3);
    const canceled = await runningCampaign(ctx, 'one', 3);
    const running = await runningCampaign(ctx, 'one', 3);
    await cancelCampaign(ctx, 'one', canceled.campaign_id);
    const kept = async () =>
      Promise.all(
        [draft, canceled, running].map(async ({ campaign_id }) => {
          const chunk = await ctx.store.campaigns.getChunk(campaign_id, 0);
          return chunk !== null;
        }),
      );
    ctx.clock.advance(29 * dayMs);
    expect(await sweepCampaigns(ctx, never)).toBe(0);
    expect(await kept()).toEqual([true, true, true]);
    ctx.clock.advance(2 * dayMs);
    expect(await sweepCampaigns(ctx, never)).toBe(2);
    expect(await kept()).toEqual([false, false, true]);
    expect((await ctx.store.campaigns.get(draft.campaign_id))!.status).toBe('CANCELED');
    expect(await sweepCampaigns(ctx, never)).toBe(0);
  });
});
