import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { importLeads } from '../../src/campaigns/import/import-leads.ts';
import type { CampaignRowList } from '../../src/contract/campaign-rows.ts';
import { keylessTenant } from '../../src/ids.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import type { RequestDoc } from '../../src/store/store.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { shareStore } from '../support/share-store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';
import { campaignInput, draftCampaign, numberedLeads, upload } from '../support/start-test-campaign.ts';

const shared = shareStore();
let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ store: await shared.fresh() }, { CAMPAIGN_WINDOW: '3' });
});
afterEach(() => api.close());

const csv = `first_name,last_name,company,website,language
Ioana,Dragomir,Telvora,telvora.ro,es
Zoë,Müller,Brad,brad.ro,de
Dan,Ionescu,Gorun,gorun.ro,
Radu,Marin,Brăila Fag,fag.ro,es
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
      language: 'es',
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
    ['a language', 'language=es', [1, 4]],
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

const act = async (id: string, action: string, json: object) => {
  const { status, json: answer } = await api.call('POST', `/campaigns/${id}/rows/${action}`, { json });
  expect(status).toBe(200);
  return answer;
};
const get = async (requestId: string) => (await api.call('GET', `/personalize/${requestId}`)).json;
const verified = () => verifyChains(api.ctx.store);

describe('a row', () => {
  it('is selected, reopened and skipped, and keeps every decision with the flags it had', async () => {
    const id = await half();
    const { request_id } = (await rowsOf(id)).items[0]!;
    const post = (action: string, json?: object) =>
      api.call('POST', `/personalize/${request_id}/${action}`, json === undefined ? {} : { json });
    await post('select', { variant_index: 0, edited_message: 'We won 14 awards.' });
    expect((await rowsOf(id, 'edited=true&severity=error')).items).toMatchObject([{ row: 1 }]);
    expect((await post('reopen')).json).toEqual({ request_id, selection: null, skipped_at: null });
    expect((await post('skip')).json.skipped_at).toEqual(expect.any(String));
    expect(await numbersOf(id, 'skipped=true')).toEqual([1]);
    const { selection, skipped_at, reviews } = await get(request_id);
    expect([selection, skipped_at]).toEqual([null, expect.any(String)]);
    expect(reviews.map(({ type }: { type: string }) => type)).toEqual(['SELECTED', 'REOPENED', 'SKIPPED']);
    expect(reviews[0].selection).toMatchObject({ edited_message: 'We won 14 awards.' });
    expect(reviews[0].selection.risk_flags.length).toBeGreaterThan(0);
    await post('select', { variant_index: 0 });
    expect(await get(request_id)).toMatchObject({ selection: { selected_variant_index: 0 }, skipped_at: null });
    expect((await api.ctx.store.audit.list(request_id)).map(({ type }) => type)).toEqual([
      ...['SUBMITTED', 'FINISHED', 'SELECTED', 'REOPENED', 'SKIPPED', 'SELECTED'],
    ]);
    expect((await verified()).issues).toEqual([]);
  });

  it('that is not written yet is neither selected nor skipped', async () => {
    const { items } = await rowsOf(await half(), 'status=QUEUED');
    expect((await api.call('POST', `/personalize/${items[0]!.request_id}/skip`)).status).toBe(409);
    expect((await api.call('POST', '/personalize/req_no/reopen')).status).toBe(404);
  });
});

describe('an action on many rows', () => {
  it('selects one variant of the open rows that match, and is undone as a whole', async () => {
    const id = await half();
    const [first] = (await rowsOf(id)).items;
    await api.call('POST', `/personalize/${first!.request_id}/select`, { json: { variant_index: 0 } });
    const done = await act(id, 'select', { variant_index: 0 });
    expect(done).toEqual({ action_id: expect.stringMatching(/^act_/), changed: 2, left_out: 1, next_row: null });
    expect(await numbersOf(id, 'selected=true')).toEqual([1, 2, 3]);
    expect(await numbersOf(id, `action_id=${done.action_id}`)).toEqual([2, 3]);
    const { reviews } = await get((await rowsOf(id)).items[1]!.request_id);
    expect(reviews).toMatchObject([
      { type: 'SELECTED', action_id: done.action_id, selection: { risk_flags: expect.any(Array) } },
    ]);
    expect(await act(id, 'reopen', { filter: { action_id: done.action_id } })).toMatchObject({ changed: 2 });
    expect(await numbersOf(id, 'selected=true')).toEqual([1]);
    expect((await verified()).issues).toEqual([]);
  });

  it('leaves out rows whose variant has worse flags than asked for', async () => {
    const id = await half();
    const { items } = await rowsOf(id, 'status=SUCCESS');
    const flagged = await api.ctx.store.requests.get(items[1]!.request_id);
    const flag = {
      code: 'MISSING_CTA',
      severity: 'warning',
      message: '',
      evidence: '',
      field: 'message',
      start: 0,
      end: 0,
    };
    const variants = flagged!.variants.map((variant) => ({ ...variant, risk_flags: [flag] }));
    const { streamRows } = api.ctx.store.requests;
    api.ctx.store.requests.streamRows = async function* (...args) {
      for await (const doc of streamRows(...args)) yield doc.row === 2 ? ({ ...doc, variants } as RequestDoc) : doc;
    };
    expect(await act(id, 'select', { variant_index: 0, highest_severity: 'info' })).toMatchObject({
      changed: 2,
      left_out: 1,
    });
    expect(await numbersOf(id, 'selected=true')).toEqual([1, 3]);
  });

  it('skips the rows that match', async () => {
    const id = await half();
    const { action_id } = await act(id, 'skip', { filter: { q: 'brad' } });
    expect(await numbersOf(id, 'skipped=true')).toEqual([2]);
    expect(await act(id, 'skip', { rows: [1, 2, 4], action_id })).toMatchObject({ action_id, changed: 1 });
    expect(await numbersOf(id, `action_id=${action_id}`)).toEqual([1, 2]);
  });

  it('goes on where the call before stopped', async () => {
    const id = await half();
    expect(await act(id, 'select', { variant_index: 0, from_row: 3 })).toMatchObject({ changed: 1, next_row: null });
    expect(await numbersOf(id, 'selected=true')).toEqual([3]);
  });

  it('is refused with every issue', async () => {
    const json = { variant_index: 7, filter: { colour: 'red' }, action_id: 'no' };
    const { status, json: problem } = await api.call('POST', `/campaigns/${await draft()}/rows/select`, { json });
    expect(status).toBe(400);
    expect(problem.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      ...['/action_id', '/filter/colour', '/variant_index'],
    ]);
  });
});

describe('a draft', () => {
  it('has its first rows written as requests of their own, the same ones again, and is estimated', async () => {
    const id = await draft();
    const preview = async () => (await api.call('POST', `/campaigns/${id}/preview`)).json;
    const first = await preview();
    expect(first.rows.map(({ row, status }: { row: number; status: string }) => [row, status])).toEqual([
      ...[1, 2, 3].map((row) => [row, 'QUEUED']),
    ]);
    expect(first.estimate).toMatchObject({ cost_usd: { low: 0, high: 0 }, duration_seconds: { low: 1, high: 1 } });
    await runQueuedJobs(api.ctx);
    const again = await preview();
    expect(again.rows.map(({ request_id }: { request_id: string }) => request_id)).toEqual(
      first.rows.map(({ request_id }: { request_id: string }) => request_id),
    );
    expect((await get(first.rows[0].request_id)).variants[0].message).toContain('Ioana');
    expect(await rowsOf(id, 'status=QUEUED')).toMatchObject({ total: 4 });
    expect((await api.call('GET', `/campaigns/${id}`)).json.counts).toMatchObject({ total: 4, succeeded: 0 });
    await api.call('POST', `/campaigns/${id}/start`);
    expect((await api.call('POST', `/campaigns/${id}/preview`)).status).toBe(409);
  });
});

describe('rows that are not dispatched', () => {
  it('are searched over all chunks of the upload, and over what is added to it', async () => {
    const { campaign_id: id } = await draftCampaign(api.ctx, keylessTenant, 1_200);
    const found = await rowsOf(id, 'q=dragomir%20119&limit=4&offset=2');
    expect([found.total, found.items.map(({ row }) => row)]).toEqual([11, [1191, 1192, 1193, 1194]]);
    expect(found.items[0]).toMatchObject({ lead: { last_name: 'Dragomir 1191' }, status: 'QUEUED' });
    expect(await rowsOf(id, 'q=dragomir&offset=1199')).toMatchObject({ total: 1_200, items: [{ row: 1200 }] });
    await importLeads(api.ctx, keylessTenant, id, upload(numberedLeads(1_201, 1_202)));
    expect(await numbersOf(id, 'q=1202')).toEqual([1202]);
    expect(await numbersOf(id, 'q=119&language=xx')).toEqual([]);
  });
});

describe('a running campaign', () => {
  it('tells how fast its rows end and when the last one will have ended', async () => {
    const id = await half();
    const start = Date.parse((await api.ctx.store.campaigns.get(id))!.started_at!);
    api.ctx.store.requests.listEnds = async () =>
      [30, 20, 10].map((ago) => new Date(start - ago * 1_000).toISOString());
    const now = api.ctx.clock.now();
    api.ctx.clock.advance(start - now);
    expect((await api.call('GET', `/campaigns/${id}`)).json.eta).toEqual({ rows_per_minute: 6, seconds_left: 10 });
  });
});
