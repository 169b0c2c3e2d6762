import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VoiceStore } from '../store/voice-store.ts';
import { mergeProfiles } from './merge-profiles.ts';
import { profileOf } from './profile-of.ts';

export interface VoiceReader {
  voices: Pick<VoiceStore, 'get'>;
}

/** A request with the voice that is in force for it, as a profile: its own over its tenant's. */
export async function withVoice<Request extends Pick<PersonalizeRequest, 'voice'>>(
  store: VoiceReader,
  tenant: string,
  request: Request,
): Promise<Request> {
  const kept = await store.voices.get(tenant);
  if (kept === null && request.voice === undefined) return request;
  const base = kept === null ? {} : await profileOf(kept.voice, messagesOf(kept));
  const voice = mergeProfiles(base, request.voice === undefined ? {} : await profileOf(request.voice));
  const { voice: _, ...rest } = request;
  return (Object.keys(voice).length === 0 ? rest : { ...rest, voice }) as Request;
}

const messagesOf = ({ accepted }: { accepted: { message: string }[] }): string[] =>
  accepted.map(({ message }) => message);
