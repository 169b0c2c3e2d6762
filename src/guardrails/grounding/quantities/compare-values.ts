import type { Limit, Quantity } from '../../document/quantities/quantity.ts';
import { secondsOfMonth } from '../../document/quantities/read-rate.ts';

/** How far a round number may lie under the one it is said for: "over 100" of 120. */
const overBy = 0.5;
/** And how far above it: "nearly 3,000" of 2,900. */
const nearlyBy = 0.12;
export const roughly = 0.075;

const isEqual = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(1e-9, Math.abs(b) * 1e-6);

/** Which way a limit points: up, down, both ways, or not at all. */
const sideOf = (limit: Limit): 1 | -1 | 0 =>
  limit === 'over' || limit === 'at-least' ? 1 : limit === 'under' || limit === 'nearly' || limit === 'up-to' ? -1 : 0;

/**
 * The coarsest step that a number is a multiple of: 100 of 3,200, 5 of 3,245; dozens are round. 1 of what is too large
 * for its units to be told, which 309 digits, read as infinite, are too.
 */
function stepOf(value: number): number {
  if (value > Number.MAX_SAFE_INTEGER) return 1;
  if (value % 12 === 0 && value <= 48) return 12;
  let step = Number.isInteger(value) ? 1 : 0.1;
  for (let next = step; next <= value; next *= 10)
    for (const part of [next, next * 2.5, next * 5])
      if (Math.abs(value / part - Math.round(value / part)) < 1e-9) step = Math.max(step, part);
  return step;
}

/** Whether one number can be a rounding of another: it is coarser. */
const isRounder = (said: number, known: number): boolean =>
  stepOf(said) > stepOf(known) || known <= 12 || zerosOf(said) > zerosOf(known);

/** "More than seventy" of 75, though 25 goes into that and not into this. */
const zerosOf = (value: number): number => (value >= 10 && value % 10 === 0 ? 1 + zerosOf(value / 10) : 0);

export type Agreement = 'agrees' | 'other-bound' | 'differs';

/** Whether a value said with its limit holds of one known with its own: "over 400" of 410, not of 400 nor of "up to 400". */
export function compareNumbers(
  said: number,
  limit: Limit,
  known: number,
  knownLimit: Limit,
  isSpan = false,
): Agreement {
  if (!isEqual(said, known))
    return isWithin(said, limit, known, knownLimit) && (isSpan || isRounder(said, known)) ? 'agrees' : 'differs';
  const [side, knownSide] = [sideOf(limit), sideOf(knownLimit)];
  if (side === 0) return 'agrees';
  if (knownSide !== 0) return side === knownSide ? 'agrees' : 'other-bound';
  // Exactly known: it is no more and no less than itself; "at least 24" and "up to 24" are true of 24.
  return limit === 'at-least' || limit === 'up-to' ? 'agrees' : 'other-bound';
}

/** Whether a number that is not the known one lies near enough to it, on the side that its limit points to. */
function isWithin(said: number, limit: Limit, known: number, knownLimit: Limit): boolean {
  if (limit === '') return false;
  // Where both tell an end, "from three months", "60 to 90 days", it is that end.
  if (limit === knownLimit && (limit === 'at-least' || limit === 'up-to')) return false;
  const [side, knownSide] = [sideOf(limit), sideOf(knownLimit)];
  if (side === 1 && knownSide !== -1) return known > said && known <= said * (1 + overBy);
  if (side === -1 && knownSide !== 1) return known < said && known >= said * (1 - nearlyBy);
  return limit === 'about' && Math.abs(said - known) <= Math.abs(known) * roughly;
}

/** What a number said with its limit can hold of at most: no known one outside of it agrees. */
export const reachOf = (said: number, limit: Limit): readonly [lowest: number, highest: number] =>
  limit === '' || limit === 'exactly'
    ? [said * (1 - equalBy) - equalBy, said * (1 + equalBy) + equalBy]
    : [said * (1 - nearlyBy) - equalBy, said * (1 + overBy) + equalBy];
/** More than what `isEqual` allows. */
const equalBy = 1e-5;

/** How far two ways to say one share may lie apart, of the share. */
const sharesApart = 0.03;

/** "A third" and 33% are one share; 99.9% and 99.95% are not. */
export function isSameShare(a: number, b: number): boolean {
  const isWhole = (value: number) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6;
  const apart = Math.abs(a - b);
  if ((isWhole(a) && isWhole(b)) || Math.max(a, b) > 0.9) return apart < 1e-9;
  return apart < 0.006 && apart < Math.max(a, b) * sharesApart;
}

