import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApiKey } from '../../src/api-keys/create-api-key.ts';
import { webhookEventSchema } from '../../src/contract/webhook.ts';
import { newTenantId } from '../../src/ids.ts';
import { reconcile } from '../../src/orchestration/reconcile.ts';
import { webhookJob, webhookReplayJob } from '../../src/queue/jobs.ts';
import { renderMetrics } from '../../src/render-metrics.ts';
import { continueReplay, replayWindow } from '../../src/webhooks/continue-replay.ts';
import { createDeliverWebhook } from '../../src/webhooks/create-deliver-webhook.ts';
import { relayRequestOutbox } from '../../src/webhooks/relay-outbox.ts';
import { getSecrets } from '../../src/webhooks/webhook-secrets.ts';
import type { TestContext } from '../support/create-test-context.ts';
import { endedRequest } from '../support/ended-request.ts';
import { type HookReceiver, startHookReceiver } from '../support/start-hook-receiver.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';

const never = new AbortController().signal;
const hour = 3_600_000;
const day = 24 * hour;

let api: TestApi;
let ctx: TestContext;
let deliver: ReturnType<typeof createDeliverWebhook>;
let tenant: string;
let key: string;
let receivers: HookReceiver[] = [];

beforeAll(async () => {
  api = await startTestApi({}, { WEBHOOK_ALLOW_PRIVATE: 'true' });
  ctx = api.ctx;
  deliver = createDeliverWebhook(ctx, { random: () => 0.5 });
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = newTenantId();
  ({ key } = await createApiKey(ctx, { name: 'test', tenant, requests_per_minute: 10_000, daily_quota: 10_000 }));
  ctx.queues.added.length = 0;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(receivers.map((receiver) => receiver.close()));
  receivers = [];
});

const receiver = async (): Promise<HookReceiver> => {
  const started = await startHookReceiver();
  receivers.push(started);
  return started;
};
const call = (method: string, path: string, json?: unknown, as = key) =>
  api.call(method, `/webhooks${path}`, {
    headers: { authorization: `Bearer ${as}` },
    ...(json === undefined ? {} : { json }),
  });
const register = async (url: string, events?: string[]) =>
  (await call('POST', '/endpoints', { url, ...(events ? { events } : {}) })).json;

/** Sends the webhook of a request that has ended; gives the id of the delivery. */
async function handOver(url: string): Promise<string> {
  const doc = await endedRequest(ctx, tenant, { callback_url: url });
  await relayRequestOutbox(ctx, doc);
  return doc.outbox!.delivery_id;
}

/** Makes every attempt that is queued; with `retries`, those too that are to wait, at their time. */
async function work({ retries = false } = {}): Promise<void> {
  const { added } = ctx.queues;
  for (;;) {
    const at = added.findIndex(({ job, delayMs }) => job === webhookJob.name && (retries || delayMs === 0));
    if (at < 0) return;
    const [{ payload, delayMs }] = added.splice(at, 1) as [(typeof added)[0]];
    ctx.clock.advance(delayMs);
    await deliver((payload as { delivery_id: string }).delivery_id, never);
  }
}

const eventsAt = ({ received }: HookReceiver) => received.map(({ event }) => event.type);
const stateOf = async (id: string) => (await call('GET', `/deliveries/${id}`)).json.state;
const endpointAt = async (url: string) =>
  (await call('GET', '/endpoints')).json.items.find((one: { url: string }) => one.url === url);

