import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { rememberByText } from '../remember-by-text.ts';

const stemmers: Readonly<Record<string, (word: string) => string>> = {
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  nl: dutch,
  pt: portuguese,
};

/** A longer one is no word that has a stem. */
const longest = 40;
/** Before a vowel an article leaves its own: "l'allemagne", "dell'olio". */
const elision = /^(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|dell|all|nell|dall|sull|un|quell|quest|bell)['’]/;

export const withoutElision = (folded: string): string => folded.replace(elision, '');

/** Stem of a folded word; Polish has no stemmer here and is compared by its beginnings. */
export function stemByLanguage(folded: string, language: string): string {
  const word = withoutElision(folded);
  return word.length > longest ? word : (stemmers[language]?.(word) ?? word);
}

/** "Abgefüllt" of "abfüllen", "geteeld" of "telen": the root of a verb without what makes it a participle. */
const participle =
  /^(ab|an|auf|aus|ein|mit|nach|vor|zu|um|weg|her|hin|af|op|uit|in|aan|mee|na|voor|toe|om|door|bij)?ge(?=\p{L}{4})/u;
const verbEnding = /(?:en|et|t|d|e)$/;
const mostRoots = 4_000;
const verbRoot = rememberByText(
  (word) =>
    word
      .replace(participle, '$1')
      .replace(verbEnding, '')
      .replace(/([aeou])\1(?=\p{L}$)/u, '$1'),
  mostRoots,
);

const leastRoot = 4;

/** Whether two stems are of one word: alike, nearly so, or in German and Dutch the end of a compound. */
export function sharesStem(a: string, b: string, language: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (shorter < leastRoot) return false;
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared += 1;
  if (language === 'pl') return shared >= leastRoot && shared >= shorter - 2 && longer - shared <= 5;
  if (shared >= leastRoot && shared >= 0.75 * longer) return true;
  if ((language === 'de' || language === 'nl') && verbRoot(a).length >= 3 && verbRoot(a) === verbRoot(b)) return true;
  const isCompounding = language === 'de' || language === 'nl';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return isCompounding && short.length >= 5 && (long.endsWith(short) || long.startsWith(short));
}
