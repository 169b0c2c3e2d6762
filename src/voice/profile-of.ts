import type { RequestText } from '../contract/request-texts.ts';
import { type Voice, type VoiceProfile, voiceProfileSchema } from '../contract/voice.ts';
import { flagInjections } from '../guardrails/input/screen-request.ts';

/** Its texts, with pointers into the voice. */
export const textsOfVoice = (voice: Voice): RequestText[] =>
  Object.entries(voice).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [{ pointer: `/${key}`, text: value }]
      : Array.isArray(value)
        ? value.map((text, at) => ({ pointer: `/${key}/${at}`, text }))
        : [],
  );

/** What samples show; one that reads like orders to a model is left out. */
export const extractScreened = async (samples: readonly string[]): Promise<VoiceProfile> => {
  if (samples.length === 0) return {};
  // Reading samples takes word lists and rules that the rest of a server has no use for.
  const { extractProfile } = await import('./extract-profile.ts');
  const kept = samples.filter((text) => flagInjections([{ pointer: '', text }]).length === 0);
  // What a message has may be longer than a profile takes.
  const found = Object.entries(extractProfile(kept)).filter(
    ([key, value]) => voiceProfileSchema.safeParse({ [key]: value }).success,
  );
  return Object.fromEntries(found);
};

/** A voice as it is put to use: what it says, and what its samples show where it says nothing. */
export async function profileOf(
  { samples = [], ...said }: Voice,
  accepted: readonly string[] = [],
): Promise<VoiceProfile> {
  const stated = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { ...(await extractScreened([...samples, ...accepted])), ...stated };
}
