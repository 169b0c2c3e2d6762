import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { CreateApiKey } from '../contract/api-key.ts';
import { keylessTenant, newTenantId } from '../ids.ts';
import type { ApiKeyDoc } from '../store/api-key-store.ts';
import { formatApiKey, hashSecret, newApiKeyText } from './api-key-text.ts';
import { hasKeylessWork } from './has-keyless-work.ts';

/**
 * Makes a key, for a new tenant unless one is named; the first one takes over what was made without a key, which nobody
 * could read any more. `key` is shown once: only its hash is kept.
 */
export async function createApiKey(
  deps: Pick<Context, 'store' | 'clock'>,
  wanted: CreateApiKey,
): Promise<{ key: string; doc: ApiKeyDoc }> {
  const text = newApiKeyText();
  const doc: ApiKeyDoc = {
    key_id: text.keyId,
    tenant: wanted.tenant ?? (await tenantOfNewKey(deps)),
    name: wanted.name,
    secret_sha256: hashSecret(text.secret),
    requests_per_minute: wanted.requests_per_minute,
    daily_quota: wanted.daily_quota,
    created_at: isoTime(deps.clock.now()),
  };
  await deps.store.apiKeys.insert(doc);
  return { key: formatApiKey(text), doc };
}

async function tenantOfNewKey(deps: Pick<Context, 'store'>): Promise<string> {
  const isFirst = (await deps.store.apiKeys.count()) === 0;
  return isFirst && (await hasKeylessWork(deps)) ? keylessTenant : newTenantId();
}
