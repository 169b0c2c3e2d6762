import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatApiKey, newApiKeyText, parseApiKey } from '../../../src/api-keys/api-key-text.ts';
import { createApiKey } from '../../../src/api-keys/create-api-key.ts';
import { revokeApiKey } from '../../../src/api-keys/revoke-api-key.ts';
import { verifyApiKey } from '../../../src/api-keys/verify-api-key.ts';
import { createPgliteStore } from '../../../src/store/create-pglite-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const limits = { name: 'crm', requests_per_minute: 60, daily_quota: 1_000 };

describe('the text of a key', () => {
  it('is read back as it was made', () => {
    const text = newApiKeyText();
    expect(parseApiKey(formatApiKey(text))).toEqual(text);
  });

  it('carries 256 random bits', () => {
    expect(Buffer.from(newApiKeyText().secret, 'base64url')).toHaveLength(32);
  });

  it.each(['', 'cnd_', 'sk-123', 'cnd_0011223344556677_short', ' cnd_0011223344556677_x'])('is not "%s"', (text) => {
    expect(parseApiKey(text)).toBeNull();
  });
});

describe('a key', () => {
  let store: Store;
  const clock = createManualClock();
  beforeAll(async () => {
    store = await createPgliteStore({});
  });
  afterAll(() => store.close());

  it('is accepted by its text, of which only a hash is kept', async () => {
    const { key, doc } = await createApiKey({ store, clock }, limits);
    expect(await verifyApiKey({ store }, key)).toEqual(doc);
    expect(JSON.stringify(await store.apiKeys.list())).not.toContain(parseApiKey(key)!.secret);
  });

  it('is refused with another secret', async () => {
    const { doc } = await createApiKey({ store, clock }, limits);
    const forged = formatApiKey({ keyId: doc.key_id, secret: newApiKeyText().secret });
    expect(await verifyApiKey({ store }, forged)).toBeNull();
  });

  it('is refused once revoked, and can be revoked once', async () => {
    const { key, doc } = await createApiKey({ store, clock }, limits);
    await revokeApiKey({ store, clock }, doc.key_id);
    expect(await verifyApiKey({ store }, key)).toBeNull();
    await expect(revokeApiKey({ store, clock }, doc.key_id)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('makes a tenant of its own unless one is named', async () => {
    const own = await createApiKey({ store, clock }, limits);
    const other = await createApiKey({ store, clock }, limits);
    const named = await createApiKey({ store, clock }, { ...limits, tenant: 'acme' });
    expect(own.doc.tenant).not.toBe(other.doc.tenant);
    expect(named.doc.tenant).toBe('acme');
  });
});
