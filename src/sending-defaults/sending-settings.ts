import type { SendingSettings } from '../contract/sending-defaults.ts';
import type { SendingDefaultsDoc } from '../store/sending-defaults-store.ts';

/** A tenant's sending defaults as it sees them, whether it has put any or not. */
export const sendingSettings = (doc: SendingDefaultsDoc | null): SendingSettings => ({
  defaults: doc?.defaults ?? {},
  updated_at: doc?.updated_at ?? null,
});
