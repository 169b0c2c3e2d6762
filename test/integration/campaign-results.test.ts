import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CampaignProgress } from '../../src/contract/campaign.ts';
import { campaignRequestId } from '../../src/ids.ts';
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

const csv = `first_name,last_name,company,website,email,Segment,Note
Ioana,Dragomir,Telvora,telvora.ro,ioana@telvora.ro,north,=1+1
Ana,Pop,Brad,brad.ro,ana@brad.ro,south,+40 700
Dan,Ionescu,Gorun,gorun.ro,dan@gorun.ro,north,plain
Radu,Marin,Fag,fag.ro,radu@fag.ro,south,"a, ""b"""
`;

async function startCampaign(changes: Parameters<typeof campaignInput>[0] = {}): Promise<string> {
  const { json } = await api.call('POST', '/campaigns', { json: campaignInput(changes) });
  const id = json.campaign_id as string;
  await api.call('POST', `/campaigns/${id}/leads`, { body: csv, headers: { 'content-type': 'text/csv' } });
  await api.call('POST', `/campaigns/${id}/start`);
  return id;
}

async function turn(): Promise<void> {
  await dispatchCampaigns(api.ctx);
  await runQueuedJobs(api.ctx);
}

const resultsOf = async (id: string, format: string) => api.call('GET', `/campaigns/${id}/results?format=${format}`);
const linesOf = async (id: string) =>
  (await resultsOf(id, 'ndjson')).text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const csvOf = async (id: string) =>
  parse((await resultsOf(id, 'csv')).text, { columns: true }) as Record<string, string>[];

interface Told {
  event: string;
  id?: string;
  data: CampaignProgress;
}

const eventsOf = (stream: string): Told[] =>
  stream
    .split('\n\n')
    .filter((block) => block.startsWith('event:'))
    .map((block) => {
      const { data, ...fields } = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s)));
      return { ...fields, data: JSON.parse(data) } as Told;
    });

