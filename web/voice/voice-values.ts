import type { Voice } from '../../src/contract/voice.ts';

/** A voice as the form holds it: nothing absent, an empty text for what is left to the samples. */
export interface VoiceValues {
  greeting: string;
  closing: string;
  signature: string;
  formality: '' | 'FORMAL' | 'INFORMAL';
  sentence_words: number | '';
  use: string[];
  avoid: string[];
  samples: { text: string }[];
}

export const toValues = (voice: Voice): VoiceValues => ({
  greeting: voice.greeting ?? '',
  closing: voice.closing ?? '',
  signature: voice.signature ?? '',
  formality: voice.formality ?? '',
  sentence_words: voice.sentence_words ?? '',
  use: voice.use ?? [],
  avoid: voice.avoid ?? [],
  samples: (voice.samples ?? []).map((text) => ({ text })),
});

/** What is left empty is left out, so that the samples speak for it. */
export function fromValues(values: VoiceValues): Voice {
  const samples = values.samples.map(({ text }) => text.trim()).filter(Boolean);
  return {
    ...(values.greeting.trim() ? { greeting: values.greeting.trim() } : {}),
    ...(values.closing.trim() ? { closing: values.closing.trim() } : {}),
    ...(values.signature.trim() ? { signature: values.signature.trim() } : {}),
    ...(values.formality === '' ? {} : { formality: values.formality }),
    ...(values.sentence_words === '' ? {} : { sentence_words: values.sentence_words }),
    ...(values.use.length > 0 ? { use: values.use } : {}),
    ...(values.avoid.length > 0 ? { avoid: values.avoid } : {}),
    ...(samples.length > 0 ? { samples } : {}),
  };
}