describe('endpoints', () => {
  it('are those that were registered and those of every callback_url that was sent to', async () => {
    const [crm, callback] = [await receiver(), await receiver()];
    const registered = await register(`${crm.url}?team=7`, ['variant.selected', 'variant.selected']);
    await handOver(`${callback.url}?lead=1`);
    await handOver(`${callback.url}?lead=2`);
    await work();
    const { items } = (await call('GET', '/endpoints')).json;
    expect(items).toHaveLength(2);
    expect(items).toContainEqual(registered);
    expect(registered).toMatchObject({
      url: crm.url,
      registered: true,
      events: ['variant.selected'],
      state: 'ENABLED',
    });
    expect(await endpointAt(callback.url)).toMatchObject({ registered: false, events: [], state: 'ENABLED' });
    expect((await call('GET', '/endpoints?registered=true')).json.items).toEqual([registered]);
    expect((await call('GET', `/endpoints/${registered.endpoint_id}`)).json).toEqual(registered);
  });

  it('are registered once for an origin and path, and no longer told anything once they are not', async () => {
    const crm = await receiver();
    const first = await register(`${crm.url}?a=1`);
    const second = await register(`${crm.url}?a=2`, ['endpoint.disabled']);
    expect(second.endpoint_id).toBe(first.endpoint_id);
    expect(second.events).toEqual(['endpoint.disabled']);
    expect((await call('DELETE', `/endpoints/${first.endpoint_id}`)).status).toBe(204);
    expect((await call('DELETE', `/endpoints/${first.endpoint_id}`)).status).toBe(404);
    expect(await endpointAt(crm.url)).toMatchObject({ registered: false });
  });

  it('have their id again after a worker of release 0.2 wrote what it knew of them', async () => {
    const hook = await receiver();
    await handOver(hook.url);
    await work();
    const { endpoint_id, last_used_at } = await endpointAt(hook.url);
    const leave = { endpoint_id: null, last_used_at: null } as unknown as { last_used_at: null };
    await ctx.store.endpoints.change(tenant, hook.url, leave);
    await handOver(hook.url);
    await work();
    expect((await call('GET', `/endpoints/${endpoint_id}`)).json).toMatchObject({ endpoint_id, last_used_at });
  });

  it('are refused with every error listed, and beyond twenty of a tenant', async () => {
    const refused = await call('POST', '/endpoints', { url: 'ftp://x', events: ['nope'], extra: 1 });
    expect(refused.status).toBe(400);
    expect(refused.json.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/events/0',
      '/extra',
      '/url',
    ]);
    for (let at = 0; at < 20; at += 1) await register(`https://crm.example.com/${at}`);
    expect((await call('POST', '/endpoints', { url: 'https://crm.example.com/20' })).status).toBe(409);
    expect((await call('POST', '/endpoints', { url: 'https://crm.example.com/3' })).status).toBe(200);
  });

  it("are nobody else's", async () => {
    const { endpoint_id } = await register('https://crm.example.com/hook');
    const other = await createApiKey(ctx, { name: 'other', requests_per_minute: 600, daily_quota: 600 });
    const asOther = (method: string, path: string, json?: unknown) => call(method, path, json, other.key);
    expect((await asOther('GET', '/endpoints')).json.items).toEqual([]);
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/enable'],
    ] as const)
      expect((await asOther(method, `/endpoints/${endpoint_id}${path}`)).status).toBe(404);
    const since = '2026-11-25T00:00:00Z';
    expect((await asOther('POST', '/replays', { endpoint_id, since })).status).toBe(404);
    const { replay_id } = (await call('POST', '/replays', { endpoint_id, since })).json;
    expect((await call('GET', `/replays/${replay_id}`)).status).toBe(200);
    expect((await asOther('GET', `/replays/${replay_id}`)).status).toBe(404);
  });
});

describe('the delivery log', () => {
  it('is filtered by endpoint, state, event and time, and shows one delivery with its body and attempts', async () => {
    const [good, bad] = [await receiver(), await receiver()];
    bad.answer = 500;
    const delivered = await handOver(good.url);
    await work();
    ctx.clock.advance(hour);
    const since = new Date(ctx.clock.now()).toISOString();
    const retrying = await handOver(bad.url);
    await work();
    const list = async (query: string) =>
      (await call('GET', `/deliveries?${query}`)).json.items.map((one: { delivery_id: string }) => one.delivery_id);
    const badId = (await endpointAt(bad.url)).endpoint_id;
    expect(await list(`endpoint_id=${badId}`)).toEqual([retrying]);
    expect(await list('state=DELIVERED')).toEqual([delivered]);
    expect(await list(`since=${since}`)).toEqual([retrying]);
    expect(await list(`until=${since}`)).toEqual([delivered]);
    expect(await list(`since=${encodeURIComponent(since.replace('Z', '+00:00'))}`)).toEqual([retrying]);
    expect(await list('type=request.failed')).toEqual([]);
    expect((await list('type=request.succeeded')).sort()).toEqual([delivered, retrying].sort());

    const one = (await call('GET', `/deliveries/${retrying}`)).json;
    expect(one).toMatchObject({ endpoint_id: badId, state: 'RETRYING', attempts: [{ status: 500 }] });
    expect(one.body).toBe(bad.received[0]!.body);
    const refused = await call('GET', '/deliveries?state=LOST&since=yesterday');
    expect(refused.json.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      'query/state',
      'query/since',
    ]);
    expect((await call('GET', '/deliveries/msg_none')).status).toBe(404);
  });
});

