import { fillGreeting } from '../contract/fill-greeting.ts';
import { baseLanguage } from '../contract/language.ts';
import { languageToWrite } from '../guardrails/language/language-of.ts';
import { block, inertJson } from './data-block.ts';
import type { PromptInput } from './prompt-input.ts';

/** What the two forms of address are called where a language has them. */
const addresses: Readonly<Record<string, Record<'FORMAL' | 'INFORMAL', string>>> = {
  de: { FORMAL: 'Sie', INFORMAL: 'du' },
  fr: { FORMAL: 'vous', INFORMAL: 'tu' },
  es: { FORMAL: 'usted', INFORMAL: 'tú' },
  it: { FORMAL: 'Lei', INFORMAL: 'tu' },
  nl: { FORMAL: 'u', INFORMAL: 'je' },
  pt: { FORMAL: 'o senhor, a senhora, or none', INFORMAL: 'tu, in Brazil você' },
  pl: { FORMAL: 'Pan, Pani, Państwo', INFORMAL: 'ty' },
};

/** How the sender writes; empty where nothing is known of it. */
export function voiceBlock({ request, marker }: PromptInput): string {
  const { voice, lead } = request;
  if (voice === undefined) return '';
  const greeting = voice.greeting === undefined ? null : fillGreeting(voice.greeting, lead);
  const language = baseLanguage(languageToWrite(request));
  const form = voice.formality;
  const described = {
    ...(greeting === null ? {} : { greeting }),
    ...(voice.closing === undefined ? {} : { closing: voice.closing }),
    ...(voice.signature === undefined ? {} : { signature: voice.signature }),
    ...(form === undefined ? {} : { address: addresses[language]?.[form] ?? form.toLowerCase() }),
    ...(voice.sentence_words === undefined ? {} : { longest_sentence: voice.sentence_words }),
    ...(voice.use?.length ? { words_liked: voice.use } : {}),
    ...(voice.avoid?.length ? { words_avoided: voice.avoid } : {}),
  };
  return Object.keys(described).length === 0 ? '' : `\n\n${block('voice', marker, inertJson(described))}`;
}
