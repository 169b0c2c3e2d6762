import type { VoiceSettings } from '../contract/voice.ts';
import { flagInjections } from '../guardrails/input/screen-request.ts';
import type { VoiceDoc } from '../store/voice-store.ts';
import { extractScreened, profileOf, textsOfVoice } from './profile-of.ts';

/** A tenant's voice as it sees it, whether it has put one or not. */
export async function voiceSettings(doc: VoiceDoc | null): Promise<VoiceSettings> {
  const { voice, accepted, updated_at } = doc ?? { voice: {}, accepted: [], updated_at: null };
  const messages = accepted.map(({ message }) => message);
  return {
    voice,
    accepted,
    extracted: await extractScreened([...(voice.samples ?? []), ...messages]),
    profile: await profileOf(voice, messages),
    input_flags: flagInjections(textsOfVoice(voice)),
    updated_at,
  };
}
