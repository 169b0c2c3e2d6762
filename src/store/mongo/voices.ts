import { fromStorable, storableText, toStorable } from '../storable.ts';
import type { VoiceDoc, VoiceStore } from '../voice-store.ts';
import type { Collections } from './collections.ts';
import { insertNew } from './insert-new.ts';

function toDoc(stored: VoiceDoc & { _id: string }): VoiceDoc {
  const { _id, ...doc } = stored;
  return fromStorable(doc);
}

export function createVoices({ voices }: Collections): VoiceStore {
  return {
    get: async (tenant) => {
      const stored = await voices.findOne({ _id: storableText(tenant) });
      return stored && toDoc(stored);
    },
    save: async (doc) => {
      const _id = storableText(doc.tenant);
      if (doc.version === 1) return insertNew(voices, { _id, ...toStorable(doc) });
      const written = await voices.replaceOne({ _id, version: doc.version - 1 }, toStorable(doc));
      return written.matchedCount === 1;
    },
  };
}
