import { demandWords } from './demand-words.ts';
import { orderWords } from './order-words.ts';

type Kind = 'atOnce' | 'urgent' | 'pay' | 'owed';

/** Scripts without blanks: their words are looked for in the text as it stands. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Hangul}]/u;

/** In capitals they are short for something: "YA Editor", "MA". */
const shortForms = /(?<![\p{L}\p{M}])\p{Lu}{2,4}(?![\p{L}\p{M}])/gu;

const wordPattern = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

/** Words of a text in lower case, with a blank around each. */
function lined(text: string): string {
  const composed = text.normalize('NFC');
  const said = /\p{Ll}/u.test(composed) ? composed.replace(shortForms, '') : composed;
  return ` ${(said.toLowerCase().match(wordPattern) ?? []).join(' ')} `;
}

type Finder = (text: string, words: string) => boolean;

/** Looks for the words of a list: single ones, phrases, and those of scripts without blanks. */
function finderOf(list: readonly string[]): Finder {
  const all = list.flatMap((words) => words.split(/\s+/)).filter((word) => word !== '');
  const runs = all.filter((word) => unspaced.test(word));
  const phrases = all.filter((word) => word.includes('_')).map((word) => ` ${word.replaceAll('_', ' ')} `);
  const single = new Set(all.filter((word) => !unspaced.test(word) && !word.includes('_')));
  return (text, words) =>
    words.split(' ').some((word) => single.has(word)) ||
    phrases.some((phrase) => words.includes(phrase)) ||
    (unspaced.test(text) && runs.some((run) => text.includes(run)));
}

/** Word lists of one language. */
const findersOf = (languages: readonly string[]): Readonly<Record<Kind, Finder>> => {
  const of = (kind: Kind): Finder => finderOf(languages.map((one) => demandWords[one]![kind]));
  return { atOnce: of('atOnce'), urgent: of('urgent'), pay: of('pay'), owed: of('owed') };
};

const byLanguage = new Map(Object.keys(demandWords).map((language) => [language, findersOf([language])]));
const anyAtOnce = finderOf(Object.values(demandWords).map(({ atOnce }) => atOnce));

/** Whether a text says "now", "today", "please" in any language that is known: no office is called so. */
export const isUrgent = (text: string): boolean => anyAtOnce(text, lined(text));

/** The same by words that are no short names: "Nu", "Hoy", "Azi". */
const shortNames = /(?<!\p{L})\p{Lu}\p{Ll}{1,2}(?!\p{L})/gu;
export const isPlainlyUrgent = (text: string): boolean => isUrgent(text.replace(shortNames, ''));

/**
 * Whether a text says in one of the languages, by default in any that is known, that something is to be paid, sent or
 * called for at once, or that what is owed is.
 */
export function isDemand(text: string, languages: Iterable<string> = byLanguage.keys()): boolean {
  const words = lined(text);
  return [...languages].some((language) => {
    const its = byLanguage.get(language);
    if (its === undefined) return false;
    const isAtOnce = its.atOnce(text, words);
    return its.pay(text, words) && (isAtOnce || (its.urgent(text, words) && its.owed(text, words)));
  });
}

const setOf = (kind: 'sure' | 'either' | 'objects'): ReadonlySet<string> =>
  new Set(Object.values(orderWords).flatMap((words) => words[kind].split(/\s+/)));
const sure = setOf('sure');
const either = setOf('either');
const objects = setOf('objects');

/** Short, and parts of names as well: "Dime Community Bank", "Tell Greenland". */
const leastLetters = 5;
const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');

/** Whether an order stands amid a title or a name: an imperative that is no other word, or a verb and what orders are about. */
export function ordersAmid(text: string): boolean {
  const words = lined(text).trim().split(' ').map(fold);
  return words.some(
    (word, at) =>
      (at > 0 && words.length > 2 && word.length >= leastLetters && sure.has(word)) ||
      (either.has(word) && objects.has(words[at + 1] ?? '')),
  );
}
