import { remembering } from '../remembering.ts';
import type { SendingDefaultsReader } from './with-sending-defaults.ts';

/** Sending defaults that are read once for each tenant: for one batch of requests, then thrown away. */
export const rememberSendingDefaults = ({ sendingDefaults }: SendingDefaultsReader): SendingDefaultsReader => ({
  sendingDefaults: { get: remembering(sendingDefaults.get) },
});
