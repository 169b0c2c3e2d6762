import type { Request } from 'express';
import ipaddr from 'ipaddr.js';

/** Whether the name or address means this machine alone. */
export function isLoopbackHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  return ipaddr.isValid(name) && ipaddr.process(name).range() === 'loopback';
}

const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/**
 * Whether a program on this machine asks for this machine by name. A page that rebound its domain to 127.0.0.1 names
 * its own domain in Host, and a proxy speaks for somebody else: neither is local.
 */
export function isLocalCaller(req: Request): boolean {
  const address = req.socket.remoteAddress;
  const host = /^(\[[^\]]*\]|[^:]*)(:\d+)?$/.exec(req.headers.host ?? '')?.[1];
  return (
    address !== undefined &&
    isLoopbackHost(address) &&
    host !== undefined &&
    isLoopbackHost(host) &&
    !forwardingHeaders.some((name) => req.headers[name] !== undefined)
  );
}
