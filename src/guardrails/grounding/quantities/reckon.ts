import type { Quantity } from '../../document/quantities/quantity.ts';
import { isSameShare, secondsOf } from './compare-values.ts';
import type { KnownNumber } from './number-context.ts';
import { covers, type Derivation, isNear, mayCount } from './operands.ts';

/** A number that the message tells and the request has or gives, and what of the request it rests on. */
export interface Told {
  readonly quantity: Quantity;
  readonly backing: readonly KnownNumber[];
  /** The bare number, without what its unit multiplies it by: 28 of "28 tonnes". */
  readonly numeral: number;
  /** Whether the request itself has it, and it does not follow from others. */
  readonly isGiven: boolean;
  /** Whether it is the sum of others. */
  readonly isSum?: boolean;
  /** Whether "and" alone stands between it and the number before: "five lorries and two buses". */
  readonly isJoined: boolean;
}

/** What the words around a number say of how it came about. */
export interface Cues {
  /** "Each", "per van", "on average". */
  readonly isShared: boolean;
  /** "The rest", "leaves", "fewer". */
  readonly isRest: boolean;
  /** "Together", "in all", "makes". */
  readonly isSum: boolean;
  /** "Each", "makes", "comes to": numbers are multiplied. */
  readonly isProduct: boolean;
  /** Whether the request counts the same things with another number: only what the text says of it may explain that. */
  readonly isAgainst: boolean;
  /** Seconds of the period that stands behind the number, "a month"; 0 without. */
  readonly per: number;
}

const amounts = new Set(['count', 'money', 'measure', 'duration']);
/** Twice a number of the request is no product of its two's. */
const fewest = 3;
/** Small numbers are products and differences by chance. */
const small = 12;
const yearInSeconds = 31_557_600;
/** How often a period of so many seconds comes in a year. */
const perYear = (per: number): number => yearInSeconds / per;
/** How far what is reckoned may lie from what is said: more where "about" is said, and nothing of an exact number. */
const rounding = { round: 0.025, about: 0.075 };
const isRound = (value: number): boolean => value >= 100 && value % 10 === 0;

/** A number that may follow from others, with what it says beside its unit: 28 of "28 tonnes". */
export interface Said extends Quantity {
  readonly numeral: number;
}

/** Whether a number is what was reckoned, its bound and rounding taken into account. */
function fits(said: Said, value: number): boolean {
  const [whole] = said.values as [number];
  if (said.limit === 'nearly' || said.limit === 'under') return value <= whole && value >= whole * 0.88;
  if (said.limit === 'over' || said.limit === 'at-least') return value >= whole && value <= whole * 1.2;
  const apart = Math.abs(value - whole);
  if (said.limit === 'about') return apart <= whole * rounding.about;
  return isNear(said, value) || (isRound(said.numeral) && apart <= whole * rounding.round);
}

/** "475 each" of 1,900 and four, "twelve" of 11.6: a share is told in whole numbers. */
const fitsShare = (said: Said, value: number): boolean =>
  fits(said, value) || (said.values[0]! >= 5 && Math.abs(value - said.values[0]!) <= 0.5);

const isOfUnit = (said: Quantity, one: Quantity): boolean =>
  said.kind === one.kind && (said.unit === one.unit || said.kind === 'count');

/** Whether the product or quotient of two numbers is of the kind that is said: vans and tonnes make tonnes. */
function makes(said: Quantity, a: Quantity, b: Quantity): boolean {
  const kinds = [a, b].filter(({ kind }) => kind !== 'count' && kind !== 'ratio' && kind !== 'multiple');
  if (kinds.length === 0) return said.kind === 'count';
  return kinds.length === 1 && (isOfUnit(said, kinds[0]!) || (said.kind === 'count' && said.head === ''));
}

/**
 * How a number follows from those that the message itself tells, so that whoever reads it can reckon after it: their
 * product, their quotient where the text shares out, their sum or difference where it says so, the share or the multiple
 * that one is of another, and a year's amount told for a month. null where it does not. `told` are the numbers of the
 * same sentence and of those beside it.
 */
