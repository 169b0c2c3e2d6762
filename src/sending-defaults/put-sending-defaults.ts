import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { SendingDefaults, SendingSettings } from '../contract/sending-defaults.ts';
import { sendingSettings } from './sending-settings.ts';

/** Replaces a tenant's sending defaults. They are in force for requests that are made from now on. */
export async function putSendingDefaults(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  tenant: string,
  defaults: SendingDefaults,
): Promise<SendingSettings> {
  const doc = { tenant, defaults, updated_at: isoTime(clock.now()) };
  await store.sendingDefaults.put(doc);
  return sendingSettings(doc);
}