describe('results of a campaign', () => {
  it('have every row once in row order, those that wait too', async () => {
    const id = await startCampaign();
    await turn();
    const rows = await linesOf(id);
    expect(rows.map(({ row, status }) => [row, status])).toEqual([
      [1, 'SUCCESS'],
      [2, 'SUCCESS'],
      [3, 'SUCCESS'],
      [4, 'QUEUED'],
    ]);
    expect(rows.map(({ request_id }) => request_id)).toEqual([1, 2, 3, 4].map((row) => campaignRequestId(id, row)));
    expect(rows[0]).toMatchObject({ lead: { first_name: 'Ioana' }, metadata: { email: 'ioana@telvora.ro' } });
    expect(rows[0].variants).toHaveLength(1);
    expect(rows[3]).toMatchObject({ lead: { first_name: 'Radu' }, variants: [] });
  });

  it('fill a gap that a batch being dispatched leaves', async () => {
    const id = await startCampaign();
    const { insertMany } = api.ctx.store.requests;
    api.ctx.store.requests.insertMany = async (docs, submitted) => {
      await insertMany(docs.slice(2), submitted);
      throw new Error('killed');
    };
    await dispatchCampaigns(api.ctx);
    expect((await linesOf(id)).map(({ row }) => row)).toEqual([1, 2, 3, 4]);
  });

  it('show rows of a canceled campaign as CANCELED', async () => {
    const id = await startCampaign();
    await api.call('POST', `/campaigns/${id}/cancel`);
    expect((await linesOf(id)).map(({ status }) => status)).toEqual(Array(4).fill('CANCELED'));
  });

  it('are CSV with the columns that sending tools know, and no formulas', async () => {
    const id = await startCampaign();
    await turn();
    const { headers, text } = await resultsOf(id, 'csv');
    expect(headers.get('content-type')).toContain('text/csv');
    expect(headers.get('content-disposition')).toContain(`${id}.csv`);
    expect(text.split('\r\n')[0]).toBe(
      'email,first_name,last_name,company_name,website,title,location,subject,message,subject_2,message_2,subject_3,message_3,row,request_id,status,risk_flags,sources,generated_by,review_risk,error,variant,selected,selected_at,edited,flags,erased_at,Segment,Note,metadata',
    );
    const rows = await csvOf(id);
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({
      email: 'ioana@telvora.ro',
      first_name: 'Ioana',
      company_name: 'Telvora',
      website: 'telvora.ro',
      status: 'SUCCESS',
      Segment: 'north',
    });
    expect(rows[0]!.message).toContain('Ioana');
    expect(rows.map(({ Note }) => Note)).toEqual(["'=1+1", "'+40 700", 'plain', 'a, "b"']);
    expect(rows[3]).toMatchObject({ status: 'QUEUED', message: '' });
  });

  it('put the selected variant first, as it was edited', async () => {
    const { defaults } = campaignInput();
    const id = await startCampaign({ defaults: { ...defaults, variant_count: 3 } });
    await turn();
    const before = (await csvOf(id))[0]!;
    await api.call('POST', `/personalize/${campaignRequestId(id, 1)}/select`, {
      json: { variant_index: 1, edited_message: 'Hi Ioana, could we talk about Telvora?' },
    });
    const after = (await csvOf(id))[0]!;
    expect(after).toMatchObject({
      subject: before.subject_2,
      message: 'Hi Ioana, could we talk about Telvora?',
      message_2: before.message,
      message_3: before.message_3,
    });
  });

  it('follow the filter in force, in either format, and say what was approved', async () => {
    const id = await startCampaign();
    await turn();
    await api.call('POST', `/personalize/${campaignRequestId(id, 2)}/select`, {
      json: { variant_index: 0, edited_message: 'We won 14 awards.' },
    });
    const read = async (query: string) => (await api.call('GET', `/campaigns/${id}/results?${query}`)).text;
    const rowsOf = async (query: string) => parse(await read(query), { columns: true }) as Record<string, string>[];
    const [approved, ...others] = await rowsOf('format=csv&approved=true');
    expect(others).toEqual([]);
    expect(approved).toMatchObject({
      row: '2',
      variant: '1',
      selected: 'true',
      edited: 'true',
      message: 'We won 14 awards.',
    });
    expect(approved!.flags).toContain('UNSOURCED_');
    expect(approved!.selected_at).toMatch(/^\d{4}-/);
    expect((await rowsOf('format=csv&q=tel')).map(({ row }) => row)).toEqual(['1']);
    expect((await rowsOf('format=csv&status=QUEUED')).map(({ row, selected }) => [row, selected])).toEqual([
      ['4', 'false'],
    ]);
    const lines = (await read('selected=false')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).row)).toEqual([1, 3, 4]);
    expect((await rowsOf('preset=smartlead&approved=true'))[0]).toMatchObject({
      company_name: 'Brad',
      message: 'We won 14 awards.',
    });
    expect((await rowsOf('preset=hubspot')).map((row) => row['First name'])).toEqual(['Ioana', 'Ana', 'Dan']);
    const refused = await api.call('GET', `/campaigns/${id}/results?format=ndjson&preset=hubspot`);
    expect(refused.json.errors).toEqual([{ pointer: 'query/preset', detail: expect.stringContaining('CSV') }]);
  });

  it("are not another tenant's business", async () => {
    expect((await resultsOf('cmp_00000000000000000000000000000000', 'csv')).status).toBe(404);
    expect((await resultsOf('cmp_00000000000000000000000000000000', 'xml')).status).toBe(400);
  });
});

