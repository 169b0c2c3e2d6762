import { baseLanguage } from '../../../contract/language.ts';
import { languageOf } from '../../../guardrails/language/language-of.ts';
import type { SettledRequest } from '../fits-channel.ts';
import { phrasebookOf } from '../phrasebook-of.ts';
import { isSentenceLike } from './is-sentence-like.ts';

/** How a request's texts are held against the languages of its message. */
export interface Quoting {
  /** Of the message and, where the writer has no phrases of it, of the English around what is quoted. */
  readonly languages: readonly string[];
  /** Words of the names of the lead's side, which are of no language. */
  readonly names: ReadonlySet<string>;
}

/** The words of names, in lower case. */
export const wordsOfNames = (text: string): string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];

export function quotingOf({ language, lead, sender }: SettledRequest): Quoting {
  const own = baseLanguage(language);
  const named = [lead.first_name, lead.last_name, lead.company_name, sender?.company ?? ''].join(' ');
  return {
    languages: own === 'en' || phrasebookOf(language) ? [own] : [own, 'en'],
    names: new Set(isSentenceLike(lead.company_name) ? [] : wordsOfNames(named)),
  };
}

/** Sentences and what colons and dashes part, each with the blank after it. */
const part = /(?<=[.!?;:。！？؟।])(?=\s|\p{Lo})|(?<=\n)|(?=\s[–—]\s)/u;
export const partsOf = (text: string): string[] => text.split(part);

/** Whether a text is in another language than the message as a whole; English, around what is quoted, is none. */
export const isElsewhere = (text: string, { languages }: Quoting): boolean =>
  !languages.includes('en') && languageOf(text) !== languages[0];
