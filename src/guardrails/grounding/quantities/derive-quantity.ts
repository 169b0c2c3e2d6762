import { nounClasses } from '../../document/quantities/noun-classes.ts';
import { areSynonyms, isGeneralNoun } from '../../document/quantities/noun-groups.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import { relationsOf } from '../../document/word-relations.ts';
import type { Ledger, LedgerSource } from '../../ledger/ledger.ts';
import { readLexicon } from '../../lexicons/read-lexicon.ts';
import { isAgent } from './compare-things.ts';
import { compareNumbers, isSameShare, roughly, secondsOf } from './compare-values.ts';
import { isListLength } from './list-lengths.ts';
import { afterOf, beforeOf, type KnownNumber, type NumberInText, stemsBeside, textOf } from './number-context.ts';

/** A number that follows from others by a rule. */
export interface Derivation {
  readonly rule: string;
  readonly operands: readonly KnownNumber[];
}

const cues = readLexicon('en', 'number-cues');
/** Whether a text has a cue: of the entries "product" and "product-..." any. */
const hasCue = (name: string, text: string): boolean =>
  cues.some(({ id, pattern }) => id.replace('number-cues/', '').split('-')[0] === name && pattern.test(text));

/** What the request says of the lead's company. */
export const contextOf = ({ sources }: Ledger): LedgerSource[] =>
  sources.filter(({ pointer }) => pointer.startsWith('/company_context'));

const known = (source: LedgerSource, quantity: Quantity): KnownNumber => ({ source, quantity });
const countsOf = ({ quantities }: LedgerSource): Quantity[] => quantities.filter(({ kind }) => kind === 'count');
const sharesNoun = (a: Quantity, b: Quantity): boolean => a.nouns.some((stem) => b.nouns.includes(stem));
const isNear = (said: Quantity, value: number): boolean =>
  compareNumbers(said.values[0]!, said.limit, value, '') === 'agrees';

const sharesClass = (a: string, b: string): boolean =>
  [...(nounClasses(a) ?? [])].some((name) => nounClasses(b)?.has(name));

/** Whether one noun names a kind that another is of: vehicles of vans, people of drivers. */
const covers = (whole: string, part: string): boolean =>
  whole !== '' &&
  part !== '' &&
  !areSynonyms(whole, part) &&
  sharesClass(whole, part) &&
  (isGeneralNoun(whole) || relationsOf(part).broader.includes(whole));

interface Pair {
  readonly source: LedgerSource;
  readonly first: Quantity;
  readonly second: Quantity;
  readonly between: string;
  readonly after: string;
}

