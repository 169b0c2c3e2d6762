import { baseLanguage } from '../../contract/language.ts';
import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import { foldText } from '../document/fold-word.ts';
import { rememberByText } from '../remember-by-text.ts';
import { detectLanguage } from './detect-language.ts';
import { codes, leastShare, telling } from './telling-words.ts';

const english = codes.indexOf('en');

/** How many of the words are common ones of each language, by the language's place among the codes. */
function countByLanguage(words: readonly string[]): Int32Array {
  const hits = new Int32Array(codes.length);
  for (const word of words) for (const at of telling.get(word) ?? []) hits[at]! += 1;
  return hits;
}

/** Fewer words tell no language. */
const leastWords = 4;
/** A text in which another language has as many of these is a mixture. */
const lead = 1.5;
/** Letters the detector needs to be of use. */
const leastLetters = 24;

/** Texts of a run: its message is asked about by what reads it and by what ends it, summary and goal by each message. */
const mostTexts = 64;

/** The language of a text, first part of a BCP 47 tag; undefined where it is too short or too mixed to tell. */
export const languageOf = rememberByText(tellLanguage, mostTexts);

function tellLanguage(text: string): string | undefined {
  const words = foldText(text).match(/\p{L}+/gu) ?? [];
  if (words.length < leastWords) return undefined;
  const hits = countByLanguage(words);
  const first = hits.indexOf(Math.max(...hits));
  const most = hits[first]!;
  // Mail in English is full of foreign names; what has its small words is English.
  if (hits[english]! >= leastShare * words.length && hits[english] === most) return 'en';
  const second = Math.max(...hits.with(first, -1));
  if (most >= 3 && most >= leastShare * words.length && most >= lead * second) return codes[first];
  if (words.join('').length < leastLetters) return undefined;
  const detected = detectLanguage(text);
  return detected.language !== '' && detected.isReliable() ? detected.language : undefined;
}

/** What a message is to be written in: what was asked for, else what goal and summary share, else English. */
export function languageToWrite({ language, goal, company_context: { summary } }: PersonalizeRequest): string {
  if (language !== undefined) return language;
  if (summary.trim() === '') return languageOf(goal) ?? 'en';
  const told = languageOf(summary);
  if (told === undefined || told === 'en') return 'en';
  const asked = languageOf(goal);
  return asked === told || (asked === undefined && !isEnglishGoal.test(foldText(goal))) ? told : 'en';
}

/** "Book a call": too short to tell by itself, and English all the same. */
const isEnglishGoal = /\b(?:a|an|the|book|get|call|meeting|demo|ask|with|about|for|to|min|schedule)\b/;

/** What a message is read as: what was asked for, else its own language, else that of the request, else English. */
export const languageToRead = (request: PersonalizeRequest, message: string): string =>
  request.language === undefined
    ? (languageOf(message) ?? baseLanguage(languageToWrite(request)))
    : baseLanguage(request.language);
