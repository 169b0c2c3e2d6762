import type { Request } from 'express';
import { describe, expect, it } from 'vitest';
import { isLocalCaller, isLoopbackHost } from '../../../api/middleware/is-local-caller.ts';

const request = (remoteAddress: string, headers: Record<string, string>): Request =>
  ({ socket: { remoteAddress }, headers }) as unknown as Request;

describe('isLocalCaller', () => {
  it.each([
    ['127.0.0.1', 'localhost:3000'],
    ['127.0.0.1', '127.0.0.1:3000'],
    ['::1', '[::1]:3000'],
    ['::ffff:127.0.0.1', 'localhost'],
    ['127.0.0.1', 'candor.localhost:3000'],
  ])('serves this machine: %s asking for %s', (address, host) => {
    expect(isLocalCaller(request(address, { host }))).toBe(true);
  });

  it.each([
    ['another machine', '10.0.0.7', { host: 'localhost:3000' }],
    ['a domain rebound to loopback', '127.0.0.1', { host: 'evil.example:3000' }],
    ['a name that begins like ours', '127.0.0.1', { host: 'localhost.evil.example' }],
    ['a proxy speaking for others', '127.0.0.1', { host: 'localhost', 'x-forwarded-for': '203.0.113.9' }],
    ['no Host at all', '127.0.0.1', {}],
  ])('refuses %s', (_, address, headers) => {
    expect(isLocalCaller(request(address, headers as Record<string, string>))).toBe(false);
  });
});

describe('isLoopbackHost', () => {
  it('knows addresses that reach other machines', () => {
    expect(['0.0.0.0', '::', '192.168.1.4', 'example.com', ''].filter(isLoopbackHost)).toEqual([]);
  });
});
