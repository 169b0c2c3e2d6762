import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { webhookEventSchema } from '../../src/contract/webhook.ts';
import { keylessTenant } from '../../src/ids.ts';
import { reconcile } from '../../src/orchestration/reconcile.ts';
import { webhookJob } from '../../src/queue/jobs.ts';
import type { RequestDoc } from '../../src/store/store.ts';
import { createDeliverWebhook } from '../../src/webhooks/create-deliver-webhook.ts';
import { getSecrets } from '../../src/webhooks/webhook-secrets.ts';
import { endedRequest } from '../support/ended-request.ts';
import { type HookReceiver, startHookReceiver } from '../support/start-hook-receiver.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';

const never = new AbortController().signal;

let api: TestApi;
let deliver: ReturnType<typeof createDeliverWebhook>;
let crm: HookReceiver;
let crmId: string;

beforeAll(async () => {
  api = await startTestApi({}, { WEBHOOK_ALLOW_PRIVATE: 'true' });
  deliver = createDeliverWebhook(api.ctx);
});
afterAll(() => api.close());
beforeEach(async () => {
  api.ctx.queues.added.length = 0;
  crm = await startHookReceiver();
  const json = { url: crm.url, events: ['variant.selected', 'variant.deselected'] };
  crmId = (await api.call('POST', '/webhooks/endpoints', { json })).json.endpoint_id;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await api.call('DELETE', `/webhooks/endpoints/${crmId}`);
  await crm.close();
});

const select = async (doc: RequestDoc, json: object) => {
  const answer = await api.call('POST', `/personalize/${doc.request_id}/select`, { json });
  expect(answer.status).toBe(200);
  return answer.json;
};
const ended = (changes: Parameters<typeof endedRequest>[2] = {}) => endedRequest(api.ctx, keylessTenant, changes);

async function work(): Promise<void> {
  for (const { job, payload } of api.ctx.queues.added.splice(0))
    if (job === webhookJob.name) await deliver((payload as { delivery_id: string }).delivery_id, never);
}

