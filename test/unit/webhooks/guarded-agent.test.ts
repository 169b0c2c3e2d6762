import type dns from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGuardedAgent, RefusedAddress } from '../../../src/webhooks/guarded-agent.ts';

let server: Server;
let port: number;
let connections = 0;
let requests = 0;

beforeAll(async () => {
  server = createServer((_, res) => {
    requests += 1;
    res.end('reached');
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  connections = 0;
  requests = 0;
});

/** A resolver that gives these addresses for any name. */
const resolving = (...addresses: string[]) =>
  ((_host: string, _options: unknown, callback: (error: null, found: dns.LookupAddress[]) => void) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as unknown as typeof dns.lookup;

const get = (host: string, lookup?: typeof dns.lookup, allowPrivate = false) => {
  const agent = createGuardedAgent({ allowPrivate, connectTimeoutMs: 10_000, ...(lookup ? { lookup } : {}) });
  return request(`http://${host}:${port}/`, { dispatcher: agent }).finally(() => agent.close());
};

describe('createGuardedAgent', () => {
  it.each([
    ['127.0.0.1', 'a literal, which no lookup sees'],
    ['2130706433', 'decimal'],
    ['0x7f.1', 'hex'],
    ['0177.0.0.1', 'octal'],
    ['１２７.0.0.1', 'full-width digits'],
    ['0.0.0.0', 'this host'],
    ['[::1]', 'IPv6'],
    ['[::ffff:127.0.0.1]', 'IPv4-mapped'],
    ['[::]', 'unspecified IPv6'],
  ])('makes no connection to %s (%s)', async (host) => {
    await expect(get(host)).rejects.toThrow(RefusedAddress);
    expect(connections).toBe(0);
  });

  it.each([
    [['127.0.0.1'], 'a private address'],
    [['::1'], 'an IPv6 private address'],
    [['93.184.216.34', '127.0.0.1'], 'a private address behind a public one'],
    [['::ffff:127.0.0.1'], 'a mapped address'],
    [['64:ff9b::7f00:1'], 'a translated address'],
    [[], 'nothing'],
  ])('makes no connection where a name leads to %j (%s)', async (addresses) => {
    await expect(get('hooks.example', resolving(...addresses))).rejects.toThrow(RefusedAddress);
    expect(connections).toBe(0);
  });

  it('does not say where a name leads', async () => {
    await expect(get('hooks.example', resolving('10.1.2.3'))).rejects.not.toThrow(/10\.1\.2\.3/);
  });

  it('asks the resolver once a connection, so that a second answer cannot differ', async () => {
    let asked = 0;
    const rebinding = ((host: string, options: unknown, callback: never) => {
      asked += 1;
      return (asked === 1 ? resolving('127.0.0.1') : resolving('93.184.216.34'))(host, options as never, callback);
    }) as unknown as typeof dns.lookup;
    await expect(get('hooks.example', rebinding)).rejects.toThrow(RefusedAddress);
    expect(asked).toBe(1);
    expect(connections).toBe(0);
  });

  it('sends nothing over a socket that leads to a private address, whatever the resolver said of it', async () => {
    let read = 0;
    const twoFaced = ((_host: string, _options: unknown, callback: (error: null, found: unknown) => void) =>
      callback(null, [
        {
          family: 4,
          get address() {
            read += 1;
            return read === 1 ? '93.184.216.34' : '127.0.0.1';
          },
        },
      ])) as unknown as typeof dns.lookup;
    await expect(get('hooks.example', twoFaced)).rejects.toThrow(RefusedAddress);
    expect(read).toBeGreaterThan(1);
    expect([connections, requests]).toEqual([1, 0]);
  });

  it('connects to private addresses where that is allowed', async () => {
    const { body } = await get('127.0.0.1', undefined, true);
    expect(await body.text()).toBe('reached');
  });
});
