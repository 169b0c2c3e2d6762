import { foldText } from '../../../guardrails/document/fold-word.ts';
import { demandWords } from './demand-words.ts';
import { allOrderWords } from './order-words.ts';

type Kind = 'atOnce' | 'urgent' | 'pay' | 'owed';

/** Scripts without blanks: their words are looked for in the text as it stands. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Hangul}]/u;

/** In capitals they are short for something: "YA Editor", "MA". */
const shortForms = /(?<![\p{L}\p{M}])\p{Lu}{2,4}(?![\p{L}\p{M}])/gu;

const wordPattern = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

/** A text as its words are looked for. */
interface Said {
  readonly text: string;
  /** In lower case. */
  readonly words: readonly string[];
  /** The same with a blank around each. */
  readonly line: string;
}

function saidOf(text: string): Said {
  const composed = text.normalize('NFC');
  const said = /\p{Ll}/u.test(composed) ? composed.replace(shortForms, '') : composed;
  const words = said.toLowerCase().match(wordPattern) ?? [];
  return { text, words, line: ` ${words.join(' ')} ` };
}

type Finder = (said: Said) => boolean;

/** Looks for the words of a list: single ones, phrases, and those of scripts without blanks. */
function finderOf(list: readonly string[]): Finder {
  const all = list.flatMap((words) => words.split(/\s+/)).filter((word) => word !== '');
  const runs = all.filter((word) => unspaced.test(word));
  const phrases = all.filter((word) => word.includes('_')).map((word) => ` ${word.replaceAll('_', ' ')} `);
  const single = new Set(all.filter((word) => !unspaced.test(word) && !word.includes('_')));
  return ({ text, words, line }) =>
    words.some((word) => single.has(word)) ||
    phrases.some((phrase) => line.includes(phrase)) ||
    (unspaced.test(text) && runs.some((run) => text.includes(run)));
}

const byLanguage: ReadonlyMap<string, Readonly<Record<Kind, Finder>>> = new Map(
  Object.entries(demandWords).map(([language, { atOnce, urgent, pay, owed }]) => [
    language,
    { atOnce: finderOf([atOnce]), urgent: finderOf([urgent]), pay: finderOf([pay]), owed: finderOf([owed]) },
  ]),
);
const anyAtOnce = finderOf(Object.values(demandWords).map(({ atOnce }) => atOnce));

/** Whether a text says "now", "today", "please" in any language that is known: no office is called so. */
export const isUrgent = (text: string): boolean => anyAtOnce(saidOf(text));

/** The same by words that are no short names: "Nu", "Hoy", "Azi". */
const shortNames = /(?<!\p{L})\p{Lu}\p{Ll}{1,2}(?!\p{L})/gu;
export const isPlainlyUrgent = (text: string): boolean => isUrgent(text.replace(shortNames, ''));

/**
 * Whether a text says in one of the languages, by default in any that is known, that something is to be paid, sent or
 * called for at once, or that what is owed is.
 */
export function isDemand(text: string, languages: Iterable<string> = byLanguage.keys()): boolean {
  const said = saidOf(text);
  return [...languages].some((language) => {
    const its = byLanguage.get(language);
    return its?.pay(said) === true && (its.atOnce(said) || (its.urgent(said) && its.owed(said)));
  });
}

const sure = allOrderWords('sure');
const either = allOrderWords('either');
const objects = allOrderWords('objects');

/** Short, and parts of names as well: "Dime Community Bank", "Tell Greenland". */
const leastLetters = 5;

/** Whether an order stands amid a title or a name: an imperative that is no other word, or a verb and what orders are about. */
function ordersAmid(text: string): boolean {
  const words = saidOf(text).words.map(foldText);
  return words.some(
    (word, at) =>
      (at > 0 && words.length > 2 && word.length >= leastLetters && sure.has(word)) ||
      (either.has(word) && objects.has(words[at + 1] ?? '')),
  );
}

/** Whether a title, a name or a phrase demands something, or an order stands amid it. */
export const demandsAmid = (text: string): boolean => isDemand(text) || ordersAmid(text);
