import dns from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress } from './public-address.ts';

/** The guard would not connect there. Never says where a name led, which would map a private network. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';

  constructor() {
    super('refused: not a public address');
  }
}

export interface GuardedAgentOptions {
  allowPrivate: boolean;
  connectTimeoutMs: number;
  /** How names resolve; the system's by default. */
  lookup?: typeof dns.lookup;
}

/** Resolves every address of a name, and gives none when one of them is not public. */
const guardLookup =
  (lookup: typeof dns.lookup): LookupFunction =>
  (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address)))
        return callback(new RefusedAddress(), []);
      const first = addresses[0]!;
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });

/**
 * An HTTP agent that connects to public addresses only. Three guards, since each alone can be passed by: IP literals
 * never reach a lookup; a name may have a private address among its public ones; and what counts in the end is where
 * the socket leads.
 */
export function createGuardedAgent({
  allowPrivate,
  connectTimeoutMs,
  lookup = dns.lookup,
}: GuardedAgentOptions): Agent {
  const base = { timeout: connectTimeoutMs, autoSelectFamily: true };
  if (allowPrivate) return new Agent({ connect: base });
  const connect = buildConnector({ ...base, lookup: guardLookup(lookup) });
  return new Agent({
    connect: (options, callback) => {
      const host = options.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host) !== 0 && !isPublicAddress(host)) return callback(new RefusedAddress(), null);
      connect(options, (error, socket) => {
        if (error) return callback(error, null);
        if (isPublicAddress(socket.remoteAddress ?? '')) return callback(null, socket);
        socket.destroy();
        callback(new RefusedAddress(), null);
      });
    },
  });
}
