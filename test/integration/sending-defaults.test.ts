import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { campaignRequestId } from '../../src/ids.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { exampleRequest } from '../support/example-request.ts';
import { shareStore } from '../support/share-store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';
import { numberedLeads } from '../support/start-test-campaign.ts';

const never = new AbortController().signal;
const shared = shareStore();
let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ store: await shared.fresh() });
  await api.call('DELETE', '/sending-defaults');
});
afterEach(() => api.close());

const defaults = {
  compliance: 'US_CAN_SPAM',
  sender: { address: '12 Quay Street, Cork', opt_out: 'https://splicely.example/stop' },
};
const put = (json: object = defaults) => api.call('PUT', '/sending-defaults', { json });
const read = async (id: string) => (await api.call('GET', `/personalize/${id}`)).json;
const submit = async (changes = {}): Promise<string> => {
  const { json } = await api.call('POST', '/personalize', {
    json: { ...exampleRequest(), variant_count: 1, ...changes },
  });
  return json.request_id;
};
const written = async (changes = {}) => {
  const id = await submit(changes);
  await runRequest(api.ctx, id, never);
  return read(id);
};

describe('sending defaults', () => {
  it('are empty until they are put, and after they are removed', async () => {
    const none = { defaults: {}, updated_at: null };
    expect((await api.call('GET', '/sending-defaults')).json).toEqual(none);
    const { status, json } = await put();
    expect([status, json.defaults]).toEqual([200, defaults]);
    expect((await api.call('GET', '/sending-defaults')).json).toEqual(json);
    expect((await api.call('DELETE', '/sending-defaults')).status).toBe(204);
    expect((await api.call('DELETE', '/sending-defaults')).status).toBe(204);
    expect((await api.call('GET', '/sending-defaults')).json).toEqual(none);
  });

  it('are refused with every error listed', async () => {
    const { status, json } = await put({ compliance: 'US', sender: { name: 'Mara', privacy_url: 'here' } });
    expect([status, json.errors.map(({ pointer }: { pointer: string }) => pointer).sort()]).toEqual([
      400,
      ['/compliance', '/sender/name', '/sender/privacy_url'],
    ]);
  });

  it('change nothing of a request while there are none', async () => {
    const input = exampleRequest({ variant_count: 1 });
    const doc = await written();
    expect(doc.input).toEqual(input);
    expect(doc.variants[0].footer).toBeUndefined();
  });

  it('are in force for a request, are kept with it, and make its footer', async () => {
    await put();
    const doc = await written();
    expect(doc.input.compliance).toBe('US_CAN_SPAM');
    expect(doc.input.sender).toEqual({ facts: [], ...defaults.sender });
    expect(doc.variants[0].footer.text).toBe(
      '12 Quay Street, Cork\nNo further messages: https://splicely.example/stop',
    );
  });

  it('count for a text that is checked: the footer must fit as well', async () => {
    const request = exampleRequest({ channel: 'SMS' });
    const message =
      `Hi Ioana, could we have a 15-min call about fibre? ${'It would be good to talk. '.repeat(8)}`.trim();
    const codes = async () =>
      (await api.call('POST', '/check', { json: { request, variant: { message } } })).json.risk_flags.map(
        ({ code }: { code: string }) => code,
      );
    expect(await codes()).not.toContain('CHAR_LIMIT_EXCEEDED');
    await put({ ...defaults, sender: { opt_out: `Reply STOP to opt out, ${'or write to us, '.repeat(15)}` } });
    expect(await codes()).toContain('CHAR_LIMIT_EXCEEDED');
  });

  it('lie under what a request gives, field by field', async () => {
    await put();
    const own = await written({ sender: { company: 'Splicely', opt_out: 'Reply STOP to opt out' } });
    expect(own.input.sender).toEqual({
      facts: [],
      company: 'Splicely',
      address: '12 Quay Street, Cork',
      opt_out: 'Reply STOP to opt out',
    });
    const none = await written({ compliance: 'NONE' });
    expect([none.input.compliance, none.variants[0].footer]).toEqual(['NONE', undefined]);
    const other = await written({ compliance: 'EU_GDPR' });
    expect(other.input_flags.map(({ code }: { code: string }) => code)).toEqual([
      'MISSING_SENDER',
      'MISSING_SOURCE_NOTICE',
    ]);
  });

  it('are those that were in force then in a replay', async () => {
    await put();
    const { request_id } = await written();
    await put({ compliance: 'EU_GDPR' });
    const { json } = await api.call('POST', `/personalize/${request_id}/replay`, { json: { mode: 'rerender' } });
    expect((await read(json.request_id)).input).toMatchObject(defaults);
    await api.call('DELETE', '/sending-defaults');
    const plain = await written();
    await put();
    const again = await api.call('POST', `/personalize/${plain.request_id}/replay`, { json: { mode: 'rerender' } });
    expect((await read(again.json.request_id)).input.compliance).toBeUndefined();
  });

  it('are in force for the rows of a campaign, under its own defaults', async () => {
    await put();
    const { goal, channel } = exampleRequest();
    const created = await api.call('POST', '/campaigns', {
      json: { name: 'Spring', defaults: { goal, channel, variant_count: 1, sender: { opt_out: 'Reply STOP' } } },
    });
    const id = created.json.campaign_id;
    await api.call('POST', `/campaigns/${id}/leads`, {
      body: numberedLeads(1, 2),
      headers: { 'content-type': 'application/x-ndjson' },
    });
    await api.call('POST', `/campaigns/${id}/start`);
    await dispatchCampaigns(api.ctx);
    for (const row of [1, 2])
      expect((await read(campaignRequestId(id, row))).input).toMatchObject({
        compliance: 'US_CAN_SPAM',
        sender: { address: '12 Quay Street, Cork', opt_out: 'Reply STOP' },
      });
  });

  it('of one tenant are not those of another', async () => {
    await api.ctx.store.sendingDefaults.put({
      tenant: 'somebody-else',
      defaults: {},
      updated_at: '2026-01-01T00:00:00.000Z',
    });
    await put();
    expect((await api.ctx.store.sendingDefaults.get('somebody-else'))?.defaults).toEqual({});
  });
});
