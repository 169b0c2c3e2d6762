import type { Channel, PersonalizeRequest, Tone } from '../contract/personalize-request.ts';
import { languageToWrite } from '../language/language-of.ts';

const channels: Record<Channel, string> = {
  EMAIL: 'an email: short paragraphs with an empty line between them, and a closing line such as "Best regards,"',
  LINKEDIN:
    'a LinkedIn message: one or two short paragraphs, no subject, at most 300 characters if the word limit is 50 or less',
  SMS: 'a text message: one paragraph, plain characters only, no emoji, no link, at most 300 characters',
};

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
export const describeChannel = (request: PersonalizeRequest): string => channels[request.channel];
export const describeTone = (request: PersonalizeRequest): string => tones[request.tone];
