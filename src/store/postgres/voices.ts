import type { VoiceStore } from '../voice-store.ts';
import type { Documents } from './documents.ts';

export function createVoices({ findOne, write }: Documents): VoiceStore {
  return {
    get: (tenant) => findOne('SELECT doc FROM voices WHERE tenant = $1', [tenant]),
    save: async (doc) =>
      (doc.version === 1
        ? await write('INSERT INTO voices (tenant, doc) VALUES ($1, $2::jsonb) ON CONFLICT (tenant) DO NOTHING', [
            doc.tenant,
            doc,
          ])
        : await write(
            `UPDATE voices SET doc = $2::jsonb WHERE tenant = $1 AND (doc->>'version')::integer = $3::integer`,
            [doc.tenant, doc, doc.version - 1],
          )) === 1,
  };
}