/** Two counts of one sentence of the request. */
function pairsOf(source: LedgerSource): Pair[] {
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
const isPart = ({ first, second, between, after }: Pair): boolean =>
  /^(?: \p{L}+)? of (?:them|these|those|which|whom|its|the|our)\b/u.test(after) ||
  /\bof (?:which|whom|its|the|our|their) $|^ of $|\bincluding $|: $|\bamong them $/u.test(between) ||
  second.head === '' ||
  (first.head === '' && sharesNoun(first, second));

/** What a part of a sum comes to at least; a smaller one is lost in the rounding. */
const leastPart = 0.05;

/** Whether the operands of a sum are what the number counts: both named beside it, or both of the kind it names. */
function isSumOf(
  said: Quantity,
  parts: readonly Quantity[],
  text: string,
  stems: ReadonlySet<string>,
  isNamedThere: (stem: string) => boolean,
): boolean {
  const heads = parts.map(({ head }) => head);
  const nouns = [said.head, ...said.also];
  const isNamed = (head: string): boolean =>
    head !== '' && (stems.has(head) || nouns.some((noun) => areSynonyms(noun, head)));
  if (heads.every((head) => head !== '' && heads[0] === head)) {
    if (said.head === '') return hasCue('sum', text);
    return (areSynonyms(said.head, heads[0]!) || covers(said.head, heads[0]!)) && !isModified(said, parts);
  }
  const isCovered = (head: string, at: number): boolean =>
    covers(said.head, head) ||
    (isGeneralPerson(said.head) && isAgent(head)) ||
    (head === said.head && parts[at]!.nouns.length > said.nouns.length);
  if (heads.every(isCovered)) return true;
  if (
    said.head !== '' &&
    said.values[0]! > small &&
    !isNamedThere(said.head) &&
    parts.length === 2 &&
    sharesClass(heads[0]!, heads[1]!)
  )
    return true;
  if (new Set(heads).size < parts.length || (said.head !== '' && said.also.length === 0 && !isMade(said))) return false;
  return heads.every(isNamed) && (said.also.length > 0 || hasCue('sum', text));
}

/** Small numbers are sums by chance. */
const small = 12;

/** "Make 33", "come to 33": nothing is counted after the number. */
const isMade = ({ nouns }: Quantity): boolean => nouns.length === 0;

const isGeneralPerson = (stem: string): boolean => isGeneralNoun(stem) && (nounClasses(stem)?.has('staff') ?? false);

/** "12 primary schools" is no sum of 7 primary and 5 secondary ones; "12 schools" is. */
const isModified = (said: Quantity, parts: readonly Quantity[]): boolean =>
  said.nouns.some((stem) => stem !== said.head && parts.some(({ nouns }) => nouns.includes(stem)));

function findSum(number: NumberInText): Derivation | null {
  const { said, reading, field, sentence } = number;
  if (said.kind !== 'count' || said.values[0]! < 3) return null;
  const text = textOf(number);
  const stems = new Set(field.tokens.slice(sentence.from, sentence.to).map(({ stem }) => stem));
  for (const source of contextOf(reading.ledger)) {
    const counts = countsOf(source).filter(({ values }) => values[0]! > 0);
    for (const [at, a] of counts.entries())
      for (const b of counts.slice(at + 1)) {
        const third = counts.filter((one) => one.start > b.start && isOneSentence(source, a, one));
        for (const parts of [[a, b], ...third.map((c) => [a, b, c])]) {
          const values = parts.map(({ values }) => values[0]!);
          const sum = values.reduce((x, y) => x + y, 0);
          if (!isNear(said, sum) || Math.min(...values) < leastPart * sum) continue;
          if (!isOneSentence(source, parts[0]!, parts.at(-1)!) && said.also.length === 0 && said.nouns.length > 0)
            continue;
          if (isSumOf(said, withNouns(source, parts), text, stems, (stem) => reading.ledger.contextStems.has(stem)))
            return { rule: 'sum', operands: parts.map((one) => known(source, one)) };
        }
      }
  }
  return null;
}

const isOneSentence = ({ normal }: LedgerSource, a: Quantity, b: Quantity): boolean =>
  !/[.!?]\s/.test(normal.folded.slice(a.end, b.start));

/** "7 primary and 3 secondary schools": the first leaves its noun to the last. */
function withNouns({ normal }: LedgerSource, parts: readonly Quantity[]): Quantity[] {
  const last = parts.at(-1)!;
  return parts.map((one, at) => {
    const next = parts[at + 1];
    const isElliptic =
      next !== undefined && /^ \p{L}*(?: \p{L}*)?[^s ] and $|^ and $/u.test(normal.folded.slice(one.end, next.start));
    return isElliptic && last.head !== '' ? { ...one, head: last.head } : one;
  });
}

/** 33 vehicles less 9 electric ones, told as the rest. */
function findDifference(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'count') return null;
  const told = toldBeside(number);
  const isCued = hasCue('difference', beforeOf(number).slice(-30) + afterOf(number).slice(0, 40));
  for (const source of contextOf(reading.ledger))
    for (const pair of pairsOf(source)) {
      const { first, second } = pair;
      if (!isNear(said, Math.abs(first.values[0]! - second.values[0]!))) continue;
      const isSameThing =
        said.head === '' ||
        [first, second].some(({ head }) => head === '' || areSynonyms(head, said.head) || covers(said.head, head));
      const isShown = told.includes(first.values[0]!) && told.includes(second.values[0]!);
      const isPartTold = told.includes(Math.min(first.values[0]!, second.values[0]!)) && isPart(pair);
      if (!isCued && !isShown && !isPartTold) continue;
      if (isSameThing && (isPart(pair) || sharesNoun(first, second)))
        return { rule: 'difference', operands: [known(source, first), known(source, second)] };
    }
  return null;
}

/** "A third" where two of six are, "three times" where 30 stand to 10. */
function findRatio({ said, reading }: NumberInText): Derivation | null {
  if (said.kind !== 'ratio' && said.kind !== 'multiple') return null;
  for (const source of contextOf(reading.ledger))
    for (const pair of pairsOf(source)) {
      const { first, second } = pair;
      const [less, more] = [first.values[0]!, second.values[0]!].sort((a, b) => a - b) as [number, number];
      if (less <= 0 || less === more || !(isPart(pair) || sharesNoun(first, second) || pairIsOfOne(pair))) continue;
      const isIt = said.values.some((value) =>
        said.kind === 'ratio'
          ? isSameShare(value, less / more) || isSameShare(value, 1 - less / more)
          : Math.abs(value - more / less) < 0.05 * value,
      );
      if (isIt) return { rule: 'ratio', operands: [known(source, first), known(source, second)] };
    }
  return null;
}

const pairIsOfOne = ({ first, second }: Pair): boolean => first.nouns.length === 0 || second.nouns.length === 0;

const rest = /\b(?:rest|remain\w*|others?|without|not|never|leaves?|left|balance|half)\b/;