describe('what becomes of webhooks', () => {
  const told = ['message.attempt.exhausted', 'message.attempt.recovered', 'endpoint.disabled'];

  it('is told to the other endpoints: attempts used up, and delivered after all', async () => {
    const [broken, other, deaf] = [await receiver(), await receiver(), await receiver()];
    broken.answer = 503;
    await register(other.url, told);
    await register(broken.url, told);
    await register(deaf.url, ['variant.selected']);
    const id = await handOver(broken.url);
    await work({ retries: true });
    expect(await stateOf(id)).toBe('FAILED');
    expect(eventsAt(other)).toEqual(['message.attempt.exhausted']);
    const [{ event, headers, body, id: noticeId }] = other.received as [HookReceiver['received'][0]];
    expect(webhookEventSchema.parse(event)).toMatchObject({
      data: {
        endpoint_id: (await endpointAt(broken.url)).endpoint_id,
        url: broken.url,
        delivery_id: id,
        event_type: 'request.succeeded',
        attempts: 10,
        last_attempt: { status: 503, error: 'answered 503' },
      },
    });
    const { secrets } = await getSecrets(ctx, tenant);
    const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
    expect(headers['webhook-signature']).toBe(new Webhook(secrets[0]!.secret).sign(noticeId, at, body));

    expect((await call('POST', `/deliveries/${id}/redeliver`)).status).toBe(202);
    await work({ retries: true });
    expect(eventsAt(other)).toEqual(['message.attempt.exhausted']);
    broken.answer = 204;
    await call('POST', `/deliveries/${id}/redeliver`);
    await work();
    expect(await stateOf(id)).toBe('DELIVERED');
    expect(eventsAt(other)).toEqual(['message.attempt.exhausted', 'message.attempt.recovered']);
    expect(eventsAt(broken)).not.toContain('message.attempt.exhausted');
    expect(eventsAt(deaf)).toEqual([]);
    expect((await ctx.store.deliveries.listNotices(100)).map((doc) => doc.tenant)).not.toContain(tenant);
  });

  it('never goes round: what is told of webhooks and does not arrive is told to nobody', async () => {
    const [one, two] = [await receiver(), await receiver()];
    one.answer = 500;
    two.answer = 500;
    await register(one.url, told);
    await register(two.url, told);
    await handOver(one.url);
    await work({ retries: true });
    expect(new Set(eventsAt(one))).toEqual(new Set(['request.succeeded']));
    expect(new Set(eventsAt(two))).toEqual(new Set(['message.attempt.exhausted']));
  });

  it('an endpoint that is disabled tells its owner once: the other endpoints, GET, the log and the metric', async () => {
    const [broken, other] = [await receiver(), await receiver()];
    await register(other.url, ['endpoint.disabled']);
    await register(broken.url);
    broken.answer = 500;
    await handOver(broken.url);
    await work();
    const { failing_since } = await endpointAt(broken.url);
    ctx.clock.advance(5 * day);
    const warn = vi.spyOn(ctx.logger, 'warn');
    const before = await disabledCount();
    const ids = [await handOver(broken.url), await handOver(broken.url)];
    await Promise.all(ids.map((id) => deliver(id, never)));
    await work();
    expect(eventsAt(other)).toEqual(['endpoint.disabled']);
    const endpoint = await endpointAt(broken.url);
    expect(webhookEventSchema.parse(other.received[0]!.event).data).toEqual({
      endpoint_id: endpoint.endpoint_id,
      url: broken.url,
      reason: 'failed for 5 days',
      failing_since,
      disabled_at: endpoint.disabled_at,
    });
    expect(endpoint).toMatchObject({ state: 'DISABLED', failing_since, disabled_reason: 'failed for 5 days' });
    expect((await call('GET', '/endpoints?state=DISABLED')).json.items).toEqual([endpoint]);
    expect(warn).toHaveBeenCalledWith(
      expect.objectContaining({ tenant, endpoint_id: endpoint.endpoint_id }),
      'webhook endpoint disabled',
    );
    expect((await disabledCount()) - before).toBe(1);

    const enabled = await call('POST', `/endpoints/${endpoint.endpoint_id}/enable`);
    expect(enabled.json).toMatchObject({ state: 'ENABLED', registered: true });
    expect(enabled.json).not.toHaveProperty('failing_since');
    broken.answer = 204;
    const id = await handOver(broken.url);
    await work();
    expect(await stateOf(id)).toBe('DELIVERED');
  });

  async function disabledCount(): Promise<number> {
    const { text } = await renderMetrics(ctx);
    return Number(/candor_webhook_endpoints_disabled_total\{reason="failing"\} (\d+)/.exec(text)?.[1] ?? 0);
  }

  it('is told by the reconciling pass where a crash came between, and once', async () => {
    const [broken, other] = [await receiver(), await receiver()];
    await register(other.url, told);
    broken.answer = 410;
    const { listRegistered } = ctx.store.endpoints;
    vi.spyOn(ctx.store.endpoints, 'listRegistered').mockRejectedValue(new Error('the store is down'));
    await handOver(broken.url);
    await work();
    expect((await ctx.store.endpoints.listNotices(100)).map(({ url }) => url)).toContain(broken.url);
    vi.spyOn(ctx.store.endpoints, 'listRegistered').mockImplementation(listRegistered);
    vi.spyOn(ctx.store.endpoints, 'clearNotice').mockRejectedValueOnce(new Error('killed just before'));
    await reconcile(ctx);
    await reconcile(ctx);
    await work();
    expect(eventsAt(other)).toEqual(['endpoint.disabled']);
    expect((await ctx.store.endpoints.listNotices(100)).map(({ url }) => url)).not.toContain(broken.url);
  });
});

