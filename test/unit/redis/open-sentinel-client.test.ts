import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import type { Redis } from 'ioredis';
import { afterEach, expect, it } from 'vitest';
import { openSentinelClient } from '../../../src/redis/open-sentinel-client.ts';
import { waitUntil } from '../../services/wait-until.ts';

const open: { servers: Server[]; sockets: Socket[]; clients: Redis[] } = { servers: [], sockets: [], clients: [] };

afterEach(() => {
  for (const client of open.clients) client.disconnect();
  for (const socket of open.sockets) socket.destroy();
  for (const server of open.servers) server.close();
});

/** A sentinel that is asked, and does not answer. */
async function startSilentSentinel(): Promise<{ port: number; asked: () => number }> {
  let asked = 0;
  const server = createServer((socket) => {
    open.sockets.push(socket);
    asked += 1;
  });
  open.servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, asked: () => asked };
}

const connectorOf = (client: Redis): { disconnect(): void } =>
  (client as unknown as { connector: { disconnect(): void } }).connector;

/** What ioredis does when a sentinel tells of another master: the connector hangs up, nobody else. */
async function hangUpWhileAsking(client: Redis, asked: () => number): Promise<void> {
  open.clients.push(client);
  client.on('error', () => {});
  await waitUntil('the sentinel is asked', () => asked() > 0, 10_000);
  connectorOf(client).disconnect();
}

const options = (port: number) => ({
  sentinels: [{ host: '127.0.0.1', port }],
  name: 'mymaster',
  sentinelCommandTimeout: 200,
  sentinelRetryStrategy: () => 50,
});

it('a failover that is told of while the master is asked for ends no client', async () => {
  const { port, asked } = await startSilentSentinel();
  const client = openSentinelClient(options(port));
  let ended = 0;
  client.on('end', () => (ended += 1));
  await hangUpWhileAsking(client, asked);
  await waitUntil('it ends', () => ended > 0, 10_000);
  const before = asked();
  await waitUntil('it asks again', () => asked() > before, 10_000);
});

it('nor a duplicate of one', async () => {
  const { port, asked } = await startSilentSentinel();
  const first = openSentinelClient({ ...options(port), lazyConnect: true });
  open.clients.push(first);
  const client = first.duplicate({ lazyConnect: false });
  let ended = 0;
  client.on('end', () => (ended += 1));
  await hangUpWhileAsking(client, asked);
  await waitUntil('it ends', () => ended > 0, 10_000);
  const before = asked();
  await waitUntil('it asks again', () => asked() > before, 10_000);
});

it('a client that was told to close stays closed', async () => {
  const { port, asked } = await startSilentSentinel();
  const client = openSentinelClient(options(port));
  await hangUpWhileAsking(client, asked);
  client.disconnect();
  await waitUntil('it ends', () => client.status === 'end', 10_000);
  const before = asked();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(asked()).toBe(before);
});