/** How far a share said with "about" may lie: "roughly one in five" of 22 %, not of 25 %. */
const aboutShare = 0.1;
const isAboutShare = (said: number, known: number): boolean =>
  Math.abs(said * 20 - Math.round(said * 20)) < 1e-6 && Math.abs(said - known) <= aboutShare * known;

/** How far a duration in another unit may lie: 8 weeks are two months. */
const unitsApart = 0.1;

export const secondsOf = (value: number, unit: string): number => value * (unit === 'month' ? secondsOfMonth : 1);

const feet = 0.3048;
/** Units of one sort, to be compared: kilometres and miles, hectares and square metres. */
const scales: Record<string, readonly [string, number]> = {
  metre: ['length', 1],
  mile: ['length', 1609.34],
  foot: ['length', feet],
  'square metre': ['area', 1],
  m2: ['area', 1],
  'square kilometre': ['area', 1e6],
  'square mile': ['area', 2.59e6],
  'square foot': ['area', 0.0929],
  sqft: ['area', 0.0929],
  hectare: ['area', 1e4],
  acre: ['area', 4046.86],
  gram: ['weight', 1],
  pound: ['weight', 453.6],
  litre: ['volume', 1],
  cubic: ['volume', 1000],
  gallon: ['volume', 3.785],
};
/** What converting leaves to rounding. */
const converted = 0.03;

/** Whether two quantities of one sort of unit can be compared, and the values of both in it. */
export function inOneUnit(
  said: Quantity,
  known: Quantity,
): { said: number[]; known: number[]; isConverted: boolean } | null {
  if (said.unit === known.unit || (said.kind === 'money' && known.kind === 'money'))
    return { said: said.values, known: known.values, isConverted: false };
  if (said.kind === 'duration' && known.kind === 'duration')
    return {
      said: said.values.map((value) => secondsOf(value, said.unit)),
      known: known.values.map((value) => secondsOf(value, known.unit)),
      isConverted: true,
    };
  const [a, b] = [scales[said.unit], scales[known.unit]];
  if (a === undefined || b === undefined || a[0] !== b[0]) return null;
  return {
    said: said.values.map((value) => value * a[1]),
    known: known.values.map((value) => value * b[1]),
    isConverted: true,
  };
}

const apartOf = (said: Quantity): number => (said.kind === 'duration' ? unitsApart : converted);

/** "Q3 2019", "the third quarter of 2019". */
export const isQuarter = ({ kind, values }: Quantity): boolean => kind === 'date' && values[0]! > 9000;

/** Whether the value of one quantity is that of another, its bound and the two units taken into account. */
export function compareValues(said: Quantity, known: Quantity): Agreement {
  if (said.kind === 'ratio') {
    if (said.limit === '' || said.limit === 'about' || said.limit === 'exactly') {
      const isShare = said.values.some((value) => known.values.some((one) => isSameShare(value, one)));
      if (isShare || (said.limit === 'about' && isAboutShare(said.values[0]!, known.values[0]!))) return 'agrees';
    }
  } else if (isQuarter(said) && known.kind === 'year')
    // Which months it has is judged where times are: "the first quarter of 2019" of March 2019.
    return said.year !== undefined && known.values.includes(said.year) ? 'agrees' : 'differs';
  else if (said.kind === 'date')
    return said.values.some((value) => known.values.includes(value)) ? 'agrees' : 'differs';
  else if (said.kind === 'month')
    return known.values.some((value) => value === said.values[0] || Math.floor(value / 100) === said.values[0])
      ? 'agrees'
      : 'differs';
  else if (said.kind === 'year' && known.kind === 'date')
    return known.year !== undefined && said.values.includes(known.year) ? 'agrees' : 'differs';
  else if (said.kind === 'year' || known.kind === 'year' || said.kind === 'time')
    return said.values.some((value) => known.values.includes(value)) ? 'agrees' : 'differs';
  const one = inOneUnit(said, known);
  if (one === null) return 'differs';
  let best: Agreement = 'differs';
  for (const a of one.said)
    for (const b of one.known) {
      if (one.isConverted && b > 0 && Math.abs(a - b) <= b * apartOf(said)) return 'agrees';
      const found = compareNumbers(a, said.limit, b, known.limit, said.kind === 'duration');
      if (found === 'agrees') return 'agrees';
      if (found === 'other-bound') best = found;
    }
  return best;
}
