import type { SendingDefaultsStore } from '../sending-defaults-store.ts';
import { fromStorable, storableText, toStorable } from '../storable.ts';
import type { Collections } from './collections.ts';
import { withoutId } from './without-id.ts';

export function createSendingDefaults({ sendingDefaults }: Collections): SendingDefaultsStore {
  return {
    get: async (tenant) => {
      const stored = await sendingDefaults.findOne({ _id: storableText(tenant) });
      return stored && fromStorable(withoutId(stored));
    },
    put: async (doc) => {
      await sendingDefaults.replaceOne({ _id: storableText(doc.tenant) }, toStorable(doc), { upsert: true });
    },
    remove: async (tenant) => {
      await sendingDefaults.deleteOne({ _id: storableText(tenant) });
    },
  };
}
