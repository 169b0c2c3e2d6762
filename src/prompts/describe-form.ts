import { channels } from '../contract/channels.ts';
import { charactersToWrite } from '../contract/measure-message.ts';
import type { PersonalizeRequest, Tone } from '../contract/personalize-request.ts';
import { languageToWrite } from '../guardrails/language/language-of.ts';

const tones: Record<Tone, string> = {
  PROFESSIONAL: 'courteous and calm, complete sentences, no slang',
  FRIENDLY: 'warm and relaxed, contractions are fine, at most one exclamation mark',
  DIRECT: 'short sentences, the point first, no small talk',
};

const englishNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** An English name for a language tag, so that a model need not know BCP 47. */
function languageName(tag: string): string {
  try {
    return englishNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export const describeLanguage = (request: PersonalizeRequest): string => languageName(languageToWrite(request));
export const describeTone = (request: PersonalizeRequest): string => tones[request.tone];

/** The form of a channel, with as many characters as it holds. */
export function describeChannel(request: PersonalizeRequest): string {
  const { form } = channels[request.channel];
  const most = charactersToWrite(request, languageToWrite(request));
  return most === null ? form : `${form}, at most ${most} characters`;
}

/** The characters of a subject, for a request that asks for one. */
export const subjectCharacters = ({ channel }: PersonalizeRequest): number | undefined =>
  channels[channel].subject?.shown;
