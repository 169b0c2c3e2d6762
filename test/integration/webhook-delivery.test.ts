import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { DelayJob, DomainError } from '../../src/errors.ts';
import { reconcile } from '../../src/orchestration/reconcile.ts';
import { webhookJob } from '../../src/queue/jobs.ts';
import { createDeliverWebhook, type DeliverOptions } from '../../src/webhooks/create-deliver-webhook.ts';
import { redeliver } from '../../src/webhooks/redeliver.ts';
import { relayRequestOutbox } from '../../src/webhooks/relay-outbox.ts';
import { getSecrets, rotateSecret } from '../../src/webhooks/webhook-secrets.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { endedRequest } from '../support/ended-request.ts';
import { shareStore } from '../support/share-store.ts';

const shared = shareStore();
const never = new AbortController().signal;
const hour = 3_600_000;

let ctx: TestContext;
let tenants = 0;
let tenant: string;
let deliver: ReturnType<typeof createDeliverWebhook>;
let servers: Server[] = [];

afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
  await ctx.close();
});

async function setUp(options: DeliverOptions = {}, env: Record<string, string> = {}): Promise<void> {
  ctx = await createTestContext({ store: await shared.fresh() }, { WEBHOOK_ALLOW_PRIVATE: 'true', ...env });
  tenant = `tenant-${++tenants}`;
  deliver = createDeliverWebhook(ctx, { random: () => 0.5, ...options });
}

