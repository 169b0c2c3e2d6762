import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import { type SendingDefaultsReader, withSendingDefaults } from '../sending-defaults/with-sending-defaults.ts';
import { type VoiceReader, withVoice } from '../voice/with-voice.ts';

/** A request with what its tenant's settings say where it says nothing: the voice and the sending defaults. */
export async function requestInForce<Request extends Pick<PersonalizeRequest, 'voice' | 'compliance' | 'sender'>>(
  store: VoiceReader & SendingDefaultsReader,
  tenant: string,
  request: Request,
): Promise<Request> {
  const [voiced, defaults] = await Promise.all([withVoice(store, tenant, request), store.sendingDefaults.get(tenant)]);
  return withSendingDefaults({ sendingDefaults: { get: async () => defaults } }, tenant, voiced);
}
