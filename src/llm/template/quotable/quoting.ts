import { baseLanguage } from '../../../contract/language.ts';
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

export function quotingOf({ language, lead, sender }: SettledRequest): Quoting {
  const own = baseLanguage(language);
  const named = [lead.first_name, lead.last_name, lead.company_name, sender?.company ?? ''].join(' ');
  return {
    languages: own === 'en' || phrasebookOf(language) ? [own] : [own, 'en'],
    names: new Set(isSentenceLike(lead.company_name) ? [] : (named.toLowerCase().match(/\p{L}{2,}/gu) ?? [])),
  };
}

/** Sentences and what colons and dashes part, each with the blank after it. */
const part = /(?<=[.!?;:。！？؟।])(?=\s|\p{Lo})|(?<=\n)|(?=\s[–—]\s)/u;
export const partsOf = (text: string): string[] => text.split(part);
