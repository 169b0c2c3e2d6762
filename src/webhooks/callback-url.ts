import { isIP } from 'node:net';
import type { Config } from '../config/config.ts';
import { DomainError } from '../errors.ts';
import { isPublicAddress } from './public-address.ts';

const allowedPorts = new Set(['', '443', '8443']);
const localNames = /^(localhost|.*\.(localhost|local|internal|home\.arpa))\.?$/;

/** Without the brackets of an IPv6 literal. The URL parser has unfolded decimal, octal, hex and full-width forms. */
const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** Why a webhook may not be sent there, as far as the URL alone tells; null when it may. */
export function callbackUrlIssue(value: string, allowPrivate: boolean): string | null {
  if (!URL.canParse(value)) return 'must be a URL';
  const url = new URL(value);
  if (url.username || url.password) return 'must not carry a user name or password';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must be an https URL';
  if (allowPrivate) return null;
  if (url.protocol !== 'https:') return 'must be an https URL';
  if (!allowedPorts.has(url.port)) return 'must use port 443 or 8443';
  const host = hostOf(url);
  if (localNames.test(host) || (isIP(host) !== 0 && !isPublicAddress(host))) return 'must be a public address';
  return null;
}

/** Throws 'invalid', pointing at the field, for a URL that no webhook would ever be sent to. */
export function assertCallbackUrl(
  url: string | undefined,
  config: Pick<Config, 'webhooks'>,
  field = 'callback_url',
): void {
  if (url === undefined) return;
  const issue = callbackUrlIssue(url, config.webhooks.allowPrivate);
  if (issue)
    throw new DomainError('invalid', `The ${field} cannot be used`, {
      issues: [{ pointer: `/${field}`, detail: issue }],
    });
}