export function reckon(said: Said, told: readonly Told[], cues: Cues): Derivation | null {
  const found = (rule: string, ...used: Told[]): Derivation => ({
    rule,
    operands: used.flatMap(({ backing }) => backing),
  });
  const value = said.values[0]!;
  /** Of what the request counts with another number, only more of the same makes that many. */
  const mayExplain = (...operands: Quantity[]): boolean =>
    !cues.isAgainst || said.kind !== 'count' || operands.every(({ head }) => isOfHead(said.head, head));
  if (cues.per > 0 && amounts.has(said.kind))
    for (const one of told) if (isOfYear(said, one, cues.per)) return found('rate-converted', one);
  for (const [at, first] of told.entries())
    for (const second of told.slice(at + 1)) {
      const [a, b] = [first.quantity, second.quantity];
      const [x, y] = valuesOf(first, second);
      if (x <= 0 || y <= 0) continue;
      const [less, more] = x < y ? [x, y] : [y, x];
      const isAlike = isOfUnit(a, b) || isBare(a) || isBare(b);
      if (said.kind === 'ratio') {
        if (isAlike && less < more && isShareOf(said, less / more)) return found('ratio', first, second);
        if (a.kind === 'ratio' && b.kind === 'ratio' && Math.abs(more - less - value) < 1e-6)
          return found('difference', first, second);
        continue;
      }
      if (said.kind === 'multiple') {
        if (isAlike && fits(said, more / less)) return found('ratio', first, second);
        continue;
      }
      if (!amounts.has(said.kind)) continue;
      // "A dozen people and 600 orders: fifty each", of nine and three who are that dozen.
      if (cues.isShared && isGivenOrSum(first) && isGivenOrSum(second) && makes(said, a, b) && more / less === value)
        return found('quotient', first, second);
      if (!first.isGiven || !second.isGiven) continue;
      const isMultiplied = cues.isProduct || (!cues.isAgainst && (a.kind === 'ratio' || b.kind === 'ratio'));
      if (value > small && isMultiplied && productOf(said, first, second).some((one) => fits(said, one)))
        return found('product', first, second);
      const isRate = makes(said, a, b) && more / less > 1;
      if (cues.isShared && isRate && fitsShare(said, more / less)) return found('quotient', first, second);
      const lasting = a.kind === 'duration' ? a : b.kind === 'duration' ? b : undefined;
      const whole = lasting === a ? b : a;
      if (
        lasting &&
        cues.per > 0 &&
        isOfUnit(said, whole) &&
        fitsShare(said, (whole.values[0]! * cues.per) / inSeconds(lasting))
      )
        return found('quotient', first, second);
      if (!cues.isAgainst && second.isJoined && isTogether(said, a, b)) return found('sum', first, second);
      if (!isOfUnit(said, a) || !isOfUnit(said, b) || less === more) continue;
      if (!mayExplain(a, b)) continue;
      if (cues.isRest && isNear(said, more - less)) return found('difference', first, second);
      if (cues.isSum && isNear(said, x + y)) return found('sum', first, second);
    }
  return null;
}

const isGivenOrSum = ({ isGiven, isSum }: Told): boolean => isGiven || isSum === true;

/** "Seven vehicles" of five lorries and two buses, and not of five vehicles and two more. */
const isTogether = (said: Quantity, a: Quantity, b: Quantity): boolean =>
  [said, a, b].every(({ kind }) => kind === 'count') &&
  a.values[0]! + b.values[0]! === said.values[0] &&
  (said.head === '' || (said.head !== a.head && said.head !== b.head));

/** Vans of vans, vehicles of vans; a number without a noun may count them too. */
const isOfHead = (said: string, head: string): boolean => head === '' || mayCount(said, head) || covers(head, said);

const isBare = ({ kind, nouns }: Quantity): boolean => kind === 'count' && nouns.length === 0;

/** The values of two numbers in one unit: of "from four days to two" the second leaves it out. */
const valuesOf = (a: Told, b: Told): [number, number] =>
  a.quantity.kind !== b.quantity.kind && (isBare(a.quantity) || isBare(b.quantity))
    ? [a.numeral, b.numeral]
    : [a.quantity.values[0]!, b.quantity.values[0]!];

const inSeconds = ({ values, unit }: Quantity): number => secondsOf(values[0]!, unit);

/** A year's amount told for a month, a week or a day: 9,000 a year are 750 a month. */
function isOfYear(said: Said, { quantity, numeral }: Told, per: number): boolean {
  if (perYear(per) < 1.5 || (quantity.per > 0 && Math.abs(perYear(quantity.per) - 1) > 0.02)) return false;
  if (isOfUnit(said, quantity)) return fitsShare(said, quantity.values[0]! / perYear(per));
  // "85,000 cubic metres a year, which is better than sixteen hundred a week"
  return isBare(said) && quantity.kind === 'measure' && fitsShare(said, numeral / perYear(per));
}

/** What two numbers come to that are multiplied: a count of things, a share of a whole and what it leaves, a rate kept up. */
function productOf(said: Quantity, first: Told, second: Told): number[] {
  const [a, b] = [first.quantity, second.quantity];
  const [share, whole] = a.kind === 'ratio' ? [a, b] : [b, a];
  if (share.kind === 'ratio')
    return whole.kind !== 'ratio' && isOfUnit(said, whole) && share.values[0]! < 1
      ? share.values.flatMap((part) => [part * whole.values[0]!, (1 - part) * whole.values[0]!])
      : [];
  if (said.kind === 'count' && (a.kind === 'duration') !== (b.kind === 'duration')) {
    const [rate, lasting] = a.kind === 'duration' ? [second, first] : [first, second];
    if (rate.quantity.kind !== 'count' || rate.quantity.per === 0) return [];
    return [(rate.quantity.values[0]! * inSeconds(lasting.quantity)) / rate.quantity.per];
  }
  const isProduct = makes(said, a, b) && Math.min(a.values[0]!, b.values[0]!) >= fewest;
  return isProduct ? [a.values[0]! * b.values[0]!] : [];
}

/** "More than a third" of 150 in 410, "one in seven" of 1,200 and 8,400. */
const isShareOf = (said: Said, share: number): boolean =>
  said.limit === '' || said.limit === 'exactly'
    ? said.values.some((value) => isSameShare(value, share))
    : fits(said, share);
