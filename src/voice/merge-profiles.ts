import type { VoiceProfile } from '../contract/voice.ts';
import { foldText } from '../guardrails/document/fold-word.ts';

const without = (words: string[] | undefined, others: string[] | undefined): string[] | undefined => {
  if (words === undefined || others === undefined) return words;
  const taken = new Set(others.map(foldText));
  return words.filter((word) => !taken.has(foldText(word)));
};

/** One profile over another, field by field; a word that the upper one wants is not avoided, and the other way round. */
export function mergeProfiles(base: VoiceProfile, over: VoiceProfile): VoiceProfile {
  const use = over.use ?? without(base.use, over.avoid);
  const avoid = over.avoid ?? without(base.avoid, over.use);
  return { ...base, ...over, ...(use === undefined ? {} : { use }), ...(avoid === undefined ? {} : { avoid }) };
}
