import { months } from '../../document/quantities/calendar.ts';
import { areSynonyms } from '../../document/quantities/noun-groups.ts';
import { numeralsOf } from '../../document/quantities/numerals-of.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import { secondsOfSeason } from '../../document/quantities/read-rate.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import { compareThings, type Kinship } from './compare-things.ts';
import { type Agreement, compareNumbers, compareValues, isQuarter } from './compare-values.ts';
import type { KnownNumber } from './number-context.ts';

/** A number of the request beside one of the message: how the two things, values, rates and scopes compare. */
export interface Comparison extends KnownNumber {
  readonly kinship: Kinship;
  readonly value: Agreement;
  readonly isSameRate: boolean;
  readonly isSameScope: boolean;
}

/** What "dollars" may mean. */
const dollars = new Set(['CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD']);
const plain = new Set(['count', 'year']);
const counting = new Set(['count', 'vague', 'ordinal']);

const isCurrency = (said: string, known: string): boolean =>
  said === known ||
  said === '' ||
  known === '' ||
  (said === 'CHF' && known === 'XOF') ||
  (said === 'USD' && dollars.has(known));

/** "The first quarter of 2019" of March 2019, or of 2019 alone. */
function hasMonthOf(quarter: Quantity, year: Quantity, { normal }: LedgerSource): boolean {
  const month = months.get(/\p{L}{3,10}(?=\.?\s$)/u.exec(normal.folded.slice(0, year.start))?.[0] ?? '');
  const [half, at] = [quarter.values[0]! > 9010, quarter.values[0]! % 10];
  return month === undefined || Math.ceil(month / (half ? 6 : 3)) === at;
}

/** Whether two quantities are of kinds that can be one number. */
function isComparable(said: Quantity, known: Quantity, source: LedgerSource, isOften: boolean): boolean {
  switch (said.kind) {
    case 'vague':
      return ['count', 'vague', 'money', 'measure'].includes(known.kind);
    case 'month':
      return known.kind === 'date' || known.kind === 'month';
    case 'ordinal':
      return known.kind === 'ordinal' || known.kind === 'count';
    case 'money':
      return known.kind === 'money'
        ? isCurrency(said.unit, known.unit)
        : known.kind === 'count' && known.nouns.length === 0;
    case 'count':
      if (known.kind === 'money') return said.nouns.length === 0 || isAmountOf(said, source);
      // "Checked by a second person" takes two.
      if (known.kind === 'ordinal')
        return said.head === '' || (said.values[0] === 2 && areSynonyms(said.head, known.head));
      // "Three quiet weeks" of three weeks: a word stands between the number and its unit.
      if (known.kind === 'duration')
        return said.nouns.length === 0 || isBareNumberOf(said, known, source) || isLengthOf(said, known, source);
      if (known.kind === 'measure') return isOfUnit(said, known, source) || isBareNumberOf(said, known, source);
      // "28 points" of 28 percent.
      if (known.kind === 'ratio') return (said.head === '' || said.head === 'point') && said.per === 0;
      return plain.has(known.kind);
    case 'ratio':
      // "You are after a third": which one, where no whole is named.
      return known.kind === 'ratio' || (known.kind === 'ordinal' && said.nouns.length === 0);
    case 'year':
      return plain.has(known.kind) || (known.kind === 'date' && known.year !== undefined);
    case 'duration':
      if (isWorkingDays(known)) return said.per === 0;
      return known.kind === 'duration' && (known.implied === undefined || said.implied !== undefined || isOften);
    case 'measure':
      return known.kind === 'measure';
    case 'date':
      return known.kind === 'date' || (isQuarter(said) && known.kind === 'year' && hasMonthOf(said, known, source));
    default:
      return said.kind === known.kind;
  }
}

/** "Three quarters of a billion in assets" leaves the currency out. */
const isAmountOf = ({ values, nouns }: Quantity, { tokens }: LedgerSource): boolean =>
  values[0]! >= 100_000 && nouns.length > 0 && tokens.some(({ stem }) => stem === nouns[0]);

const wordsWithin = (source: LedgerSource, { start, end }: Quantity): string[] =>
  source.tokens.filter((token) => token.start >= start && token.end <= end).map(({ stem }) => stem);

/** "310,000 smart meters" of "310,000 meters", which are no lengths. */
const isOfUnit = (said: Quantity, known: Quantity, source: LedgerSource): boolean =>
  wordsWithin(source, known).some((stem) => said.nouns.includes(stem));

const isLengthOf = (said: Quantity, known: Quantity, source: LedgerSource): boolean =>
  known.implied === undefined && said.per === 0 && said.head !== '' && wordsWithin(source, known).includes(said.head);

const numeralOf = (source: LedgerSource, { start, end }: Quantity): number[] =>
  numeralsOf(source.normal.folded.slice(start, end));

/** "Thirty kilowatts or five hundred", "44 weeks or 51": the second number leaves the unit to the first. */
const isBareNumberOf = (said: Quantity, known: Quantity, source: LedgerSource): boolean =>
  said.head === '' && numeralOf(source, known).some((value) => said.values.includes(value));

/** How long a season is, the request alone knows. */
const isOneRate = (said: Quantity, known: Quantity): boolean =>
  said.per === 0 ||
  known.per === 0 ||
  said.per === known.per ||
  said.kind === 'ratio' ||
  ((said.per === secondsOfSeason || known.per === secondsOfSeason) &&
    Math.min(said.per, known.per) >= secondsOfSeason - 1);

