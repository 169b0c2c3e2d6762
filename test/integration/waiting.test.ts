import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProgram } from '../../cli/create-program.ts';
import { campaignRequestId, keylessTenant } from '../../src/ids.ts';
import { LlmBackoff, LlmError } from '../../src/llm/llm.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { cleanVariants, exampleRequest } from '../support/example-request.ts';
import { createRecordedTerminal } from '../support/recorded-terminal.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { shareStore } from '../support/share-store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';
import { runningCampaign } from '../support/start-test-campaign.ts';

const shared = shareStore();
const never = new AbortController().signal;
let api: TestApi;
let heldBack: LlmBackoff | LlmError | undefined;
beforeEach(async () => {
  heldBack = new LlmBackoff('openai:gpt-4.1-mini keeps failing and is left alone', 30_000, 'provider_down');
  const llm = createScriptedLlm(() => {
    if (heldBack) throw heldBack;
    return cleanVariants.slice(0, 1);
  });
  api = await startTestApi({ store: await shared.fresh(), llm });
});
afterEach(() => api.close());

const get = async (path: string) => (await api.call('GET', path)).json;
const inMs = (ms: number) => new Date(api.ctx.clock.now() + ms).toISOString();
const run = (id: string) => runRequest(api.ctx, id, never).catch(() => undefined);
/** What of an answer tells of waiting. */
const waitOf = ({ waits_for, wait_reason, next_try_at }: Record<string, string>) => ({
  waits_for,
  wait_reason,
  next_try_at,
});
const none = { waits_for: undefined, wait_reason: undefined, next_try_at: undefined };
const downUntil = (next_try_at: string) => ({
  waits_for: 'provider_down',
  wait_reason: 'openai:gpt-4.1-mini keeps failing and is left alone',
  next_try_at,
});

async function candor(...args: string[]): Promise<string[]> {
  const terminal = createRecordedTerminal('');
  await createProgram({ env: { CANDOR_URL: api.url }, terminal }).parseAsync(['node', 'candor', ...args]);
  return terminal.printed;
}

/** The first event of a stream. */
async function firstEvent(path: string): Promise<Record<string, string>> {
  const abort = new AbortController();
  const answer = await fetch(`${api.url}${path}`, { signal: abort.signal });
  for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
    const data = /^data: (.*)$/m.exec(chunk)?.[1];
    if (!data) continue;
    abort.abort();
    return JSON.parse(data);
  }
  throw new Error('no event came');
}

describe('a campaign whose provider is down', () => {
  it('says so, with the reason and the time of the next try, until it is written', async () => {
    const { campaign_id: id } = await runningCampaign(api.ctx, keylessTenant, 3);
    expect(waitOf(await get(`/campaigns/${id}`))).toEqual({ ...none, waits_for: 'turn' });
    await dispatchCampaigns(api.ctx);
    for (const row of [1, 2, 3]) await run(campaignRequestId(id, row));
    const down = downUntil(inMs(30_000));

    expect(waitOf(await get(`/campaigns/${id}`))).toEqual(down);
    expect(waitOf((await get('/campaigns')).items[0])).toEqual(down);
    expect(waitOf((await get(`/campaigns/${id}/rows`)).items[2])).toEqual(down);
    expect(waitOf(await get(`/personalize/${campaignRequestId(id, 1)}`))).toEqual(down);
    expect(waitOf(await firstEvent(`/campaigns/${id}/events`))).toEqual(down);
    expect(await candor('campaign', 'status', id)).toEqual([
      expect.stringMatching(
        /RUNNING: 0 of 3 written, .*, waits for provider_down \(openai:gpt-4\.1-mini keeps failing .*\), next try 20\S+Z$/,
      ),
    ]);

    heldBack = undefined;
    await runQueuedJobs(api.ctx);
    const done = await get(`/campaigns/${id}`);
    expect([done.counts.succeeded, waitOf(done)]).toEqual([3, none]);
    expect(waitOf(await get(`/personalize/${campaignRequestId(id, 1)}`))).toEqual(none);
  });

  it('names the soonest try of its rows, and what most of them wait for', async () => {
    const { campaign_id: id } = await runningCampaign(api.ctx, keylessTenant, 3);
    await dispatchCampaigns(api.ctx);
    await run(campaignRequestId(id, 2));
    const soonest = inMs(30_000);
    api.ctx.clock.advance(5_000);
    await run(campaignRequestId(id, 3));
    heldBack = new LlmBackoff('The limit is used up', 1_000);
    await run(campaignRequestId(id, 1));
    expect(await get(`/campaigns/${id}`)).toMatchObject({ waits_for: 'provider_down', next_try_at: soonest });
  });
});

describe('a campaign', () => {
  it('that is a draft, paused or out of budget says that', async () => {
    const { campaign_id: id } = await runningCampaign(api.ctx, keylessTenant, 1);
    const { campaigns } = api.ctx.store;
    const told = async () => waitOf(await get(`/campaigns/${id}`));
    await campaigns.setStatus(id, ['RUNNING'], 'PAUSED');
    expect(await told()).toEqual({ ...none, waits_for: 'paused' });
    expect(await candor('campaign', 'status', id)).toEqual([expect.stringMatching(/, waits for paused$/)]);
    await campaigns.setStatus(id, ['PAUSED'], 'PAUSED', { pause_reason: 'budget_exhausted' });
    expect(await told()).toEqual({ ...none, waits_for: 'budget' });
    await campaigns.setStatus(id, ['PAUSED'], 'DRAFT');
    expect(await told()).toEqual({ ...none, waits_for: 'start' });
    await campaigns.setStatus(id, ['DRAFT'], 'CANCELED');
    expect(await told()).toEqual(none);
  });
});

