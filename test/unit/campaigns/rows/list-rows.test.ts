import { expect, test } from 'vitest';
import { createRowCounts } from '../../../../src/campaigns/rows/create-row-counts.ts';
import { listRows } from '../../../../src/campaigns/rows/list-rows.ts';
import { systemClock } from '../../../../src/clock.ts';
import { rowsQuerySchema } from '../../../../src/contract/campaign-rows.ts';
import type { Store } from '../../../../src/store/store.ts';
import { sampleCampaign } from '../../../contract/store-samples.ts';

/** A campaign of 30,000 rows, 25,000 of which match any search; how far each count was to go. */
function ofManyRows() {
  const campaign = sampleCampaign({ status: 'RUNNING', total_rows: 30_000, fed_rows: 30_000 });
  const counts: (number | undefined)[] = [];
  const store = {
    campaigns: { get: async () => campaign },
    requests: {
      countRows: async (_: string, __: unknown, most = Number.POSITIVE_INFINITY) => {
        counts.push(Number.isFinite(most) ? most : undefined);
        return Math.min(25_000, most);
      },
      findRows: async () => [],
    },
  } as unknown as Store;
  const deps = { store, rowCounts: createRowCounts({ store, clock: systemClock }) };
  const list = async (query: Record<string, string>) => {
    const { items, ...rest } = await listRows(
      deps,
      campaign.tenant,
      campaign.campaign_id,
      rowsQuerySchema.parse(query),
    );
    return rest;
  };
  return { list, counts };
}

test('a search that very many rows match is counted to 10,000, and further as its pages are turned', async () => {
  const { list, counts } = ofManyRows();
  const search = { q: 'week', limit: '50' };
  expect(await list(search)).toEqual({ total: 10_000, total_is_least: true, offset: 0, limit: 50 });
  expect(await list({ ...search, offset: '9950' })).toMatchObject({ total: 20_000, total_is_least: true });
  expect(await list({ ...search, offset: '24990' })).toEqual({ total: 25_000, offset: 24_990, limit: 50 });
  expect(counts).toEqual([10_000, 20_000, 30_000]);
});

test('what a filter matches is counted to its end', async () => {
  const { list, counts } = ofManyRows();
  expect(await list({ status: 'SUCCESS', limit: '50' })).toEqual({ total: 25_000, offset: 0, limit: 50 });
  expect(counts).toEqual([undefined]);
});
