import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CampaignRowList } from '../../src/contract/campaign-rows.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { shareStore } from '../support/share-store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';
import { campaignInput } from '../support/start-test-campaign.ts';

const shared = shareStore();
let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ store: await shared.fresh() }, { CAMPAIGN_WINDOW: '3' });
});
afterEach(() => api.close());

const csv = `first_name,last_name,company,website,language
Ioana,Dragomir,Telvora,telvora.ro,ro
Zoë,Müller,Brad,brad.ro,de
Dan,Ionescu,Gorun,gorun.ro,
Radu,Marin,Brăila Fag,fag.ro,ro
`;

async function draft(): Promise<string> {
  const { json } = await api.call('POST', '/campaigns', { json: campaignInput() });
  const id = json.campaign_id as string;
  await api.call('POST', `/campaigns/${id}/leads`, { body: csv, headers: { 'content-type': 'text/csv' } });
  return id;
}

/** Three of the four rows are written, one is not dispatched. */
async function half(): Promise<string> {
  const id = await draft();
  await api.call('POST', `/campaigns/${id}/start`);
  await dispatchCampaigns(api.ctx);
  await runQueuedJobs(api.ctx);
  return id;
}

async function rowsOf(id: string, query = ''): Promise<CampaignRowList> {
  const { status, json } = await api.call('GET', `/campaigns/${id}/rows?${query}`);
  expect(status).toBe(200);
  return json;
}
const numbersOf = async (id: string, query = '') => (await rowsOf(id, query)).items.map(({ row }) => row);

describe('the rows of a campaign', () => {
  it('are all there in the order of the file, dispatched or not, and say what they wait for', async () => {
    const id = await draft();
    expect((await rowsOf(id)).items.map(({ waits_for }) => waits_for)).toEqual(Array(4).fill('start'));
    await api.call('POST', `/campaigns/${id}/start`);
    await dispatchCampaigns(api.ctx);
    await runQueuedJobs(api.ctx);
    const { items, total } = await rowsOf(id);
    expect(total).toBe(4);
    expect(items.map(({ row, status, waits_for }) => [row, status, waits_for])).toEqual([
      [1, 'SUCCESS', undefined],
      [2, 'SUCCESS', undefined],
      [3, 'SUCCESS', undefined],
      [4, 'QUEUED', 'turn'],
    ]);
    expect(items[0]).toMatchObject({
      lead: { first_name: 'Ioana' },
      language: 'ro',
      selection: null,
      skipped_at: null,
    });
    expect(items[0]!.variants[0]).toMatchObject({ message: expect.stringContaining('Ioana') });
  });

  it('of a paused campaign say who or what paused it', async () => {
    const id = await half();
    await api.call('POST', `/campaigns/${id}/pause`);
    expect((await rowsOf(id, 'status=QUEUED')).items.map(({ waits_for }) => waits_for)).toEqual(['paused']);
    await api.ctx.store.campaigns.setStatus(id, ['PAUSED'], 'PAUSED', { pause_reason: 'budget_exhausted' });
    expect((await rowsOf(id, 'status=QUEUED')).items.map(({ waits_for }) => waits_for)).toEqual(['budget']);
  });

  it('come in pages with the whole count', async () => {
    const id = await half();
    expect(await rowsOf(id, 'offset=2&limit=2')).toMatchObject({
      items: [{ row: 3 }, { row: 4 }],
      total: 4,
      offset: 2,
    });
    expect(await numbersOf(id, 'offset=3&limit=2')).toEqual([4]);
    expect(await rowsOf(id, 'offset=9')).toMatchObject({ items: [], total: 4 });
  });

  it.each([
    ['the beginning of a word of the lead', 'q=drago', [1]],
    ['no accents', 'q=MULL', [2]],
    ['several words, all of which must be there', 'q=fag%20rad', [4]],
    ['a company', 'q=bra', [2, 4]],
    ['no word inside of another', 'q=agomir', []],
    ['a language', 'language=ro', [1, 4]],
    ['a status', 'status=QUEUED', [4]],
    ['both at once', 'q=bra&status=SUCCESS', [2]],
    ['what is not selected', 'selected=false&limit=2', [1, 2]],
    ['what is selected', 'selected=true', []],
  ])('are found by %s', async (_, query, rows) => {
    expect(await numbersOf(await half(), query)).toEqual(rows);
  });

  it('are refused with every issue of a bad query', async () => {
    const { status, json } = await api.call('GET', `/campaigns/${await draft()}/rows?limit=900&flag=NONE&colour=red`);
    expect(status).toBe(400);
    expect(json.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      'query/colour',
      'query/flag',
      'query/limit',
    ]);
    expect((await api.call('GET', '/campaigns/cmp_no/rows')).status).toBe(404);
  });
});
