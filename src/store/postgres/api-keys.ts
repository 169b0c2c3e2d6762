import type { ApiKeyStore } from '../api-key-store.ts';
import type { Documents } from './documents.ts';

export function createApiKeys({ rows, find, findOne, write }: Documents): ApiKeyStore {
  return {
    insert: async (doc) => {
      await write('INSERT INTO api_keys (id, doc) VALUES ($1, $2::jsonb)', [doc.key_id, doc]);
    },
    get: (keyId) => findOne('SELECT doc FROM api_keys WHERE id = $1', [keyId]),
    list: () => find('SELECT doc FROM api_keys ORDER BY id'),
    revoke: async (keyId, revokedAt) =>
      (await write(`UPDATE api_keys SET doc = doc || $2::jsonb WHERE id = $1 AND NOT doc ? 'revoked_at'`, [
        keyId,
        { revoked_at: revokedAt },
      ])) === 1,
    count: async () => {
      const [counted] = await rows<{ keys: number }>('SELECT count(*)::integer AS keys FROM api_keys');
      return counted!.keys;
    },
  };
}
