import { mostOperands } from '../../document/bounds.ts';
import { nounClasses } from '../../document/quantities/noun-classes.ts';
import { areSynonyms, isGeneralNoun } from '../../document/quantities/noun-groups.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import { relationsOf } from '../../document/word-relations.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import { readLexicon } from '../../lexicons/read-lexicon.ts';
import { compareNumbers } from './compare-values.ts';
import type { KnownNumber, NumberInText } from './number-context.ts';

/** A number that follows from others by a rule. */
export interface Derivation {
  readonly rule: string;
  readonly operands: readonly KnownNumber[];
}

const cues = readLexicon('en', 'number-cues');
/** Whether a text has a cue: of the entries "product" and "product-..." any. */
export const hasCue = (name: string, text: string): boolean =>
  cues.some(({ id, pattern }) => id.replace('number-cues/', '').split('-')[0] === name && pattern.test(text));

/** What the request says of the lead's company. */
export const contextOf = ({ sources }: Ledger): LedgerSource[] =>
  sources.filter(({ pointer }) => pointer.startsWith('/company_context'));

export const known = (source: LedgerSource, quantity: Quantity): KnownNumber => ({ source, quantity });
export const countsOf = ({ quantities }: LedgerSource): Quantity[] =>
  quantities.filter(({ kind }) => kind === 'count').slice(0, mostOperands);
export const sharesNoun = (a: Quantity, b: Quantity): boolean => a.nouns.some((stem) => b.nouns.includes(stem));
export const isNear = (said: Quantity, value: number): boolean =>
  compareNumbers(said.values[0]!, said.limit, value, '') === 'agrees';

export const sharesClass = (a: string, b: string): boolean =>
  [...(nounClasses(a) ?? [])].some((name) => nounClasses(b)?.has(name));

/** Whether one noun names a kind that another is of: vehicles of vans, people of drivers. */
export const covers = (whole: string, part: string): boolean =>
  whole !== '' &&
  part !== '' &&
  !areSynonyms(whole, part) &&
  sharesClass(whole, part) &&
  (isGeneralNoun(whole) || relationsOf(part).broader.includes(whole));

export interface Pair {
  readonly source: LedgerSource;
  readonly first: Quantity;
  readonly second: Quantity;
  readonly between: string;
  readonly after: string;
}

/** Two counts of one sentence of the request. */
export function pairsOf(source: LedgerSource): Pair[] {
  const counts = countsOf(source);
  const { folded } = source.normal;
  return counts.flatMap((first, at) =>
    counts.slice(at + 1).flatMap((second): Pair[] => {
      const between = folded.slice(first.end, second.start);
      if (second.start < first.end || /[.!?]\s/.test(between)) return [];
      return [{ source, first, second, between, after: folded.slice(second.end, second.end + 28) }];
    }),
  );
}

/** "33 vehicles, nine of them electric", "two of its six workshops", "nine homes: six in Tucson": one counts part of the other. */
export const isPart = ({ first, second, between, after }: Pair): boolean =>
  /^(?: \p{L}+)? of (?:them|these|those|which|whom|its|the|our)\b/u.test(after) ||
  /\bof (?:which|whom|its|the|our|their) $|^ of $|\bincluding $|: $|\bamong them $/u.test(between) ||
  second.head === '' ||
  (first.head === '' && sharesNoun(first, second));

/** Numbers that the message itself says, so that it shows its arithmetic. */
export const toldBeside = ({ reading, said }: NumberInText): number[] =>
  reading.fields.flatMap(({ quantities }) =>
    quantities.filter((one) => one !== said && one.kind !== 'time').map(({ values }) => values[0]!),
  );

export const isOneSentence = ({ normal }: LedgerSource, a: Quantity, b: Quantity): boolean =>
  !/[.!?]\s/.test(normal.folded.slice(a.end, b.start));

export const rest =
  /\b(?:rest|remain\w*|others?|without|not|no longer|never|yet to|none|nothing|leaves?|left|balance|half)\b|n't\b/;
