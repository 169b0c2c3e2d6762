import type { Voice, VoiceSettings } from '../contract/voice.ts';
import { changeVoice, type VoiceDeps } from './change-voice.ts';
import { voiceSettings } from './voice-settings.ts';

/** Replaces a tenant's voice; the edits that it accepted as samples stay. */
export const saveVoice = async (deps: VoiceDeps, tenant: string, voice: Voice): Promise<VoiceSettings> =>
  voiceSettings(await changeVoice(deps, tenant, ({ accepted, dismissed }) => ({ voice, accepted, dismissed })));