/** An hour a month is 12 hours a year. */
const isEqualRate = (said: Quantity, known: Quantity): boolean =>
  said.per > 0 &&
  known.per > 0 &&
  said.per !== known.per &&
  said.kind === known.kind &&
  said.unit === known.unit &&
  said.values.some((a) => known.values.some((b) => Math.abs(a / said.per - b / known.per) <= 0.04 * (b / known.per)));

const isOneScope = (said: Quantity, known: Quantity): boolean =>
  said.scope === '' || known.scope === '' || said.scope === known.scope;

const secondsOfDay = 86_400;
/** "Nine days" of nine working days, "31 days" of 31 further days, which are counted and not measured. */
const isWorkingDays = ({ kind, head, nouns }: Quantity): boolean =>
  kind === 'count' &&
  head === 'dai' &&
  nouns.some((stem) => /^(?:work|busi|trade|further|addit|extra|whole|full)$/.test(stem));

function valuesOf(said: Quantity, known: Quantity, source: LedgerSource): Agreement {
  if (said.kind === 'duration' && known.kind === 'count')
    return said.values[0] === known.values[0]! * secondsOfDay ? 'agrees' : 'differs';
  if (said.kind === 'vague')
    return known.values.some((value) => value >= said.values[0]! && value < said.values[0]! * 1000)
      ? 'agrees'
      : 'differs';
  if (said.kind === 'ordinal' && known.kind === 'count')
    return said.values[0]! <= known.values[0]! && said.head !== '' && said.head === known.head ? 'agrees' : 'differs';
  if (said.kind === 'ratio' && known.kind === 'ordinal')
    return said.values[0] === 1 / known.values[0]! ? 'agrees' : 'differs';
  // "From 18 per cent to 40": the second leaves the unit to the first.
  if (said.kind === 'count' && known.kind === 'ratio')
    return numeralOf(source, known).some((value) => said.values.includes(value)) ? 'agrees' : 'differs';
  if (said.kind === 'count' && known.kind !== 'count' && known.kind !== 'year' && known.kind !== 'vague')
    return [...known.values, ...numeralOf(source, known)].some((value) => said.values.includes(value)) ||
      (known.kind === 'money' &&
        compareNumbers(said.values[0]!, said.limit, known.values[0]!, known.limit) === 'agrees')
      ? 'agrees'
      : 'differs';
  if (known.kind === 'count' && said.kind === 'money')
    return said.values.some((value) => known.values.includes(value)) ? 'agrees' : 'differs';
  if (said.year !== undefined && known.year !== undefined && said.year !== known.year) return 'differs';
  return compareValues(said, known);
}

function kinshipOf(said: Quantity, known: Quantity, ledger: Ledger, source: LedgerSource): Kinship {
  if (!counting.has(said.kind)) return 'unknown';
  if (!counting.has(known.kind)) return said.kind === 'vague' && said.nouns.length > 0 ? 'other' : 'kin';
  if (said.head === 'time' && said.per === 0) return 'unknown';
  const kinship = compareThings(said, known, ledger, source);
  // "Dozens of teams" holds of almost any number: what they are must be told.
  return said.kind === 'vague' && said.nouns.length > 0 && !isNamed(said, known, kinship) ? 'other' : kinship;
}

const isNamed = (said: Quantity, known: Quantity, kinship: Kinship): boolean =>
  kinship === 'same' || said.nouns.some((stem) => known.nouns.includes(stem));

/** Every number of the request that one of the message may be, compared with it. */
export function compareWithLedger(
  said: Quantity,
  ledger: Ledger,
  isLeftOut?: (known: KnownNumber) => boolean,
  isOften = false,
): Comparison[] {
  const compared: Comparison[] = [];
  for (const source of ledger.sources)
    for (const quantity of source.quantities) {
      if (!isComparable(said, quantity, source, isOften) || isLeftOut?.({ source, quantity })) continue;
      const isEqual = isEqualRate(said, quantity);
      compared.push({
        source,
        quantity,
        kinship: kinshipOf(said, quantity, ledger, source),
        value: isEqual ? 'agrees' : valuesOf(said, quantity, source),
        isSameRate: isEqual || isOneRate(said, quantity),
        isSameScope: isOneScope(said, quantity),
      });
    }
  return compared;
}

export const isAgreed = ({ kinship, value, isSameRate, isSameScope }: Comparison): boolean =>
  kinship !== 'other' && value === 'agrees' && isSameRate && isSameScope;

const order: Record<Kinship, number> = { same: 0, kin: 1, unknown: 2, other: 3 };

/** The nearest of the numbers that agree. */
export const bestOf = (agreed: readonly Comparison[]): Comparison | undefined =>
  [...agreed].sort((a, b) => order[a.kinship] - order[b.kinship])[0];

/** The entry of the request that states a quantity of the same things; null when there is none. */
export function matchQuantity(
  said: Quantity,
  ledger: Ledger,
  isLeftOut?: (pointer: string) => boolean,
): KnownNumber | null {
  let best: { readonly known: KnownNumber; readonly kinship: Kinship } | null = null;
  for (const source of ledger.sources) {
    if (isLeftOut?.(source.pointer)) continue;
    for (const quantity of source.quantities) {
      if (!isComparable(said, quantity, source, false) || !agrees(said, quantity, source)) continue;
      const kinship = kinshipOf(said, quantity, ledger, source);
      if (kinship !== 'other' && (best === null || order[kinship] < order[best.kinship]))
        best = { known: { source, quantity }, kinship };
    }
  }
  return best?.known ?? null;
}

/** Whether a number of the request has the value, rate and scope that is said, whatever it counts. */
const agrees = (said: Quantity, known: Quantity, source: LedgerSource): boolean =>
  isOneScope(said, known) &&
  (isEqualRate(said, known) || (isOneRate(said, known) && valuesOf(said, known, source) === 'agrees'));