describe('a campaign whose rows a provider has in batches', () => {
  const target = { provider: 'openai', model: 'gpt-4.1-mini' };
  const hour = 3_600_000;

  it('says so with its rows: since when, and until when that may take at most', async () => {
    const { campaign_id: id } = await runningCampaign(api.ctx, keylessTenant, 6);
    const { campaigns } = api.ctx.store;
    await dispatchCampaigns(api.ctx);
    const since = inMs(0);
    const first = { id: 'b1', ...target, from: 1, to: 2, created_at: inMs(-1_000), handed_over_at: since };
    const second = { id: 'b2', ...target, from: 3, to: 6, created_at: inMs(hour), handed_over_at: inMs(hour) };
    await campaigns.saveBatches(id, 0, [first, second]);
    await api.ctx.store.requests.start(campaignRequestId(id, 1), since);

    const rowOne = {
      waits_for: 'batch',
      wait_reason: 'openai:gpt-4.1-mini has a batch of 2 rows',
      waits_since: since,
      waits_until: inMs(24 * hour),
    };
    const all = {
      waits_for: 'batch',
      wait_reason: 'openai:gpt-4.1-mini has 2 batches of 6 rows in all',
      waits_since: since,
      waits_until: inMs(25 * hour),
    };
    expect(await get(`/campaigns/${id}`)).toMatchObject(all);
    expect((await get('/campaigns')).items[0]).toMatchObject(all);
    expect(await firstEvent(`/campaigns/${id}/events`)).toMatchObject(all);
    expect(await get(`/personalize/${campaignRequestId(id, 1)}`)).toMatchObject({ status: 'PROCESSING', ...rowOne });
    expect(await firstEvent(`/personalize/${campaignRequestId(id, 1)}/events`)).toMatchObject(rowOne);
    expect((await get(`/campaigns/${id}/rows`)).items[2]).toMatchObject({
      waits_for: 'batch',
      waits_since: second.handed_over_at,
      waits_until: all.waits_until,
    });
    const [status] = await candor('campaign', 'status', id);
    expect(status).toContain(
      `, waits for batch (${all.wait_reason}), since ${all.waits_since}, at most until ${all.waits_until}`,
    );

    await campaigns.setStatus(id, ['RUNNING'], 'PAUSED');
    expect(await get(`/personalize/${campaignRequestId(id, 1)}`)).toMatchObject({ waits_for: 'paused' });
    await campaigns.setStatus(id, ['PAUSED'], 'RUNNING');
    await campaigns.saveBatches(id, 1, []);
    const after = await get(`/campaigns/${id}/rows`);
    expect(after.items[2]).toMatchObject({ waits_for: 'turn' });
    expect(after.items[2]).not.toHaveProperty('waits_since');
  });

  it('says that one is being made, and for what most rows wait', async () => {
    const { campaign_id: id } = await runningCampaign(api.ctx, keylessTenant, 6);
    await dispatchCampaigns(api.ctx);
    const made = { id: 'b1', ...target, from: 1, to: 3, created_at: inMs(0) };
    await api.ctx.store.campaigns.saveBatches(id, 0, [made]);
    for (const row of [4, 5, 6]) await run(campaignRequestId(id, row));
    const told = await get(`/campaigns/${id}`);
    expect(told).toMatchObject({
      waits_for: 'batch',
      wait_reason: 'a batch of 3 rows for openai:gpt-4.1-mini is being made',
      waits_since: made.created_at,
    });
    expect(told).not.toHaveProperty('waits_until');
    await api.ctx.store.campaigns.saveBatches(id, 1, [{ ...made, to: 1 }]);
    for (const row of [2, 3]) await run(campaignRequestId(id, row));
    expect(await get(`/campaigns/${id}`)).toMatchObject({ waits_for: 'provider_down' });
  });
});

describe('a request', () => {
  it('of no campaign says what it waits for, too, in its record and its events', async () => {
    const { request_id: id } = (await api.call('POST', '/personalize', { json: exampleRequest() })).json;
    expect(waitOf(await get(`/personalize/${id}`))).toEqual(none);
    await run(id);
    const down = downUntil(inMs(30_000));
    expect(waitOf(await get(`/personalize/${id}`))).toEqual(down);
    expect(waitOf(await firstEvent(`/personalize/${id}/events`))).toEqual(down);
    heldBack = new LlmError('overloaded', 'openai:gpt-4.1-mini answered 529');
    await run(id);
    // The queue tries it again after a wait of its own.
    expect(waitOf(await get(`/personalize/${id}`))).toEqual({
      ...none,
      waits_for: 'provider_down',
      wait_reason: 'openai:gpt-4.1-mini answered 529',
    });
  });
});
