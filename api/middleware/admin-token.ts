import type { RequestHandler } from 'express';
import type { Context } from '../../src/context.ts';
import { DomainError } from '../../src/errors.ts';
import type { LocalTrust } from './local-trust.ts';
import { readCredential } from './read-credential.ts';
import { secretMatches } from './secret-matches.ts';

/** For the management of keys: the ADMIN_TOKEN, and nothing else. */
export const requireAdminToken =
  (ctx: Pick<Context, 'config'>): RequestHandler =>
  (req, _res, next) => {
    const { adminToken } = ctx.config.auth;
    if (!adminToken) throw new DomainError('forbidden', 'Set ADMIN_TOKEN, and send it with what is for operators');
    const credential = readCredential(req);
    if (credential === undefined || !secretMatches(credential, adminToken))
      throw new DomainError('unauthenticated', 'Send Authorization: Bearer <ADMIN_TOKEN>');
    next();
  };

/** For what shows the service as a whole: the ADMIN_TOKEN, or this machine as far as it is trusted. */
export const requireOperator = (ctx: Pick<Context, 'config'>, trust: LocalTrust): RequestHandler => {
  const withToken = requireAdminToken(ctx);
  return async (req, res, next) => ((await trust.isOperator(req)) ? next() : withToken(req, res, next));
};
