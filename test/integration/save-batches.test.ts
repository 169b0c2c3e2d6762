import { expect, it } from 'vitest';
import { newCampaignId } from '../../src/ids.ts';
import { saveBatches } from '../../src/orchestration/close-batch.ts';
import { sampleCampaign } from '../contract/store-samples.ts';
import { shareStore } from '../support/share-store.ts';

const shared = shareStore();
const batch = (id: string) => ({
  id,
  provider: 'openai',
  model: 'm',
  from: 1,
  to: 2,
  created_at: '2026-01-01T00:00:00.000Z',
});

it('of two workers that change the batches of a campaign at once, neither loses its change', async () => {
  const store = await shared.fresh();
  const doc = sampleCampaign({ batches: [batch('bat_old')] });
  await store.campaigns.insert(doc);
  // Both have read before either writes.
  let reads = 0;
  let bothHaveRead = () => {};
  const both = new Promise<void>((resolve) => {
    bothHaveRead = resolve;
  });
  const { get } = store.campaigns;
  store.campaigns.get = async (...args) => {
    const found = await get(...args);
    reads += 1;
    if (reads === 2) bothHaveRead();
    await both;
    return found;
  };
  const saved = await Promise.all([
    saveBatches({ store }, doc.campaign_id, (batches) => [...batches, batch('bat_new')]),
    saveBatches({ store }, doc.campaign_id, (batches) => batches.filter(({ id }) => id !== 'bat_old')),
  ]);
  expect(saved).toEqual([true, true]);
  expect((await get(doc.campaign_id))!.batches).toEqual([batch('bat_new')]);
});

it('there are no batches of a campaign that is not there', async () => {
  expect(await saveBatches({ store: await shared.fresh() }, newCampaignId(), (batches) => batches)).toBe(false);
});