describe('variant.selected', () => {
  it('says who is written to and what was selected, signed, once for each selection', async () => {
    const doc = await ended({ metadata: { hubspot_contact_id: '101' } });
    const { message, subject } = doc.variants[0]!;
    const first = await select(doc, { variant_index: 0 });
    await work();
    api.ctx.clock.advance(1_000);
    const edited_message = `${message}\n\nWe cut outages by 40%.`;
    const second = await select(doc, { variant_index: 0, edited_message });
    await work();
    const about = {
      request_id: doc.request_id,
      channel: 'EMAIL',
      lead: doc.input!.lead,
      metadata: { hubspot_contact_id: '101' },
      selected_variant_index: 0,
      subject,
    };
    expect(crm.received.map(({ event }) => webhookEventSchema.parse(event))).toEqual([
      {
        type: 'variant.selected',
        timestamp: first.selected_at,
        data: { ...about, message, edited: false, risk_flags: first.risk_flags, selected_at: first.selected_at },
      },
      {
        type: 'variant.selected',
        timestamp: second.selected_at,
        data: {
          ...about,
          message: edited_message,
          edited: true,
          risk_flags: second.risk_flags,
          selected_at: second.selected_at,
        },
      },
    ]);
    expect(second.risk_flags.map(({ code }: { code: string }) => code)).toContain('UNSOURCED_NUMBER');
    const [{ id, body, headers }] = crm.received as [HookReceiver['received'][0]];
    const { secrets } = await getSecrets(api.ctx, keylessTenant);
    const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
    expect(headers['webhook-signature']).toBe(new Webhook(secrets[0]!.secret).sign(id, at, body));
    expect(new Set(crm.received.map((one) => one.id)).size).toBe(2);
  });

  it('is followed by variant.deselected when it is taken back or its request skipped, and by nothing else', async () => {
    const [first, second] = [await ended({ metadata: { crm: '7' } }), await ended()];
    await select(first, { variant_index: 0 });
    await select(second, { variant_index: 0 });
    await work();
    crm.received.length = 0;
    expect((await api.call('POST', `/personalize/${first.request_id}/reopen`)).status).toBe(200);
    expect((await api.call('POST', `/personalize/${second.request_id}/skip`)).status).toBe(200);
    for (const doc of [first, second]) await api.call('POST', `/personalize/${doc.request_id}/reopen`);
    await work();
    expect(crm.received.map(({ event }) => [event.type, (event.data as { request_id: string }).request_id])).toEqual([
      ['variant.deselected', first.request_id],
      ['variant.deselected', second.request_id],
    ]);
    const { timestamp, data } = webhookEventSchema.parse(crm.received[0]!.event);
    expect(data).toEqual({
      request_id: first.request_id,
      channel: 'EMAIL',
      lead: first.input!.lead,
      metadata: { crm: '7' },
      deselected_at: timestamp,
    });
  });

  it('tells of each row where many are selected at once, and of each that is reopened', async () => {
    const json = { name: 'Spring', defaults: { channel: 'EMAIL', goal: 'book a call' } };
    const { campaign_id } = (await api.call('POST', '/campaigns', { json })).json;
    for (const row of [1, 2, 3]) await endedRequest(api.ctx, keylessTenant, {}, { campaign_id, row });
    const all = async (action: string, body: object) =>
      (await api.call('POST', `/campaigns/${campaign_id}/rows/${action}`, { json: body })).json;
    const told = () =>
      crm.received.splice(0).map(({ event }) => [event.type, (event.data as { row: number }).row] as const);
    expect(await all('select', { variant_index: 0 })).toMatchObject({ changed: 3 });
    await work();
    expect(told().toSorted()).toEqual([1, 2, 3].map((row) => ['variant.selected', row]));
    await all('reopen', { filter: {} });
    await work();
    expect(told().toSorted()).toEqual([1, 2, 3].map((row) => ['variant.deselected', row]));
  });

  it('goes to the callback_url of the request too, and once where both are the same', async () => {
    const callback = await startHookReceiver();
    await select(await ended({ callback_url: `${callback.url}?lead=7` }), { variant_index: 0 });
    await select(await ended({ callback_url: `${crm.url}?lead=7` }), { variant_index: 0 });
    await work();
    expect(callback.received.map(({ event }) => event.type)).toEqual(['variant.selected']);
    expect(crm.received.map(({ event }) => event.type)).toEqual(['variant.selected', 'variant.selected']);
    await callback.close();
  });

  it('is sent by the reconciling pass where a crash came between, and once', async () => {
    const doc = await ended();
    vi.spyOn(api.ctx.store.deliveries, 'insert').mockRejectedValueOnce(new Error('killed in the act'));
    await select(doc, { variant_index: 0 });
    expect(api.ctx.queues.added).toEqual([]);
    vi.spyOn(api.ctx.store.requests, 'clearNotice').mockRejectedValueOnce(new Error('killed just before'));
    await reconcile(api.ctx);
    await reconcile(api.ctx);
    await work();
    expect(crm.received).toHaveLength(1);
    expect(await api.ctx.store.requests.get(doc.request_id)).not.toHaveProperty('notice');
  });

  it('is kept for an endpoint that is disabled, so that a replay can bring it', async () => {
    crm.answer = 410;
    await select(await ended(), { variant_index: 0 });
    await select(await ended(), { variant_index: 0 });
    await work();
    const { items } = (await api.call('GET', `/webhooks/deliveries?endpoint_id=${crmId}&state=DISABLED`)).json;
    expect(items).toHaveLength(2);
    expect(crm.received).toHaveLength(1);
  });

  it('leaves nothing behind where nobody asks for it, and its body goes with the request', async () => {
    const doc = await ended();
    await select(doc, { variant_index: 0 });
    await work();
    const [{ delivery_id }] = (await api.call('GET', `/webhooks/deliveries?subject_id=${doc.request_id}`)).json.items;
    const read = async () => (await api.call('GET', `/webhooks/deliveries/${delivery_id}`)).json.body;
    expect(await read()).toContain('Ioana');
    await api.call('DELETE', `/personalize/${doc.request_id}`);
    expect(await read()).toBeNull();

    await api.call('DELETE', `/webhooks/endpoints/${crmId}`);
    const quiet = await ended();
    await select(quiet, { variant_index: 0 });
    expect(await api.ctx.store.requests.get(quiet.request_id)).not.toHaveProperty('notice');
    expect(api.ctx.queues.added).toEqual([]);
  });
});
