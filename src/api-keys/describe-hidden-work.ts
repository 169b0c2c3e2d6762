import type { Context } from '../context.ts';
import { keylessTenant } from '../ids.ts';
import { hasKeylessWork } from './has-keyless-work.ts';

/** What a key of the tenant reads, or does not, of the time without keys, and how that is read. null: there is nothing. */
export async function describeHiddenWork(deps: Pick<Context, 'store'>, tenant: string): Promise<string | null> {
  if (!(await hasKeylessWork(deps))) return null;
  if (tenant === keylessTenant) return 'it reads what was made without a key';
  const seen = (await deps.store.apiKeys.list()).some((key) => key.tenant === keylessTenant && !key.revoked_at);
  return seen
    ? null
    : `what was made without a key is not shown to it; "keys create <name> --tenant ${keylessTenant}" is`;
}
