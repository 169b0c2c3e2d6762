import type { RequestHandler } from 'express';
import { verifyApiKey } from '../../src/api-keys/verify-api-key.ts';
import type { Context } from '../../src/context.ts';
import { DomainError } from '../../src/errors.ts';
import { keylessTenant } from '../../src/ids.ts';
import { setApiKey, setTenant } from '../request-scope.ts';
import { isLocalCaller } from './is-local-caller.ts';
import type { LocalTrust } from './local-trust.ts';
import { limitCalls } from './rate-limit.ts';
import { readCredential } from './read-credential.ts';

/**
 * Finds the tenant by its key, and counts the call. While no key was ever made and there is no ADMIN_TOKEN to make one,
 * programs on this machine need none, and nobody else is served.
 */
export function requireApiKey(ctx: Context, trust: LocalTrust): RequestHandler {
  return async (req, res, next) => {
    // People's data: no cache on the way may keep it.
    res.set('Cache-Control', 'no-store');
    const credential = readCredential(req);
    if (credential === undefined) {
      if (!(await trust.isKeyless())) throw new DomainError('unauthenticated', 'Send Authorization: Bearer <API key>');
      if (!isLocalCaller(req))
        throw new DomainError('forbidden', 'Without an API key only this machine is served, under a name of its own');
      setTenant(res, keylessTenant);
      return next();
    }
    const key = await verifyApiKey(ctx, credential);
    if (!key) throw new DomainError('unauthenticated', 'The API key is unknown or revoked');
    setTenant(res, key.tenant);
    setApiKey(res, key);
    await limitCalls(ctx.limiter, key, res);
    next();
  };
}
