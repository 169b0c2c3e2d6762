import { computeEachOnce } from '../../compute-once.ts';
import { mostOperands } from '../../document/bounds.ts';
import { nounClasses } from '../../document/quantities/noun-classes.ts';
import { areSynonyms, isGeneralNoun } from '../../document/quantities/noun-groups.ts';
import { numeralsOf } from '../../document/quantities/numerals-of.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import type { Token } from '../../document/tokenise.ts';
import { relationsOf } from '../../document/word-relations.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import { readLexicon } from '../../lexicons/read-lexicon.ts';
import type { Reading } from '../../reading.ts';
import { compareNumbers } from './compare-values.ts';
import type { KnownNumber, NumberInText } from './number-context.ts';

/** A number that follows from others by a rule. */
export interface Derivation {
  readonly rule: string;
  readonly operands: readonly KnownNumber[];
}

/** Of the entries "product" and "product-..." the patterns together. */
const cues = Map.groupBy(readLexicon('en', 'number-cues'), ({ id }) => id.replace('number-cues/', '').split('-')[0]);
export const hasCue = (name: string, text: string): boolean =>
  cues.get(name)?.some(({ pattern }) => pattern.test(text)) ?? false;

/** What the request says of the lead's company. */
export const contextOf = (ledger: Ledger): readonly LedgerSource[] =>
  ledger.sources.filter(({ pointer }) => pointer.startsWith('/company_context'));

/** The same, of it what has numbers. */
export const countedContextOf = (ledger: Ledger): readonly LedgerSource[] => ledger.once(keptContext)(ledger.sources);
const keptContext = () =>
  computeEachOnce((sources: readonly LedgerSource[]) =>
    sources.filter(({ pointer, quantities }) => pointer.startsWith('/company_context') && quantities.length > 0),
  );

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

/** Whether a noun counts things by their name or by a kind that they are of: "vans" and "vehicles" do vans. */
export const mayCount = (said: string, thing: string): boolean => areSynonyms(said, thing) || covers(said, thing);

export interface Pair {
  readonly source: LedgerSource;
  readonly first: Quantity;
  readonly second: Quantity;
  readonly between: string;
  readonly after: string;
}

const pairOf = (source: LedgerSource, first: Quantity, second: Quantity): Pair => {
  const { folded } = source.normal;
  const between = folded.slice(first.end, second.start);
  return { source, first, second, between, after: folded.slice(second.end, second.end + 28) };
};

const inPairs = (quantities: readonly Quantity[]): [Quantity, Quantity][] =>
  quantities.flatMap((first, at) =>
    quantities
      .slice(at + 1)
      .flatMap((second): [Quantity, Quantity][] => (second.start < first.end ? [] : [[first, second]])),
  );

/** Pairs of numbers of each text of a request, made once for all numbers that are held against them. */
const oncePerSource = (find: (source: LedgerSource) => Pair[]) => (): ((source: LedgerSource) => readonly Pair[]) =>
  computeEachOnce(find);

/** Two counts of one sentence of the request. */
export const pairsOf = (ledger: Ledger, source: LedgerSource): readonly Pair[] => ledger.once(keptPairs)(source);
const keptPairs = oncePerSource((source) =>
  inPairs(countsOf(source)).flatMap(([first, second]) =>
    isOneSentence(source, first, second) ? [pairOf(source, first, second)] : [],
  ),
);

/** Two counts of one thing told in two sentences: "190,000 objects. About 58,000 of the objects …", "26 rooms. Two rooms …". */
export const pairsApart = (ledger: Ledger, source: LedgerSource): readonly Pair[] =>
  ledger.once(keptPairsApart)(source);
const keptPairsApart = oncePerSource((source) =>
  inPairs(countsOf(source)).flatMap(([first, second]) => {
    if (first.head === '' || isOneSentence(source, first, second)) return [];
    const isOne =
      second.values[0]! < first.values[0]! &&
      (second.head === '' ? isPartApart(source, first, second) : areSynonyms(first.head, second.head));
    return isOne ? [pairOf(source, first, second)] : [];
  }),
);

/** "It keeps 26,000 tapes. About 4,000 have been digitised.": the next sentence begins with a part and leaves its noun out. */
const isPartApart = ({ normal }: LedgerSource, first: Quantity, second: Quantity): boolean =>
  /^[^.!?;]*[.!?;] (?:so far,? )?(?:(?:about|only|some|just|around|nearly|over) ){0,2}$/.test(
    normal.folded.slice(first.end, second.start),
  ) && /^ (?:of (?:them|these|those) )?(?:have|has|had|are|were|is|was)\b/.test(normal.folded.slice(second.end));

const measured = new Set(['measure', 'money', 'duration']);

/** What one of an amount's unit comes to: a million of "28 tonnes", which are grams. */
const scaleOf = ({ normal }: LedgerSource, { start, end, values }: Quantity): number =>
  values[0]! / (numeralsOf(normal.folded.slice(start, end))[0] || values[0]!);

/** Two amounts of one unit in one sentence; "28 tonnes in August and about nine in winter" leaves the unit out. */
export const pairsOfUnit = (ledger: Ledger, source: LedgerSource): readonly Pair[] =>
  ledger.once(keptPairsOfUnit)(source);
