import { remembering } from '../remembering.ts';
import type { VoiceReader } from './with-voice.ts';

/** Voices that are read once each: for one batch of requests, then thrown away. */
export const rememberVoices = ({ voices }: VoiceReader): VoiceReader => ({ voices: { get: remembering(voices.get) } });
