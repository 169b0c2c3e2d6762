import { lexiconLanguages } from '../data/languages.ts';
import { isOwnSide } from '../ledger/is-own-side.ts';
import { isOfContext } from '../ledger/kinds-of-source.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';
import { anyOf, readGroups } from '../lexicons/read-groups.ts';
import { type FieldReading, type Reading, sentenceAt } from '../reading.ts';

const groups = new Map(lexiconLanguages.map((language) => [language, readGroups(language, 'plain-offers')]));
const inEveryLanguage = (group: string): RegExp => anyOf([...groups.values()].flatMap((one) => one.get(group) ?? []));

/** What is given, lent or won, in any of the languages. */
const ideas = ['no-cost', 'no-interest', 'prize', 'lent'].map((id) => ({
  id,
  words: inEveryLanguage(id),
}));
const giving = new Map([...groups].map(([language, group]) => [language, anyOf(group.get('giving'))]));
const denying = new Map([...groups].map(([language, group]) => [language, anyOf(group.get('denying'))]));

/** Ideas that texts of the request tell of, by whose texts they are. */
const ideasIn = (isOf: (source: LedgerSource) => boolean) => {
  return ({ sources }: Ledger): ReadonlySet<string> =>
    new Set(
      ideas
        .filter(({ words }) => sources.some((source) => isOf(source) && words.test(source.normal.folded)))
        .map(({ id }) => id),
    );
};
const ofLead = ideasIn(isOfContext);
const ofOwnSide = ideasIn(isOwnSide);

const ideasOf = (text: string): string[] => ideas.filter(({ words }) => words.test(text)).map(({ id }) => id);

/** Whether a span of the normal text says that something costs nothing, and goal or sender do so in whatever language. */
export const isToldOfSender = ({ ledger }: Reading, { normal }: FieldReading, start: number, end: number): boolean =>
  ledger.once(ofOwnSide).has('no-cost') && ideasOf(normal.folded.slice(start, end)).includes('no-cost');

/** Words before what is denied among which the denial stands, without a mark between. */
const deniedBefore = 6;

/**
 * Whether a word of spam or of a promise is used in its plain sense from `start` to `end` of the normal text: the
 * sentence neither gives anything nor asks, and either the request tells of the same in any words or language ("gratis
 * an die Tafel" of bread given away "free of charge"), or it is denied ("rien de gratuit").
 */
export function isToldOfLead({ ledger, language }: Reading, field: FieldReading, start: number, end: number): boolean {
  const said = ideasOf(field.normal.folded.slice(start, end));
  const sentence = sentenceAt(field, start);
  if (said.length === 0 || !sentence || sentence.isQuestion) return false;
  const { folded } = field.normal;
  if ((giving.get(language) ?? giving.get('en')!).test(folded.slice(sentence.start, sentence.end))) return false;
  if (said.some((id) => ledger.once(ofLead).has(id))) return true;
  const before = folded
    .slice(sentence.start, start)
    .split(/[,;:–—()]/u)
    .at(-1)!;
  const near = before.trim().split(/\s+/u).slice(-deniedBefore).join(' ');
  return (denying.get(language) ?? denying.get('en')!).test(near);
}