const keptPairsOfUnit = oncePerSource((source) => {
  const amounts: Quantity[] = [];
  for (const one of source.quantities.slice(0, mostOperands)) {
    const last = amounts.at(-1);
    const isBare = one.kind === 'count' && one.nouns.length === 0 && last !== undefined;
    if (measured.has(one.kind)) amounts.push(one);
    else if (isBare && isOneSentence(source, last, one))
      amounts.push({
        ...one,
        kind: last.kind,
        unit: last.unit,
        values: one.values.map((value) => value * scaleOf(source, last)),
      });
  }
  return inPairs(amounts).flatMap(([first, second]) =>
    first.kind === second.kind && first.unit === second.unit && isOneSentence(source, first, second)
      ? [pairOf(source, first, second)]
      : [],
  );
});

/** "33 vehicles, nine of them electric", "two of its six workshops", "nine homes: six in Tucson": one counts part of the other. */
export const isPart = ({ first, second, between, after }: Pair): boolean =>
  /^(?: \p{L}+)? of (?:them|these|those|which|whom|its|the|our)\b/u.test(after) ||
  /\bof (?:which|whom|its|the|our|their) $|^ of $|\bincluding $|: $|\bamong them $/u.test(between) ||
  second.head === '' ||
  (first.head === '' && sharesNoun(first, second));

/** The values of a message's numbers, each with the numbers that have it. */
const valuesSaid = ({ fields }: Reading): Map<number, Quantity[]> =>
  Map.groupBy(
    fields.flatMap(({ quantities }) => quantities.filter(({ kind }) => kind !== 'time')),
    ({ values }) => values[0]!,
  );

/** Numbers that the message itself says beside one, so that it shows its arithmetic. */
export interface ToldBeside {
  includes(value: number): boolean;
  some(test: (value: number) => boolean): boolean;
}

export function toldBeside({ reading, said }: NumberInText): ToldBeside {
  const told = reading.once(valuesSaid);
  const includes = (value: number): boolean => told.get(value)?.some((one) => one !== said) ?? false;
  return { includes, some: (test) => [...told.keys()].some((value) => includes(value) && test(value)) };
}

export const isOneSentence = ({ normal }: LedgerSource, a: Quantity, b: Quantity): boolean =>
  !/[.!?]\s/.test(normal.folded.slice(a.end, b.start));

/** Where what belongs to the second of two counts begins: behind the last "and", else behind the first comma. */
const lastAnd = /^.* (?:and|while|und|et|y|e|ed|i|oraz|a (?=w |we |na )|en(?= $)) ?/u;
const firstStop = /^.*?[,;:]/u;
/** Words that make the second count a part of the first, or more of the same: they are not added up. */
const partitive =
  /(?<!\p{L})(?:of (?:them|which|these|those|whom|the|its)|including|among|davon|darunter|von|dont|parmi|de (?:l[oa]s|ellos|ellas)|di (?:cui|loro)|dei quali|delle quali|tra cui|waarvan|waaronder|daarvan|d[oa]s quais|deles|delas|dentre|z (?:czego|ktorych|nich)|w tym)(?!\p{L})/u;

/** Where two counts of one sentence each stand at a place of their own: the names beside the one alone, and the other. */
export interface Sides {
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
}

/** "2,400 in Taunton and 1,600 in Exeter": null where one of the two counts a part of the other, or neither has a place. */
export function sidesOf({ normal, tokens }: LedgerSource, a: Quantity, b: Quantity): Sides | null {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const between = normal.folded.slice(first.end, second.start);
  if (/[.!?]\s/.test(between)) return null;
  const { folded } = normal;
  const from = 1 + Math.max(...['.', '!', '?'].map((stop) => folded.lastIndexOf(stop, first.start - 1)));
  const stop = folded.slice(second.end).search(/[.!?](?:\s|$)/);
  const until = stop < 0 ? folded.length : second.end + stop;
  if (partitive.test(between) || partitive.test(normal.folded.slice(second.end, Math.min(until, second.end + 16))))
    return null;
  const parted = first.end + ((lastAnd.exec(between) ?? firstStop.exec(between))?.[0].length ?? between.length);
  const namesIn = (start: number, end: number): Set<string> =>
    new Set(
      tokens
        .filter((token) => token.start >= start && token.end <= end && token.start > from && isName(token.shape))
        .map(({ folded }) => folded),
    );
  const [ofFirst, ofSecond] = [namesIn(from, parted), namesIn(parted, until)];
  if (ofSecond.size === 0 && !elsewhere.test(normal.folded.slice(parted, until))) return null;
  const alone = (names: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> =>
    new Set([...names].filter((name) => !others.has(name)));
  return { first: alone(ofFirst, ofSecond), second: alone(ofSecond, ofFirst) };
}

/** Which of the two a stretch of a message names alone: 1 or 2, or 0 for both or none. */
export function sideNamed({ first, second }: Sides, tokens: readonly Token[]): 0 | 1 | 2 {
  const [one, other] = [first, second].map((names) => tokens.some(({ folded }) => names.has(folded)));
  return one === other ? 0 : one ? 1 : 2;
}

const isName = (shape: string): boolean => shape !== 'lower' && shape !== 'digit';
const elsewhere =
  /(?<!\p{L})(?:another|the other|andere[nrm]?|einer anderen|l'autre|un autre|une autre|otr[oa]|l'altr[oa]|un altr[oa]|un'altra|andere|outr[oa]|noutr[oa]|drugi(?:ej|m)|inn(?:ej|ym))(?!\p{L})/u;

export const rest =
  /\b(?:rest|remain\w*|others?|without|not|no longer|never|yet to|none|nothing|leaves?|left|balance|half|the last|to be done|still (?:to|waiting|await\w*|on|in|only|need\w*|un\w+))\b|n't\b/;
