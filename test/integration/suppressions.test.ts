import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { campaignRequestId } from '../../src/ids.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { sha256 } from '../../src/sha256.ts';
import { cleanVariants, exampleRequest } from '../support/example-request.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { shareStore } from '../support/share-store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';
import { campaignInput } from '../support/start-test-campaign.ts';

const shared = shareStore();
let api: TestApi;
let calls: number;
beforeEach(async () => {
  calls = 0;
  const llm = createScriptedLlm(() => {
    calls += 1;
    return cleanVariants.slice(0, 1);
  });
  api = await startTestApi({ store: await shared.fresh(), llm });
  // The store is that of the tests before.
  for (const { suppression_id } of await list()) await api.call('DELETE', `/suppressions/${suppression_id}`);
});
afterEach(() => api.close());

const add = (json: object) => api.call('POST', '/suppressions', { json });
const addCsv = (body: string) =>
  api.call('POST', '/suppressions', { body, headers: { 'content-type': 'text/csv; charset=utf-8' } });
const list = async () => (await api.call('GET', '/suppressions?limit=100')).json.items;
const values = async () => (await list()).map(({ value }: { value: string }) => value).sort();
const submit = (email: string, domain = 'telvora.ro') =>
  api.call('POST', '/personalize', {
    json: { ...exampleRequest(), lead: { ...exampleRequest().lead, domain }, metadata: { 'Work Email': email } },
  });

describe('the suppression list', () => {
  it('takes each entry once, however it is written, and gives it back until it is removed', async () => {
    const { status, json } = await add({
      emails: ['Ioana@Telvora.ro', ' ioana@telvora.ro'],
      domains: ['www.Gorun.ro'],
      hashes: [sha256('ana@brad.ro').toUpperCase()],
    });
    expect([status, json]).toEqual([200, { added: 3, already_listed: 1, rejected: 0, errors: [] }]);
    expect(await values()).toEqual([sha256('ana@brad.ro'), 'gorun.ro', 'ioana@telvora.ro'].sort());
    const page = (await api.call('GET', '/suppressions?limit=2')).json;
    const rest = (await api.call('GET', `/suppressions?limit=2&cursor=${page.next_cursor}`)).json;
    expect([page.items.length, rest.items.length, rest.next_cursor]).toEqual([2, 1, null]);

    const { suppression_id: id } = (await list()).find(({ kind }: { kind: string }) => kind === 'domain');
    expect((await api.call('DELETE', `/suppressions/${id}`)).status).toBe(204);
    expect((await api.call('DELETE', `/suppressions/${id}`)).status).toBe(404);
    expect(await values()).not.toContain('gorun.ro');
  });

  it('takes a list with headers of another language and semicolons', async () => {
    const { json } = await addCsv('Name;E-Mail-Adresse\nMüller;eva@müller.example\nLang;jan@lang.example\n');
    expect(json.rejected).toBe(0);
    expect(await values()).toContain('jan@lang.example');
  });

  it('is searched by a part of an entry, and by an address for all that covers it', async () => {
    await add({
      emails: ['ioana@telvora.ro', 'dan@gorun.ro'],
      domains: ['telvora.ro'],
      hashes: [sha256('ioana@telvora.ro')],
    });
    const found = async (q: string) => {
      const { json } = await api.call('GET', `/suppressions?q=${encodeURIComponent(q)}`);
      return json.items.map(({ value }: { value: string }) => value).sort();
    };
    expect(await found('GORUN')).toEqual(['dan@gorun.ro']);
    expect(await found('Ioana@Telvora.ro')).toEqual(
      ['ioana@telvora.ro', 'telvora.ro', sha256('ioana@telvora.ro')].sort(),
    );
    expect(await found('nobody')).toEqual([]);
  });

  it('names every entry that is none', async () => {
    const { status, json } = await add({ emails: ['nobody'], domains: ['a b'], hashes: ['12'], phones: [] });
    expect([status, json.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      400,
      ['/emails/0', '/domains/0', '/hashes/0', '/phones'],
    ]);
    expect((await add({})).status).toBe(400);
  });

  it('reads CSV files, its own exports too, and reports lines it cannot read', async () => {
    const { json } = await addCsv('Name,Email\nIoana,ioana@telvora.ro\nDan,\nPop,pop at telvora\n');
    expect(json).toMatchObject({ added: 1, rejected: 2 });
    expect(json.errors.map(({ line }: { line: number }) => line)).toEqual([3, 4]);
    expect((await addCsv('+ana@brad.ro\ngorun.ro\nioana@telvora.ro')).json).toMatchObject({
      added: 2,
      already_listed: 1,
    });
    const exported = await api.call('GET', '/suppressions?format=csv');
    expect(exported.headers.get('content-type')).toContain('text/csv');
    const before = await list();
    for (const { suppression_id } of before) await api.call('DELETE', `/suppressions/${suppression_id}`);
    expect((await addCsv(exported.text)).json).toMatchObject({ added: 3, rejected: 0 });
    expect(await list()).toEqual(before);
  });
});