describe('a replay', () => {
  const since = () => new Date(ctx.clock.now()).toISOString();
  const replayJobs = () => ctx.queues.added.filter(({ job }) => job === webhookReplayJob.name);

  /** Makes batches, and the attempts they queue, until the replay has ended; gives its progress after each batch. */
  async function runReplay(replayId: string) {
    const progress = [];
    for (let done = false; !done; ) {
      done = await continueReplay(ctx, replayId);
      progress.push((await call('GET', `/replays/${replayId}`)).json);
      await work();
    }
    return progress;
  }

  it('recovers what failed since a time until another, each once, and enables the endpoint', async () => {
    const hook = await receiver();
    hook.answer = 410;
    const early = await handOver(hook.url);
    await work();
    ctx.clock.advance(hour);
    const from = since();
    const failed = [await handOver(hook.url), await handOver(hook.url)];
    await work();
    ctx.clock.advance(hour);
    const until = since();
    const late = await handOver(hook.url);
    await work();
    hook.received.length = 0;
    hook.answer = 204;

    const { endpoint_id } = await endpointAt(hook.url);
    const started = await call('POST', '/replays', { endpoint_id, since: from, until });
    expect(started.status).toBe(202);
    const { replay_id } = started.json;
    expect(started.headers.get('location')).toBe(`/webhooks/replays/${replay_id}`);
    expect(started.json).toMatchObject({ scope: 'failed', status: 'RUNNING', counts: { matched: 2, queued: 0 } });
    expect(await endpointAt(hook.url)).toMatchObject({ state: 'ENABLED' });
    expect(replayJobs().map(({ jobId }) => jobId)).toEqual([replay_id]);

    await runReplay(replay_id);
    const done = (await call('GET', `/replays/${replay_id}`)).json;
    expect(done).toMatchObject({
      status: 'COMPLETED',
      counts: { matched: 2, queued: 2, waiting: 0, delivered: 2, failed: 0 },
    });
    expect(hook.received.map(({ id }) => id).sort()).toEqual(failed.toSorted());
    expect([await stateOf(early), await stateOf(late)]).toEqual(['DISABLED', 'DISABLED']);
    expect((await call('GET', `/deliveries/${failed[0]}`)).json).toMatchObject({ replay_id });

    const again = await call('POST', '/replays', { endpoint_id, since: from, until });
    expect([again.status, again.json]).toEqual([200, done]);
    expect(await continueReplay(ctx, replay_id)).toBe(true);
    await work();
    expect(hook.received).toHaveLength(2);
    expect((await call('GET', '/replays')).json.items.map((one: { replay_id: string }) => one.replay_id)).toEqual([
      replay_id,
    ]);
  });

  it('sends delivered ones again where all are asked for, and brings forward what waits for its time', async () => {
    const hook = await receiver();
    const from = since();
    const delivered = await handOver(hook.url);
    await work();
    hook.answer = 503;
    const retrying = await handOver(hook.url);
    await work();
    expect(await stateOf(retrying)).toBe('RETRYING');
    ctx.queues.added.length = 0;
    const removed = vi.spyOn(ctx.queues, 'remove');
    hook.received.length = 0;
    hook.answer = 204;
    ctx.clock.advance(1);
    const { endpoint_id } = await endpointAt(hook.url);
    const failedOnly = (await call('POST', '/replays', { endpoint_id, since: from })).json;
    expect(failedOnly.counts.matched).toBe(1);
    const { replay_id } = (await call('POST', '/replays', { endpoint_id, since: from, scope: 'all' })).json;
    await runReplay(replay_id);
    expect(hook.received.map(({ id }) => id).sort()).toEqual([delivered, retrying].sort());
    expect(removed.mock.calls.map(([, jobId]) => jobId)).toEqual([`${retrying}-1`]);
  });

  it('has a bounded number of deliveries waiting, and goes on where a crash left it without sending one twice', async () => {
    const hook = await receiver();
    const from = since();
    const many = replayWindow + 30;
    const doc = await endedRequest(ctx, tenant, { callback_url: hook.url });
    await relayRequestOutbox(ctx, doc);
    await work();
    const sample = (await ctx.store.deliveries.get(doc.outbox!.delivery_id))!;
    const { next_at, ...failed } = { ...sample, state: 'FAILED' as const };
    for (let at = 1; at < many; at += 1)
      await ctx.store.deliveries.insert({ ...failed, delivery_id: `${sample.delivery_id}${at}` });
    await ctx.store.deliveries.recordAttempt(sample.delivery_id, sample.attempts[0]!, { state: 'FAILED' });
    hook.received.length = 0;
    ctx.clock.advance(1);

    const { replay_id } = (await call('POST', '/replays', { endpoint_id: sample.endpoint_id, since: from })).json;
    vi.spyOn(ctx.store.webhookReplays, 'change').mockRejectedValueOnce(new Error('killed half-way'));
    await expect(continueReplay(ctx, replay_id)).rejects.toThrow('killed half-way');
    expect((await call('GET', `/replays/${replay_id}`)).json.counts).toMatchObject({
      matched: many,
      queued: replayWindow,
      waiting: replayWindow,
    });
    expect(await continueReplay(ctx, replay_id)).toBe(false);
    expect((await call('GET', `/replays/${replay_id}`)).json.counts.waiting).toBe(replayWindow);
    await work();
    const progress = await runReplay(replay_id);
    expect(Math.max(...progress.map(({ counts }) => counts.waiting))).toBeLessThanOrEqual(replayWindow);
    expect((await call('GET', `/replays/${replay_id}`)).json).toMatchObject({
      status: 'COMPLETED',
      counts: { queued: many, delivered: many },
    });
    expect(new Set(hook.received.map(({ id }) => id)).size).toBe(many);
    expect(hook.received).toHaveLength(many);
  });

  it('stops when its endpoint is disabled again, and is queued by the reconciling pass when its job is lost', async () => {
    const hook = await receiver();
    hook.answer = 410;
    const from = since();
    await handOver(hook.url);
    await work();
    ctx.clock.advance(1);
    const { endpoint_id } = await endpointAt(hook.url);
    const { replay_id } = (await call('POST', '/replays', { endpoint_id, since: from })).json;
    ctx.queues.added.length = 0;
    await reconcile(ctx);
    expect(replayJobs().map(({ jobId }) => jobId)).toContain(replay_id);
    await handOver(hook.url);
    await work();
    expect(await continueReplay(ctx, replay_id)).toBe(true);
    expect((await call('GET', `/replays/${replay_id}`)).json).toMatchObject({
      status: 'STOPPED',
      stopped_reason: 'the endpoint answered 410 Gone',
      counts: { queued: 0 },
    });
  });

  it('is refused for a range that ends before it begins', async () => {
    const { endpoint_id } = await register('https://crm.example.com/hook');
    const post = (body: object) => call('POST', '/replays', { endpoint_id, ...body });
    const reversed = await post({ since: '2026-11-25T12:00:00Z', until: '2026-11-25T11:00:00Z' });
    expect([reversed.status, reversed.json.errors[0].pointer]).toEqual([400, '/until']);
    const log = await call('GET', '/deliveries?since=2026-11-25T12:00:00Z&until=2026-11-25T12:00:00%2B01:00');
    expect([log.status, log.json.errors]).toEqual([400, [{ pointer: 'query/until', detail: 'must be after since' }]]);
    const future = await post({ since: '2099-01-01T00:00:00Z' });
    expect([future.status, future.json.errors[0].pointer]).toEqual([400, '/since']);
  });

  it('goes by the moment, whatever the zone and the day that it is written in', async () => {
    const hook = await receiver();
    hook.answer = 410;
    const ids: string[] = [];
    for (const at of [
      '2026-12-30T22:59:59.999Z',
      '2026-12-30T23:00:00Z',
      '2026-12-31T04:59:59Z',
      '2026-12-31T05:00:00Z',
    ]) {
      ctx.clock.advance(Date.parse(at) - ctx.clock.now());
      ids.push(await handOver(hook.url));
    }
    await work();
    ctx.clock.advance(day);
    const { endpoint_id } = await endpointAt(hook.url);
    // Midnight of the 31st in Berlin, and of the same day in New York.
    const range = { since: '2026-12-31T00:00:00+01:00', until: '2026-12-31T00:00:00-05:00' };
    const query = new URLSearchParams({ endpoint_id, ...range });
    const listed = (await call('GET', `/deliveries?${query}`)).json.items;
    expect(listed.map(({ delivery_id }: { delivery_id: string }) => delivery_id).toSorted()).toEqual(
      ids.slice(1, 3).toSorted(),
    );
    const { json } = await call('POST', '/replays', { endpoint_id, ...range });
    expect(json).toMatchObject({ since: '2026-12-30T23:00:00.000Z', until: '2026-12-31T05:00:00.000Z' });
    expect(json.counts.matched).toBe(2);
    const inUtc = await call('POST', '/replays', { endpoint_id, since: json.since, until: json.until });
    expect([inUtc.status, inUtc.json.replay_id]).toEqual([200, json.replay_id]);
  });

  it.each(['2026-12-01', '2026-12-01T09:30:00', '2026-02-30T09:30:00Z', 'yesterday', ''])(
    'is refused, as the log is, for a time that is not one with its zone: %j',
    async (time) => {
      const { endpoint_id } = await register('https://crm.example.com/hook');
      const detail = 'must be a time with its zone, such as "2026-12-01T09:30:00Z"';
      const replay = await call('POST', '/replays', { endpoint_id, since: time, until: time });
      expect([replay.status, replay.json.errors]).toEqual([
        400,
        ['/since', '/until'].map((pointer) => ({ pointer, detail })),
      ]);
      const log = await call('GET', `/deliveries?since=${time}&until=2026-12-02T00:00:00Z`);
      expect([log.status, log.json.errors]).toEqual([400, [{ pointer: 'query/since', detail }]]);
    },
  );

  it('reaches up to now at most, so that what fails later is for another', async () => {
    const hook = await receiver();
    hook.answer = 410;
    const from = since();
    await handOver(hook.url);
    await work();
    ctx.clock.advance(1);
    const { endpoint_id } = await endpointAt(hook.url);
    const until = new Date(ctx.clock.now() + day).toISOString();
    const { json } = await call('POST', '/replays', { endpoint_id, since: from, until });
    expect(json.until).toBe(since());
  });

  it('is made again where it was stopped, or what it sent has failed again; else it is answered as it stands', async () => {
    const hook = await receiver();
    hook.answer = 410;
    const from = since();
    const id = await handOver(hook.url);
    await work();
    ctx.clock.advance(1);
    const until = since();
    const { endpoint_id } = await endpointAt(hook.url);
    const ask = () => call('POST', '/replays', { endpoint_id, since: from, until });

    const first = (await ask()).json;
    await runReplay(first.replay_id);
    expect((await call('GET', `/replays/${first.replay_id}`)).json).toMatchObject({
      status: 'COMPLETED',
      counts: { failed: 1 },
    });
    const second = await ask();
    expect(second.status).toBe(202);
    expect(second.json.replay_id).not.toBe(first.replay_id);
    expect((await ask()).json.replay_id).toBe(second.json.replay_id);
    await handOver(hook.url);
    await work();
    expect(await continueReplay(ctx, second.json.replay_id)).toBe(true);
    expect((await call('GET', `/replays/${second.json.replay_id}`)).json.status).toBe('STOPPED');

    hook.answer = 204;
    hook.received.length = 0;
    const third = await ask();
    expect(third.status).toBe(202);
    expect(await endpointAt(hook.url)).toMatchObject({ state: 'ENABLED' });
    await runReplay(third.json.replay_id);
    expect(hook.received.map((one) => one.id)).toEqual([id]);
    const fourth = await ask();
    expect([fourth.status, fourth.json.replay_id, fourth.json.counts.delivered]).toEqual([
      200,
      third.json.replay_id,
      1,
    ]);
  });

  it('sends a registered endpoint nothing once it is deleted, and what it missed once it is registered again', async () => {
    const [broken, crm] = [await receiver(), await receiver()];
    await register(crm.url, ['endpoint.disabled']);
    crm.answer = 503;
    const from = since();
    broken.answer = 410;
    await handOver(broken.url);
    await work();
    expect(eventsAt(crm)).toEqual(['endpoint.disabled']);
    const { endpoint_id } = await endpointAt(crm.url);
    const own = await handOver(crm.url);
    ctx.clock.advance(1);
    const { replay_id } = (await call('POST', '/replays', { endpoint_id, since: from })).json;
    await call('DELETE', `/endpoints/${endpoint_id}`);
    crm.answer = 204;
    crm.received.length = 0;
    await runReplay(replay_id);
    await work({ retries: true });
    // What a callback_url asks for still comes.
    expect(crm.received.map((one) => one.id)).toEqual([own]);
    const { items } = (await call('GET', `/deliveries?endpoint_id=${endpoint_id}&state=DISABLED`)).json;
    expect(items.map(({ type, attempts }: never) => [type, (attempts as { error: string }[]).at(-1)!.error])).toEqual([
      ['endpoint.disabled', 'not sent: the endpoint is not registered any more'],
    ]);

    await register(crm.url, ['endpoint.disabled']);
    ctx.clock.advance(1);
    const again = await call('POST', '/replays', { endpoint_id, since: from });
    await runReplay(again.json.replay_id);
    expect(eventsAt(crm)).toContain('endpoint.disabled');
  });

  it('signs with the secrets of the moment, not with those of when it was made', async () => {
    const hook = await receiver();
    hook.answer = 410;
    const from = since();
    await handOver(hook.url);
    await work();
    const [old] = (await getSecrets(ctx, tenant)).secrets;
    ctx.clock.advance(1);
    const { endpoint_id } = await endpointAt(hook.url);
    const { replay_id } = (await call('POST', '/replays', { endpoint_id, since: from })).json;
    const rotated = (await call('POST', '/secret/rotate')).json.secrets[0].secret;
    ctx.clock.advance(day + 1);
    hook.answer = 204;
    hook.received.length = 0;
    await runReplay(replay_id);
    expect(hook.received).toHaveLength(1);
    const { id, body, headers } = hook.received[0]!;
    const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
    expect(rotated).not.toBe(old!.secret);
    expect(headers['webhook-signature']).toBe(new Webhook(rotated).sign(id, at, body));
  });
});
