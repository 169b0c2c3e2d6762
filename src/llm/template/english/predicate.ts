import { finiteVerbs } from '../sentences/clause-verbs.ts';
import { lowerStart } from '../sentences/lower-start.ts';
import { joinWords, type Word } from '../sentences/read-document.ts';
import { secondPerson, secondPersonOfVerb } from '../sentences/verbs.ts';

/** Whom a summary speaks of. */
export interface Subject {
  /** Folded words of the company's name. */
  company: readonly string[];
  /** As the message names it. */
  companyName: string;
  /** Folded given name of the reader. */
  first: string;
}

/** A part of a sentence in the second person, and how it was come by. */
export interface Restated {
  clause: string;
  words: Word[];
  kind: 'you' | 'your' | 'at' | 'have' | 'is';
}

export const isVerb = ({ tag }: Word): boolean => tag === 'VERB' || tag === 'AUX';
export const withText = (word: Word, text: string): Word => ({ ...word, text });

const roughly = /^(?:about|around|over|nearly|roughly|some|almost)$/;

/** Whether a word after "and" or a comma is a further verb of the same subject: "…, serves 140 customers and trains …". */
function sharesSubject(words: readonly Word[], at: number, verbAt: number): boolean {
  const word = words[at]!;
  const isJoined = /^(?:and|or|but|then|also)$/.test(words[at - 1]?.folded ?? '') || /^[,;] $/.test(word.gap);
  if (at <= verbAt || !isJoined || word.text !== word.folded || secondPersonOfVerb(word.folded) === null) return false;
  const next = words[at + 1];
  // "games for PC and consoles": a word that ends the clause is a noun of the list before it.
  if (next === undefined && !(secondPerson(words[at - 2]?.folded ?? '') && words[at - 1]!.folded === 'and'))
    return false;
  // "grinds lenses and polishes them"
  if (/^(?:them|it)$/.test(next?.folded ?? '') && secondPerson(word.folded) !== null) return true;
  // "carries, stores and delivers"
  if (words[at + 1]?.folded === 'and' && secondPerson(word.folded) && secondPerson(words[at + 2]?.folded ?? ''))
    return true;
  // "builds and leases out"
  if (at === verbAt + 2 && secondPerson(word.folded) !== null && words[at - 1]!.folded === 'and') return true;
  return (
    word.tag === 'VERB' ||
    (secondPerson(word.folded) !== null && /^(?:DET|NUM)$/.test(next?.tag ?? '')) ||
    // "repairs about 2,000 of them"
    (secondPerson(word.folded) !== null && roughly.test(next?.folded ?? '') && words[at + 2]?.tag === 'NUM') ||
    next?.folded === 'its'
  );
}

/** Verbs more often than nouns. */
const sharing = /^(?:sources|exports|imports|ships|delivers|sells|trades|works|operates|moves|serves|repairs)$/;

/** "…, designs furniture and sources from …": a word after "and" that may be a verb or the noun of a list. */
const isUnclear = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.folded === 'and' &&
  !sharing.test(words[at]!.folded) &&
  words[at]!.tag !== 'VERB' &&
  words[at]!.text === words[at]!.folded &&
  secondPerson(words[at]!.folded) !== null &&
  /^(?:from|to|in|through|with|on|at|for)$/.test(words[at + 1]?.folded ?? '');

/** Words with the verbs that belong to the left-out or swapped subject in the second person, "its" as "your". */
function inSecondPerson(words: Word[], verbAt: number): Word[] {
  const main = words[verbAt]!;
  return words.map((word, at) => {
    if (at === verbAt) return { ...word, text: secondPersonOfVerb(main.folded) ?? lowerStart(word.text), tag: 'VERB' };
    if (sharesSubject(words, at, verbAt)) return withText(word, secondPersonOfVerb(word.folded)!);
    return /^its$/.test(word.folded) ? withText(word, 'your') : word;
  });
}

/** Index of the first finite verb of words that begin with their subject; -1 without one. */
export function findVerb(words: readonly Word[], from: number): number {
  const verbs = finiteVerbs(words);
  return words.findIndex((_, at) => at >= from && verbs.has(at));
}

export function you(words: Word[], verbAt: number): Restated | null {
  if (words.some((_, at) => at > verbAt && isUnclear(words, at))) return null;
  const rest = inSecondPerson(words, verbAt).slice(verbAt);
  const adverbs = words.slice(0, verbAt).filter(({ folded }) => /^(?:now|also|still|currently)$/.test(folded));
  const said = ['you', ...adverbs.map(({ folded }) => folded)].join(' ');
  return { clause: `${said} ${joinWords(rest)}`, words: rest, kind: 'you' };
}

export const preposition = /^(?:by|in|on|at|to|from|with|for|as|of|under|through|into|per|between)$/;
