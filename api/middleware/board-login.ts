import type { RequestHandler } from 'express';
import type { Config } from '../../src/config/config.ts';
import { DomainError } from '../../src/errors.ts';
import type { LocalTrust } from './local-trust.ts';
import { secretMatches } from './secret-matches.ts';

function readBasic(header: string | undefined): { user: string; password: string } {
  const encoded = /^Basic +([\w+/=]+)$/i.exec(header ?? '')?.[1] ?? '';
  const [user = '', ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return { user, password: password.join(':') };
}

/** The queues' own login (HTTP Basic). With none configured they open to this machine only, as far as it is trusted. */
export function boardLogin({ bullBoard }: Config['auth'], trust: LocalTrust): RequestHandler {
  return async (req, res, next) => {
    if (!bullBoard) {
      if (await trust.isOperator(req)) return next();
      throw new DomainError('forbidden', 'Set BULL_BOARD_USER and BULL_BOARD_PASSWORD to open the queues');
    }
    const given = readBasic(req.get('authorization'));
    const user = secretMatches(given.user, bullBoard.user);
    const password = secretMatches(given.password, bullBoard.password);
    if (user && password) return next();
    res.set('WWW-Authenticate', 'Basic realm="Candor queues", charset="UTF-8"');
    throw new DomainError('unauthenticated', 'The queues have a login of their own');
  };
}
