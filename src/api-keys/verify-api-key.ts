import { timingSafeEqual } from 'node:crypto';
import type { Context } from '../context.ts';
import type { ApiKeyDoc } from '../store/api-key-store.ts';
import { hashSecret, parseApiKey } from './api-key-text.ts';

/** The key's document, or null for one that is unknown, wrong or revoked: the caller is not told which. */
export async function verifyApiKey(deps: Pick<Context, 'store'>, text: string): Promise<ApiKeyDoc | null> {
  const parsed = parseApiKey(text);
  if (!parsed) return null;
  const doc = await deps.store.apiKeys.get(parsed.keyId);
  if (!doc) return null;
  const matches = timingSafeEqual(Buffer.from(hashSecret(parsed.secret), 'hex'), Buffer.from(doc.secret_sha256, 'hex'));
  return matches && doc.revoked_at === undefined ? doc : null;
}