/** What another share leaves: 30% of 70%. */
function findRemainder(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'ratio' || !rest.test(textOf(number))) return null;
  for (const source of reading.ledger.sources)
    for (const quantity of source.quantities)
      if (quantity.kind === 'ratio' && quantity.values.some((value) => isSameShare(1 - value, said.values[0]!)))
        return { rule: 'remainder', operands: [known(source, quantity)] };
  return null;
}

/** Half of 7,400 lifts are 3,700, where the message says of them what the request says of that half. */
function findShare(number: NumberInText): Derivation | null {
  const { said, reading, field } = number;
  if (said.kind !== 'count' && said.kind !== 'measure' && said.kind !== 'money') return null;
  const around = stemsBeside(field.tokens, said.token);
  const beside = toldBeside(number);
  for (const source of contextOf(reading.ledger)) {
    const shares = source.quantities.filter(({ kind }) => kind === 'ratio');
    const wholes = source.quantities.filter(({ kind, unit }) => kind === said.kind && unit === said.unit);
    for (const share of shares)
      for (const whole of wholes) {
        const [first, second] = share.start < whole.start ? [share, whole] : [whole, share];
        if (!sharesNoun(share, whole) && /[.!?]\s/.test(source.normal.folded.slice(first.end, second.start))) continue;
        const told = [...stemsBeside(source.tokens, share.token)].filter(
          (stem) => around.has(stem) && !whole.nouns.includes(stem),
        );
        const isIt = share.values.some((value) =>
          [value, 1 - value].some((part) => {
            const amount = part * whole.values[0]!;
            return isNear(said, amount) || Math.abs(amount - said.values[0]!) <= Math.max(0.5, amount * roughly * 0.5);
          }),
        );
        const isShown = share.values.some((value) => beside.some((one) => isSameShare(one, value)));
        if (isIt && (isShown || told.length > 0 || rest.test(textOf(number))))
          return { rule: 'share-of-whole', operands: [known(source, whole), known(source, share)] };
      }
  }
  return null;
}

/** "Sixty each": one count of the request parted by another. */
function findQuotient(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  const around = beforeOf(number).slice(-40) + afterOf(number).slice(0, 40);
  if (said.kind !== 'count' || !hasCue('quotient', around)) return null;
  const counts = contextOf(reading.ledger).flatMap((source) =>
    countsOf(source).map((quantity) => known(source, quantity)),
  );
  const told = toldBeside(number);
  for (const a of counts)
    for (const b of counts) {
      const [whole, by] = [a.quantity.values[0]!, b.quantity.values[0]!];
      if (
        by <= 1 ||
        whole <= by ||
        !(
          (told.includes(whole) && told.includes(by)) ||
          said.head === '' ||
          sharesNoun(said, a.quantity) ||
          covers(said.head, a.quantity.head)
        )
      )
        continue;
      if (Math.abs(whole / by - said.values[0]!) <= Math.max(0.5, (whole / by) * roughly))
        return { rule: 'quotient', operands: [a, b] };
    }
  return null;
}

/** Numbers that the message itself says, so that it shows its arithmetic. */
const toldBeside = ({ reading, said }: NumberInText): number[] =>
  reading.fields.flatMap(({ quantities }) =>
    quantities.filter((one) => one !== said && one.kind !== 'time').map(({ values }) => values[0]!),
  );

/** 23 factories audited twice a year are 46 audits. */
function findProduct(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'count' || said.values[0]! < 10) return null;
  const isCounted = contextOf(reading.ledger).some((source) =>
    countsOf(source).some(({ head }) => head !== '' && areSynonyms(head, said.head)),
  );
  if (isCounted || said.head === '') return null;
  const told = toldBeside(number);
  for (const source of contextOf(reading.ledger)) {
    const counts = source.quantities.filter(
      ({ kind, values }) => (kind === 'count' || kind === 'multiple') && values[0]! > 1,
    );
    for (const [at, a] of counts.entries())
      for (const b of counts.slice(at + 1)) {
        if (!isNear(said, a.values[0]! * b.values[0]!)) continue;
        const isShown = [a, b].filter(({ values }) => told.includes(values[0]!)).length;
        if (
          isShown === 2 ||
          (isShown === 1 && hasCue('product', textOf(number))) ||
          hasCue('product', afterOf(number).slice(0, 40))
        )
          return { rule: 'product', operands: [known(source, a), known(source, b)] };
      }
  }
  return null;
}

/** How far a rate may lie from the one it is worked out from: "twice a month" of "every second week". */
const ratesApart = 0.13;

