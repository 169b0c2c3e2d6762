import type { RequestHandler } from 'express';
import type { Context } from '../../src/context.ts';
import { DomainError } from '../../src/errors.ts';
import type { LocalTrust } from './local-trust.ts';
import { readCredential } from './read-credential.ts';
import { secretMatches } from './secret-matches.ts';

/** For the management of keys: the ADMIN_TOKEN, or the token of those who may read the data folder. */
export const requireAdminToken =
  (ctx: Pick<Context, 'config'>): RequestHandler =>
  (req, _res, next) => {
    const { adminToken, folderToken } = ctx.config.auth;
    const credential = readCredential(req);
    if (
      credential !== undefined &&
      [adminToken, folderToken].some((token) => token && secretMatches(credential, token))
    )
      return next();
    throw adminToken
      ? new DomainError('unauthenticated', 'Send Authorization: Bearer <ADMIN_TOKEN>')
      : new DomainError('forbidden', 'Set ADMIN_TOKEN, and send it with what is for operators');
  };

/** For what shows the service as a whole: the ADMIN_TOKEN, or this machine as far as it is trusted. */
export const requireOperator = (ctx: Pick<Context, 'config'>, trust: LocalTrust): RequestHandler => {
  const withToken = requireAdminToken(ctx);
  return async (req, res, next) => ((await trust.isOperator(req)) ? next() : withToken(req, res, next));
};