async function receiver(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

interface Received {
  body: string;
  headers: Record<string, string>;
}

async function receive(req: IncomingMessage): Promise<Received> {
  let body = '';
  for await (const chunk of req) body += chunk;
  return { body, headers: req.headers as Record<string, string> };
}

/** Hands a webhook over and gives its delivery id. */
async function handOver(url: string): Promise<string> {
  const doc = await endedRequest(ctx, tenant, { callback_url: url });
  await relayRequestOutbox(ctx, doc);
  return doc.outbox!.delivery_id;
}

const jobs = () => ctx.queues.added.filter(({ job }) => job === webhookJob.name);
const stored = async (id: string) => (await ctx.store.deliveries.get(id))!;

/** Waits (on the manual clock) as long as the last job says, and makes the attempt. */
async function nextAttempt(id: string): Promise<number> {
  const { delayMs } = jobs().at(-1)!;
  ctx.clock.advance(delayMs);
  await deliver(id, never);
  return delayMs;
}

describe('handing a webhook over', () => {
  it('writes the exact body once, queues the first attempt and marks the outbox', async () => {
    await setUp();
    const doc = await endedRequest(ctx, tenant, { callback_url: 'https://hooks.telvora.ro/' });
    await relayRequestOutbox(ctx, doc);
    await relayRequestOutbox(ctx, doc);
    const delivery = await stored(doc.outbox!.delivery_id);
    expect(JSON.parse(delivery.body)).toMatchObject({
      type: 'request.succeeded',
      timestamp: '2026-11-25T12:00:00.000Z',
      data: { request_id: doc.request_id, status: 'SUCCESS' },
    });
    expect(new Set(jobs().map(({ jobId }) => jobId))).toEqual(new Set([`${delivery.delivery_id}-0`]));
    expect((await ctx.store.requests.get(doc.request_id))!.outbox?.state).toBe('HANDED_OVER');
  });

  it('never throws, and leaves what the reconciling pass needs', async () => {
    await setUp();
    const doc = await endedRequest(ctx, tenant, { callback_url: 'https://hooks.telvora.ro/' });
    ctx.queues.down = true;
    await relayRequestOutbox(ctx, doc);
    const due = await ctx.store.deliveries.listDue('2026-11-25T12:00:00.000Z', 1_000);
    expect(due.map(({ delivery_id }) => delivery_id)).toContain(doc.outbox!.delivery_id);

    const second = await endedRequest(ctx, tenant, { callback_url: 'https://hooks.telvora.ro/' });
    ctx.store.deliveries.insert = () => Promise.reject(new Error('the store is down'));
    await relayRequestOutbox(ctx, second);
    const pending = await ctx.store.requests.listPendingOutbox(1_000);
    expect(pending.map(({ request_id }) => request_id)).toContain(second.request_id);
  });
});

describe('delivering', () => {
  it('sends what a Standard Webhooks library verifies, and records it', async () => {
    await setUp();
    const received: Received[] = [];
    const url = await receiver(async (req, res) => {
      received.push(await receive(req));
      res.end('ok');
    });
    const id = await handOver(url);
    await deliver(id, never);
    const { body, headers } = received[0]!;
    const { secrets } = await getSecrets(ctx, tenant);
    // The oracle compares with real time; the manual clock stands still in 2026.
    const oracle = new Webhook(secrets[0]!.secret);
    expect(headers['webhook-signature']).toBe(oracle.sign(id, new Date(ctx.clock.now()), body));
    expect(headers['webhook-id']).toBe(id);
    expect(await stored(id)).toMatchObject({ state: 'DELIVERED', attempts: [{ status: 200, response: 'ok' }] });
    expect((await stored(id)).next_at).toBeUndefined();
    await deliver(id, never);
    expect(received).toHaveLength(1);
  });

  it('retries on the schedule under one webhook-id with fresh timestamps, and ends after ten attempts', async () => {
    await setUp();
    const received: Received[] = [];
    const url = await receiver(async (req, res) => {
      received.push(await receive(req));
      res.writeHead(503).end();
    });
    const id = await handOver(url);
    const waited = [];
    for (let attempt = 0; attempt < 10; attempt += 1) waited.push(await nextAttempt(id));
    expect(waited).toEqual([0, 5_000, 300_000, 1_800_000, ...[2, 5, 10, 14, 20, 24].map((hours) => hours * hour)]);
    expect(new Set(received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([id]));
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    expect(new Set(received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(10);
    expect(await stored(id)).toMatchObject({ state: 'FAILED' });
    expect((await stored(id)).attempts).toHaveLength(10);
    expect(jobs()).toHaveLength(10);
  });

  it('delivers once the receiver is up again', async () => {
    await setUp();
    let up = false;
    const url = await receiver((_, res) => res.writeHead(up ? 200 : 500).end());
    const id = await handOver(url);
    await nextAttempt(id);
    expect(await stored(id)).toMatchObject({ state: 'RETRYING', next_at: '2026-11-25T12:00:05.000Z' });
    up = true;
    await nextAttempt(id);
    expect(await stored(id)).toMatchObject({ state: 'DELIVERED' });
  });

  it('sends nothing more of what was erased, and tells nobody of that', async () => {
    await setUp();
    const received: Received[] = [];
    const url = await receiver(async (req, res) => {
      received.push(await receive(req));
      res.writeHead(500).end();
    });
    const id = await handOver(url);
    await nextAttempt(id);
    await ctx.store.deliveries.eraseBySubject((await stored(id)).subject_id);
    await nextAttempt(id);
    expect(received).toHaveLength(1);
    const { state, attempts, notice } = await stored(id);
    expect({ state, notice, error: attempts.at(-1)?.error }).toEqual({
      state: 'FAILED',
      error: 'not sent: what it tells of was erased',
    });
  });

  it('waits as long as Retry-After asks', async () => {
    await setUp();
    const url = await receiver((_, res) => res.writeHead(429, { 'retry-after': '90' }).end());
    const id = await handOver(url);
    await nextAttempt(id);
    expect(jobs().at(-1)!.delayMs).toBe(90_000);
  });

  it('disables an endpoint that answers 410, for every delivery of it', async () => {
    await setUp();
    let hits = 0;
    const url = await receiver((_, res) => {
      hits += 1;
      res.writeHead(410).end();
    });
    const [first, second] = [await handOver(`${url}?a=1`), await handOver(`${url}?a=2`)];
    await deliver(first, never);
    await deliver(second, never);
    expect(hits).toBe(1);
    expect((await stored(first)).state).toBe('DISABLED');
    expect(await stored(second)).toMatchObject({
      state: 'DISABLED',
      attempts: [{ error: 'not sent: the endpoint answered 410 Gone' }],
    });
  });

  it('disables an endpoint that has failed for five days, and not one that succeeded between', async () => {
    await setUp();
    let status = 500;
    const url = await receiver((_, res) => res.writeHead(status).end());
    const attempt = async () => {
      const id = await handOver(url);
      await deliver(id, never);
      return (await stored(id)).state;
    };
    expect(await attempt()).toBe('RETRYING');
    ctx.clock.advance(119 * hour);
    expect(await attempt()).toBe('RETRYING');
    status = 200;
    expect(await attempt()).toBe('DELIVERED');
    status = 500;
    ctx.clock.advance(2 * hour);
    expect(await attempt()).toBe('RETRYING');
    ctx.clock.advance(120 * hour);
    expect(await attempt()).toBe('DISABLED');
  });

  it('does not follow a redirect to another address', async () => {
    await setUp();
    let hits = 0;
    const inner = await receiver((_, res) => {
      hits += 1;
      res.end();
    });
    const url = await receiver((_, res) => res.writeHead(302, { location: inner }).end());
    const id = await handOver(url);
    await deliver(id, never);
    expect(hits).toBe(0);
    expect((await stored(id)).state).toBe('RETRYING');
  });

  it('makes no connection to a private address, and gives up at once what the URL itself rules out', async () => {
    await setUp({ lookup: privateLookup }, { WEBHOOK_ALLOW_PRIVATE: 'false' });
    const ruledOut = await handOver('https://127.0.0.1/hook');
    await deliver(ruledOut, never);
    expect(await stored(ruledOut)).toMatchObject({
      state: 'FAILED',
      attempts: [{ error: 'not sent: the URL must be a public address' }],
    });
    const rebound = await handOver('https://hooks.telvora.ro/hook');
    await deliver(rebound, never);
    expect(await stored(rebound)).toMatchObject({
      state: 'RETRYING',
      attempts: [{ error: 'refused: not a public address' }],
    });
  });

  it('records nothing when the worker stops half-way, and makes the attempt again', async () => {
    await setUp();
    const stop = new AbortController();
    const url = await receiver((_, res) => {
      if (stop.signal.aborted) res.end();
      else stop.abort();
    });
    const id = await handOver(url);
    await expect(deliver(id, stop.signal)).rejects.toBeInstanceOf(DelayJob);
    expect((await stored(id)).attempts).toEqual([]);
    await deliver(id, never);
    expect((await stored(id)).state).toBe('DELIVERED');
  });

  it('makes an attempt again that the store could not record, and tells of the end once', async () => {
    await setUp();
    const ids: unknown[] = [];
    const url = await receiver((req, res) => {
      ids.push(req.headers['webhook-id']);
      res.end();
    });
    const id = await handOver(url);
    const { recordAttempt } = ctx.store.deliveries;
    ctx.store.deliveries.recordAttempt = () => Promise.reject(new DomainError('unavailable', 'the store is down'));
    await expect(deliver(id, never)).rejects.toThrow('the store is down');
    expect(await stored(id)).toMatchObject({ state: 'PENDING', attempts: [] });
    ctx.store.deliveries.recordAttempt = recordAttempt;
    ctx.queues.added.length = 0;
    await reconcile(ctx);
    expect(jobs().map(({ jobId }) => jobId)).toContain(`${id}-0`);
    await deliver(id, never);
    expect(await stored(id)).toMatchObject({ state: 'DELIVERED', attempts: [{ status: 200 }] });
    expect(ids).toEqual([id, id]);
  });

  it('signs with its own time and keeps the schedule when its clock is set ten minutes forward or back', async () => {
    await setUp();
    const times: number[] = [];
    let status = 500;
    const url = await receiver((req, res) => {
      times.push(Number(req.headers['webhook-timestamp']) * 1_000);
      res.writeHead(status).end();
    });
    for (const setBy of [10 * 60_000, -20 * 60_000]) {
      status = 500;
      const id = await handOver(url);
      ctx.clock.advance(setBy);
      const failedAt = ctx.clock.now();
      await deliver(id, never);
      expect(await stored(id)).toMatchObject({ state: 'RETRYING', next_at: new Date(failedAt + 5_000).toISOString() });
      status = 200;
      await nextAttempt(id);
      expect(times.splice(0)).toEqual([failedAt, failedAt + 5_000]);
      expect((await stored(id)).state).toBe('DELIVERED');
    }
  });

  it('keeps places for other tenants while one receiver never answers', async () => {
    await setUp();
    const tarpit = await receiver(() => undefined);
    const stop = new AbortController();
    let refused = 0;
    const stuck = Array.from({ length: 30 }, async () => {
      const id = await handOver(tarpit);
      await deliver(id, stop.signal).catch((error) => {
        if (!stop.signal.aborted && error instanceof DelayJob) refused += 1;
      });
    });
    await expect.poll(() => refused, { timeout: 30_000 }).toBe(22);
    tenant = `other-${tenants}`;
    const url = await receiver((_, res) => res.end());
    const id = await handOver(url);
    await deliver(id, never);
    expect((await stored(id)).state).toBe('DELIVERED');
    stop.abort();
    await Promise.all(stuck);
  });
});

const privateLookup = ((_host: string, _options: unknown, callback: (error: null, found: unknown[]) => void) =>
  callback(null, [{ address: '10.1.2.3', family: 4 }])) as unknown as NonNullable<DeliverOptions['lookup']>;

describe('redelivering', () => {
  it('sends a failed delivery again at once under the same id, and enables its endpoint', async () => {
    await setUp();
    const ids: unknown[] = [];
    let status = 410;
    const url = await receiver((req, res) => {
      ids.push(req.headers['webhook-id']);
      res.writeHead(status).end();
    });
    const id = await handOver(url);
    await deliver(id, never);
    expect((await stored(id)).state).toBe('DISABLED');
    status = 200;
    expect(await redeliver(ctx, tenant, id)).toMatchObject({ state: 'PENDING' });
    expect(jobs().at(-1)).toMatchObject({ jobId: `${id}-1`, delayMs: 0 });
    await deliver(id, never);
    expect((await stored(id)).state).toBe('DELIVERED');
    expect(ids).toEqual([id, id]);
    const next = await handOver(url);
    await deliver(next, never);
    expect((await stored(next)).state).toBe('DELIVERED');
  });

  it('brings a retry forward that waits for its time', async () => {
    await setUp();
    const removed: string[] = [];
    ctx.queues.remove = async (_, jobId) => void removed.push(jobId);
    const url = await receiver((_, res) => res.writeHead(500).end());
    const id = await handOver(url);
    await deliver(id, never);
    await redeliver(ctx, tenant, id);
    expect(removed).toEqual([`${id}-1`]);
    expect(jobs().at(-1)).toMatchObject({ jobId: `${id}-1`, delayMs: 0 });
  });

  it("does not know another tenant's delivery", async () => {
    await setUp();
    const id = await handOver('https://hooks.telvora.ro/');
    await expect(redeliver(ctx, 'somebody-else', id)).rejects.toMatchObject({ kind: 'not_found' });
  });
});

describe('secrets', () => {
  it('are made on first use and stay', async () => {
    await setUp();
    const first = await getSecrets(ctx, tenant);
    expect(first.secrets).toHaveLength(1);
    expect(first.secrets[0]!.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await getSecrets(ctx, tenant)).toEqual(first);
  });

  it('are the first ones made, also for a process that looked before they were', async () => {
    await setUp();
    const { deliveries } = ctx.store;
    const looks: (typeof deliveries.getSecrets)[] = [async () => null];
    const late = { ...deliveries, getSecrets: (id: string) => (looks.pop() ?? deliveries.getSecrets)(id) };
    const first = await getSecrets(ctx, tenant);
    expect(await getSecrets({ clock: ctx.clock, store: { ...ctx.store, deliveries: late } }, tenant)).toEqual(first);
    expect(await getSecrets(ctx, tenant)).toEqual(first);
  });

  it('are all kept when two rotate them at once', async () => {
    await setUp();
    const first = await getSecrets(ctx, tenant);
    const rotated = await Promise.all([rotateSecret(ctx, tenant), rotateSecret(ctx, tenant)]);
    const made = [...rotated.map(({ secrets }) => secrets[0]!.secret), first.secrets[0]!.secret];
    const kept = (await getSecrets(ctx, tenant)).secrets.map(({ secret }) => secret);
    expect(kept.toSorted()).toEqual(made.toSorted());
  });

  it('sign beside their successor for a day', async () => {
    await setUp();
    const signatures: string[][] = [];
    const url = await receiver((req, res) => {
      signatures.push(String(req.headers['webhook-signature']).split(' '));
      res.end();
    });
    const old = (await getSecrets(ctx, tenant)).secrets[0]!.secret;
    const rotated = await rotateSecret(ctx, tenant);
    expect(rotated.secrets.map(({ secret }) => secret === old)).toEqual([false, true]);
    const signed = async () => {
      const id = await handOver(url);
      await deliver(id, never);
      const { body } = await stored(id);
      return (secret: string) =>
        signatures.at(-1)!.includes(new Webhook(secret).sign(id, new Date(ctx.clock.now()), body));
    };
    let by = await signed();
    expect([by(old), by(rotated.secrets[0]!.secret)]).toEqual([true, true]);
    ctx.clock.advance(24 * hour);
    by = await signed();
    expect([by(old), by(rotated.secrets[0]!.secret)]).toEqual([false, true]);
  });
});
