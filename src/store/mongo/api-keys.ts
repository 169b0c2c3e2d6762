import type { ApiKeyDoc, ApiKeyStore } from '../api-key-store.ts';
import { fromStorable, storableText, toStorable } from '../storable.ts';
import type { Collections } from './collections.ts';

function toDoc(stored: ApiKeyDoc & { _id: string }): ApiKeyDoc {
  const { _id, ...doc } = stored;
  return fromStorable(doc);
}

export function createApiKeys({ apiKeys }: Collections): ApiKeyStore {
  return {
    insert: async (doc) => {
      await apiKeys.insertOne({ _id: storableText(doc.key_id), ...toStorable(doc) });
    },
    get: async (keyId) => {
      const stored = await apiKeys.findOne({ _id: storableText(keyId) });
      return stored && toDoc(stored);
    },
    list: async () => (await apiKeys.find().sort({ _id: 1 }).toArray()).map(toDoc),
    revoke: async (keyId, revokedAt) => {
      const written = await apiKeys.updateOne(
        { _id: storableText(keyId), revoked_at: { $exists: false } },
        { $set: { revoked_at: revokedAt } },
      );
      return written.matchedCount === 1;
    },
    count: () => apiKeys.countDocuments(),
  };
}
