import type { Request } from 'express';
import type { Context } from '../../src/context.ts';
import { DomainError } from '../../src/errors.ts';
import { within } from '../../src/within.ts';
import { isLocalCaller, isLoopbackHost } from './is-local-caller.ts';

/** Like a probe: answered before whoever asks gives up. */
const answerWithinMs = 2_000;

export interface LocalTrust {
  /** Whether neither API key nor ADMIN_TOKEN was ever set, and nothing but this machine can reach the service. */
  isKeyless(): Promise<boolean>;
  /**
   * Whether this machine's operator may be taken to ask. Once there is a key or a token, a program on this machine may
   * be a proxy that speaks for anybody, unless TRUST_PROXY vouches that proxies say for whom.
   */
  isOperator(req: Request): Promise<boolean>;
}

/** How far a caller on this machine is trusted. Throws 'unavailable' where the store cannot say whether there are keys. */
export function createLocalTrust({ config, store }: Pick<Context, 'config' | 'store'>): LocalTrust {
  const mayBeKeyless = isLoopbackHost(config.http.host) && !config.auth.adminToken;
  /** A key that was revoked is still counted: what was locked once stays locked. */
  let hasKeys = false;
  const isKeyless = async (): Promise<boolean> => {
    if (!mayBeKeyless || hasKeys) return false;
    const count = await within(answerWithinMs, store.apiKeys.count()).catch((error) => {
      throw new DomainError('unavailable', 'The store does not say whether there are keys', { cause: error });
    });
    hasKeys = count > 0;
    return !hasKeys;
  };
  return {
    isKeyless,
    isOperator: async (req) => isLocalCaller(req) && (config.http.trustProxy || (await isKeyless())),
  };
}