describe('a campaign over HTTP', () => {
  it('is created as a draft, listed, and refuses what cannot work', async () => {
    const created = await api.call('POST', '/campaigns', { json: campaignInput({ name: 'Autumn' }) });
    expect(created).toMatchObject({ status: 201, json: { name: 'Autumn', status: 'DRAFT' } });
    const { campaign_id: id } = created.json;
    expect((await api.call('POST', `/campaigns/${id}/start`)).status).toBe(409);
    const list = await api.call('GET', '/campaigns?limit=1');
    expect(list.json.items[0]).toMatchObject({ campaign_id: id, counts: { total: 0 } });
    const unreachable = campaignInput({ callback_url: 'https://127.0.0.1/hook' });
    const refused = await api.call('POST', '/campaigns', { json: unreachable });
    expect(refused.status).toBe(400);
    expect(refused.json.errors[0].pointer).toBe('/callback_url');
    const { defaults } = campaignInput();
    const unknown = campaignInput({ defaults: { ...defaults, template_id: 'nonsense' } });
    expect((await api.call('POST', '/campaigns', { json: unknown })).json.errors[0].pointer).toBe(
      '/defaults/template_id',
    );
  });

  it('pauses, goes on with another budget, and ends', async () => {
    const id = await startCampaign({ budget_usd: 5 });
    expect((await api.call('POST', `/campaigns/${id}/pause`)).json).toMatchObject({
      status: 'PAUSED',
      pause_reason: 'requested',
    });
    const resumed = await api.call('POST', `/campaigns/${id}/resume`, { json: { budget_usd: 9 } });
    expect(resumed.json).toMatchObject({ status: 'RUNNING', budget_usd: 9 });
    expect(resumed.json.pause_reason).toBeUndefined();
    expect((await api.call('POST', `/campaigns/${id}/resume`)).status).toBe(200);
    expect((await api.call('POST', `/campaigns/${id}/resume`, { json: { budget_usd: -1 } })).status).toBe(400);
    for (let made = 0; made < 3; made += 1) await turn();
    const ended = (await api.call('GET', `/campaigns/${id}`)).json;
    expect(ended).toMatchObject({ status: 'COMPLETED', counts: { total: 4, succeeded: 4, queued: 0 } });
    expect(await api.call('POST', `/campaigns/${id}/cancel`)).toMatchObject({
      status: 409,
      json: { detail: 'The campaign is COMPLETED; it must be DRAFT, RUNNING or PAUSED' },
    });
  });

  it('sends campaign.completed once, with the counts', async () => {
    const id = await startCampaign({ callback_url: 'https://hooks.telvora.ro/candor' });
    for (let made = 0; made < 4; made += 1) await turn();
    const { items } = (await api.call('GET', '/webhooks/deliveries')).json;
    const ofCampaign = items.filter(({ subject_id }: { subject_id: string }) => subject_id === id);
    expect(ofCampaign).toHaveLength(1);
    expect(ofCampaign[0]).toMatchObject({ type: 'campaign.completed', state: 'PENDING' });
    const delivery = await api.ctx.store.deliveries.get(ofCampaign[0].delivery_id);
    expect(JSON.parse(delivery!.body)).toMatchObject({
      type: 'campaign.completed',
      data: { campaign_id: id, status: 'COMPLETED', counts: { total: 4, succeeded: 4 } },
    });
  });

  it('sends request.succeeded of every row where that is asked for', async () => {
    const id = await startCampaign({ callback_url: 'https://hooks.telvora.ro/candor', notify_each_request: true });
    for (let made = 0; made < 4; made += 1) await turn();
    const { items } = (await api.call('GET', '/webhooks/deliveries?limit=100')).json;
    const rows = new Set([1, 2, 3, 4].map((row) => campaignRequestId(id, row)));
    const sent = items.filter(({ subject_id }: { subject_id: string }) => rows.has(subject_id));
    expect(sent.map(({ type }: { type: string }) => type)).toEqual(Array(4).fill('request.succeeded'));
  });

  it('tells its progress as events, and its end', async () => {
    const id = await startCampaign();
    // Time stands still while the watcher sleeps, so each look is one step of the campaign.
    const { sleep } = api.ctx.clock;
    api.ctx.clock.sleep = async (ms, signal) => {
      await sleep(ms, signal);
      await turn();
    };
    const { text, headers } = await api.call('GET', `/campaigns/${id}/events`);
    expect(headers.get('content-type')).toContain('text/event-stream');
    const events = eventsOf(text).map(({ event, data }) => [event, data.counts.succeeded]);
    expect(events[0]).toEqual(['progress', 0]);
    expect(events).toContainEqual(['progress', 3]);
    expect(events.at(-1)).toEqual(['done', 4]);
    expect(events.filter(([name]) => name === 'done')).toHaveLength(1);
    expect((await api.call('GET', '/campaigns/cmp_none/events')).status).toBe(404);
  });

  it('tells a pause as progress and goes on telling after it', async () => {
    const id = await startCampaign();
    const { sleep } = api.ctx.clock;
    const act = (action: string) => api.call('POST', `/campaigns/${id}/${action}`);
    const steps = [turn, () => act('pause'), turn, () => act('resume'), turn, turn];
    api.ctx.clock.sleep = async (ms, signal) => {
      await sleep(ms, signal);
      await (steps.shift() ?? turn)();
    };
    const events = eventsOf((await api.call('GET', `/campaigns/${id}/events`)).text);
    const told = events.map(({ data }) => [data.status, data.pause_reason]);
    const paused = told.findIndex(([status]) => status === 'PAUSED');
    expect(told[paused]).toEqual(['PAUSED', 'requested']);
    expect(told.slice(paused + 1)).toContainEqual(['RUNNING', undefined]);
    expect(events.at(-1)).toMatchObject({ event: 'done', id: 'done', data: { status: 'COMPLETED' } });
  });

  it('tells a client that has seen the end to stop asking, and no other', async () => {
    const id = await startCampaign();
    const seen = { headers: { 'last-event-id': 'done' } };
    api.ctx.clock.sleep = async () => turn();
    expect((await api.call('GET', `/campaigns/${id}/events`, seen)).status).toBe(200);
    expect((await api.call('GET', `/campaigns/${id}/events`, seen)).status).toBe(204);
    expect((await api.call('GET', `/campaigns/${id}/events`)).status).toBe(200);
  });
});
