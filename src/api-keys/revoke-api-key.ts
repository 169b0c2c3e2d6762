import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';

/** Refuses the key from now on. Throws 'not_found' when there is no such key in use. */
export async function revokeApiKey(deps: Pick<Context, 'store' | 'clock'>, keyId: string): Promise<void> {
  if (!(await deps.store.apiKeys.revoke(keyId, isoTime(deps.clock.now()))))
    throw new DomainError('not_found', `No key "${keyId}" in use`);
}