/** The same rate over another period: 52 a year are weekly, 60 million a year are five million a month. */
function findRate(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'count' || said.per === 0) return null;
  const interval = said.per / said.values[0]!;
  const isNearly = (value: number): boolean => value > 0 && Math.abs(interval - value) <= value * ratesApart;
  for (const source of reading.ledger.sources)
    for (const quantity of source.quantities) {
      const isInterval =
        quantity.implied !== 'period' &&
        quantity.kind === 'duration' &&
        quantity.values.some((value) => isNearly(secondsOf(value, quantity.unit)));
      const isRate =
        quantity.kind === 'count' &&
        quantity.per > 0 &&
        quantity.per !== said.per &&
        (said.head === '' || areSynonyms(said.head, quantity.head) || sharesNoun(said, quantity)) &&
        isNearly(quantity.per / quantity.values[0]!);
      if (isRate || (isInterval && isOften(said, source, quantity)))
        return { rule: 'rate-converted', operands: [known(source, quantity)] };
    }
  return null;
}

/** How long a thing takes is no rate of it. */
const isOften = (said: Quantity, { normal }: LedgerSource, { start, end }: Quantity): boolean =>
  said.values[0]! <= 366 &&
  /\b(?:every|each|once|twice|times)\b|ly\b|^annual|\bper\b|\ban? /.test(
    normal.folded.slice(Math.max(0, start - 8), end + 12),
  );

/** "Ten years after", of 2017 and 2027; "turned forty" of 1984 and 2024. */
function findInterval(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  const isYears = said.kind === 'duration' && said.unit === 'month' && said.values[0]! >= 12;
  const isAge = (said.kind === 'count' && said.nouns.length === 0) || said.kind === 'ordinal';
  const around = beforeOf(number).slice(-24) + afterOf(number).slice(0, 32);
  if (!(isYears || (isAge && /\bturn\w* $|\banniversary\b|\byear\b/.test(around))) || !hasCue('interval', around))
    return null;
  const value = isYears ? said.values[0]! / 12 : said.values[0]!;
  const years = contextOf(reading.ledger).flatMap((source) =>
    source.quantities.filter(({ kind }) => kind === 'year').map((quantity) => known(source, quantity)),
  );
  for (const a of years)
    for (const b of years)
      if (
        a.quantity.values[0]! < b.quantity.values[0]! &&
        isNear({ ...said, values: [value] }, b.quantity.values[0]! - a.quantity.values[0]!)
      )
        return { rule: 'years-between', operands: [a, b] };
  return null;
}

/** "The eighteenth century" of a year of the request. */
function findCentury(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'ordinal' || !/^[ -]centur(?:y|ies)\b/.test(afterOf(number))) return null;
  for (const source of reading.ledger.sources)
    for (const quantity of source.quantities)
      if (quantity.kind === 'year' && Math.ceil(quantity.values[0]! / 100) === said.values[0])
        return { rule: 'century', operands: [known(source, quantity)] };
  return null;
}

/** "Two offset presses and one digital" are three presses. */
function findOneMore({ said, reading }: NumberInText): Derivation | null {
  if (said.kind !== 'count' || said.head === '' || said.values[0]! > 9) return null;
  for (const source of contextOf(reading.ledger))
    for (const quantity of countsOf(source))
      if (
        quantity.values[0] === said.values[0]! - 1 &&
        (areSynonyms(said.head, quantity.head) || sharesNoun(said, quantity)) &&
        /^[^.]{0,80}\band one\b/.test(source.normal.folded.slice(quantity.end))
      )
        return { rule: 'sum', operands: [known(source, quantity)] };
  return null;
}

/** "Nine stations each": of what the request counts as a whole. */
const findSharedOut = (number: NumberInText): Derivation | null =>
  number.said.scope === 'each' ? findQuotient(number) : null;

/** Small counts the request shows without saying them. */
const findList = ({ said, reading }: NumberInText): Derivation | null => {
  const source = said.kind === 'count' ? isListLength(said, reading.ledger) : null;
  return source === null
    ? null
    : { rule: 'list-counted', operands: [known(source, { ...said, start: 0, end: source.normal.folded.length })] };
};

const rules = [
  findSum,
  findOneMore,
  findDifference,
  findRatio,
  findRemainder,
  findShare,
  findQuotient,
  findProduct,
  findRate,
  findInterval,
  findCentury,
  findList,
];

/** Of what the request counts itself, with another number, only these: a whole and its rest, its share, another period. */
const rulesOfCounted = [
  findSum,
  findOneMore,
  findDifference,
  findRatio,
  findRemainder,
  findShare,
  findSharedOut,
  findRate,
];

/** How a number follows from those of the request, with its cue and of things of one kind; null where it does not. */
export function deriveQuantity(number: NumberInText, isCounted: boolean): Derivation | null {
  for (const rule of isCounted ? rulesOfCounted : rules) {
    const found = rule(number);
    if (found) return found;
  }
  return null;
}
