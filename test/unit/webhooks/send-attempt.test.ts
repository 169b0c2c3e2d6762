import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { Agent } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { sendAttempt } from '../../../src/webhooks/send-attempt.ts';

const secret = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';
const agent = new Agent();
let servers: Server[] = [];

afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
});

async function receiver(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

const send = (url: string, options: { totalMs?: number; signal?: AbortSignal; clock?: typeof systemClock } = {}) =>
  sendAttempt(
    { clock: options.clock ?? systemClock, agent, totalMs: options.totalMs ?? 30_000 },
    { delivery_id: 'msg_1', url, body: '{"type":"request.succeeded"}' },
    [secret],
    options.signal ?? new AbortController().signal,
  );

async function textOf(req: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of req) text += chunk;
  return text;
}

describe('sendAttempt', () => {
  it('posts the exact body, signed so that a receiver can verify it', async () => {
    let verified: unknown;
    const url = await receiver(async (req, res) => {
      verified = new Webhook(secret).verify(await textOf(req), req.headers as Record<string, string>);
      res.end('thanks');
    });
    const { attempt } = await send(url);
    expect(verified).toEqual({ type: 'request.succeeded' });
    expect(attempt).toMatchObject({ status: 200, response: 'thanks' });
    expect(attempt.error).toBeUndefined();
  });

  it('signs with the time of the attempt', async () => {
    const stamps: unknown[] = [];
    const url = await receiver((req, res) => {
      stamps.push(req.headers['webhook-timestamp']);
      res.end();
    });
    for (const now of [1_000_000, 2_000_000]) await send(url, { clock: { ...systemClock, now: () => now } });
    expect(stamps).toEqual(['1000', '2000']);
  });

  it.each([201, 204, 299])('takes %i as delivered', async (status) => {
    const url = await receiver((_, res) => res.writeHead(status).end());
    expect((await send(url)).attempt).toMatchObject({ status });
    expect((await send(url)).attempt.error).toBeUndefined();
  });

  it.each([400, 404, 410, 500, 503])('takes %i as a failure', async (status) => {
    const url = await receiver((_, res) => res.writeHead(status).end());
    expect((await send(url)).attempt).toMatchObject({ status, error: `answered ${status}` });
  });

  it('does not follow a redirect', async () => {
    let reached = 0;
    const inner = await receiver((_, res) => {
      reached += 1;
      res.end();
    });
    const url = await receiver((_, res) => res.writeHead(307, { location: inner }).end());
    expect((await send(url)).attempt).toMatchObject({ status: 307, error: 'redirects are not followed' });
    expect(reached).toBe(0);
  });

  it.each([
    ['7', 7_000],
    [new Date(Date.now() + 3_600_000).toUTCString(), 3_600_000],
    ['soon', undefined],
  ])('reads Retry-After %s', async (value, expected) => {
    const url = await receiver((_, res) => res.writeHead(503, { 'retry-after': value }).end());
    const { retryAfterMs } = await send(url);
    if (expected === undefined) expect(retryAfterMs).toBeUndefined();
    else expect(Math.abs(retryAfterMs! - expected)).toBeLessThan(60_000);
  });

  it('keeps 2 kB of a reply and hangs up on a long one', async () => {
    const closed = Promise.withResolvers<ServerResponse>();
    const url = await receiver((_, res) => {
      res.on('close', () => closed.resolve(res));
      res.on('error', () => undefined);
      for (let sent = 0; sent < 64; sent += 1) res.write('x'.repeat(1_024 * 1_024));
      res.end();
    });
    const { attempt } = await send(url);
    expect(attempt.response).toBe('x'.repeat(2_048));
    expect((await closed.promise).writableFinished).toBe(false);
  });

  it('gives up a receiver that does not answer', async () => {
    const url = await receiver(() => undefined);
    expect((await send(url, { totalMs: 200 })).attempt).toMatchObject({ error: 'no answer within 0.2 s' });
  });

  it('frees the slot from a reply that drips, whose status has come', async () => {
    const url = await receiver((_, res) => {
      res.writeHead(200);
      const drip = setInterval(() => res.write('.'), 10);
      res.on('close', () => clearInterval(drip));
    });
    const { attempt } = await send(url, { totalMs: 500 });
    expect(attempt.status).toBe(200);
    expect(attempt.error).toBeUndefined();
  });

  it('tells why there was no answer', async () => {
    const url = await receiver((req) => req.socket.destroy());
    const { attempt } = await send(url);
    expect(attempt.status).toBeUndefined();
    expect(attempt.error).toBeTruthy();
  });

  it('rejects, recording nothing, when the worker stops', async () => {
    const stop = new AbortController();
    const url = await receiver(() => stop.abort());
    await expect(send(url, { signal: stop.signal })).rejects.toThrow();
  });
});