describe('a request for a suppressed lead', () => {
  it.each([
    ['its address', { emails: ['ioana@telvora.ro'] }, '/metadata/Work Email'],
    ['the hash of its address', { hashes: [sha256('ioana@telvora.ro')] }, '/metadata/Work Email'],
    ['the domain of its address', { domains: ['telvora.ro'] }, '/metadata/Work Email'],
    ['the domain of its company', { domains: ['fag.ro'] }, '/lead/domain'],
  ])('is refused by %s, and nothing of it is kept', async (_, entries, pointer) => {
    expect((await submit('Ioana@Telvora.ro', 'www.fibre.fag.ro')).status).toBe(202);
    const count = async () => (await api.call('GET', '/personalize?limit=100')).json.items.length;
    const before = await count();
    await add(entries);
    const { status, json } = await submit('Ioana@Telvora.ro', 'www.fibre.fag.ro');
    expect([status, json.type]).toEqual([409, 'urn:candor:problem:lead_suppressed']);
    expect(json.errors).toEqual([{ pointer, detail: 'is on the suppression list' }]);
    expect(await count()).toBe(before);
    if (pointer !== '/lead/domain') expect((await submit('Ioana D. <IOANA@telvora.ro>')).status).toBe(409);
    expect((await submit('dan@otherfag.ro', 'otherfag.ro')).status).toBe(202);
  });

  it('ends without a call where it was accepted before', async () => {
    const { request_id: id } = (await submit('ioana@telvora.ro')).json;
    await add({ emails: ['ioana@telvora.ro'] });
    await runRequest(api.ctx, id, new AbortController().signal);
    const { json } = await api.call('GET', `/personalize/${id}`);
    expect([json.status, json.error.code, json.usage.prompt_tokens, calls]).toEqual([
      'FAILED',
      'lead_suppressed',
      0,
      0,
    ]);
  });
});

describe('rows of suppressed leads', () => {
  const leads = `first_name,company,website,email
Ioana,Telvora,telvora.ro,ioana@telvora.ro
Ana,Brad,brad.ro,ana@brad.ro
Dan,Gorun,gorun.ro,dan@gorun.ro
`;
  const send = async (id: string, query = '') =>
    (await api.call('POST', `/campaigns/${id}/leads${query}`, { body: leads, headers: { 'content-type': 'text/csv' } }))
      .json;
  const create = async () => (await api.call('POST', '/campaigns', { json: campaignInput() })).json.campaign_id;

  it('are left out of an import, which says on which lines they are', async () => {
    await add({ emails: ['ana@brad.ro'], domains: ['gorun.ro'] });
    const id = await create();
    for (const query of ['?dry_run=true', ''])
      expect(await send(id, query)).toMatchObject({
        accepted: 1,
        rejected: 0,
        suppressed: 2,
        suppressed_lines: [3, 4],
      });
    const { json } = await api.call('GET', `/campaigns/${id}`);
    expect([json.counts.total, json.suppressed]).toEqual([1, 2]);
  });

  it('fail without a call where they were put on the list after the import', async () => {
    const id = await create();
    expect(await send(id)).toMatchObject({ accepted: 3, suppressed: 0 });
    await add({ domains: ['brad.ro'] });
    const preview = (await api.call('POST', `/campaigns/${id}/preview`)).json;
    expect(preview.rows.map(({ row }: { row: number }) => row)).toEqual([1, 3]);
    const { tenant } = (await api.ctx.store.campaigns.get(id))!;
    await startCampaign(api.ctx, tenant, id);
    await dispatchCampaigns(api.ctx);
    await runQueuedJobs(api.ctx);
    const row = (await api.ctx.store.requests.get(campaignRequestId(id, 2)))!;
    expect([row.status, row.error?.code, row.usage.cost_usd]).toEqual(['FAILED', 'lead_suppressed', 0]);
    expect(await api.ctx.store.requests.listPrompts(row.request_id)).toEqual([]);
    expect((await api.ctx.store.requests.get(campaignRequestId(id, 1)))!.status).toBe('SUCCESS');
    const failures = (await api.call('GET', `/campaigns/${id}/failures`)).json;
    expect(failures.items).toEqual([
      { reason: 'lead_suppressed', message: 'The lead is on the suppression list', rows: 1 },
    ]);
  });
});
