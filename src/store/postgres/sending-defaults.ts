import type { SendingDefaultsStore } from '../sending-defaults-store.ts';
import type { Documents } from './documents.ts';

export function createSendingDefaults({ findOne, write }: Documents): SendingDefaultsStore {
  return {
    get: (tenant) => findOne('SELECT doc FROM sending_defaults WHERE tenant = $1', [tenant]),
    put: async (doc) => {
      await write(
        `INSERT INTO sending_defaults (tenant, doc) VALUES ($1, $2::jsonb)
         ON CONFLICT (tenant) DO UPDATE SET doc = EXCLUDED.doc`,
        [doc.tenant, doc],
      );
    },
    remove: async (tenant) => {
      await write('DELETE FROM sending_defaults WHERE tenant = $1', [tenant]);
    },
  };
}
