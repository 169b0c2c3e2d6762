import type { VoiceReader } from './with-voice.ts';

/** Voices that are read once each: for one batch of requests, then thrown away. */
export function rememberVoices({ voices }: VoiceReader): VoiceReader {
  const known = new Map<string, ReturnType<VoiceReader['voices']['get']>>();
  return {
    voices: {
      get: (tenant) => {
        const answer = known.get(tenant) ?? voices.get(tenant);
        known.set(tenant, answer);
        return answer;
      },
    },
  };
}
