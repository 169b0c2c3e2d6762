import type { SendingDefaults } from '../contract/sending-defaults.ts';

/** What is kept of a tenant's sending defaults. */
export interface SendingDefaultsDoc {
  tenant: string;
  defaults: SendingDefaults;
  updated_at: string;
}

export interface SendingDefaultsStore {
  get(tenant: string): Promise<SendingDefaultsDoc | null>;
  /** In the place of what was kept, if anything was: the last one to put wins. */
  put(doc: SendingDefaultsDoc): Promise<void>;
  /** No error where nothing is kept. */
  remove(tenant: string): Promise<void>;
}
