import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { CreateApiKey } from '../contract/api-key.ts';
import { newTenantId } from '../ids.ts';
import type { ApiKeyDoc } from '../store/api-key-store.ts';
import { formatApiKey, hashSecret, newApiKeyText } from './api-key-text.ts';

/** Makes a key, for a new tenant unless one is named. `key` is shown once: only its hash is kept. */
export async function createApiKey(
  deps: Pick<Context, 'store' | 'clock'>,
  wanted: CreateApiKey,
): Promise<{ key: string; doc: ApiKeyDoc }> {
  const text = newApiKeyText();
  const doc: ApiKeyDoc = {
    key_id: text.keyId,
    tenant: wanted.tenant ?? newTenantId(),
    name: wanted.name,
    secret_sha256: hashSecret(text.secret),
    requests_per_minute: wanted.requests_per_minute,
    daily_quota: wanted.daily_quota,
    created_at: isoTime(deps.clock.now()),
  };
  await deps.store.apiKeys.insert(doc);
  return { key: formatApiKey(text), doc };
}
