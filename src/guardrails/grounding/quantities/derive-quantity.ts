import {
  findAllOthers,
  findBirthday,
  findFold,
  findLengthOfSeries,
  findOrdinalSaid,
  findOutOfEvery,
  findSeasons,
  findShareOfTime,
  findShareOfYear,
  findWithMore,
} from './derive-in-other-words.ts';
import { findPerThing } from './derive-per.ts';
import { findAllTimes, findCentury, findInterval, findOnDays, findProduct, findRate } from './derive-rate.ts';
import {
  findBefore,
  findMajority,
  findQuotient,
  findRatio,
  findReduction,
  findRemainder,
  findShare,
  findSharedOut,
} from './derive-share.ts';
import { findShown } from './derive-shown.ts';
import { findDifference, findOneMore, findSum } from './derive-sum.ts';
import { isListLength } from './list-lengths.ts';
import type { NumberInText } from './number-context.ts';
import { type Derivation, known } from './operands.ts';

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
  findReduction,
  findMajority,
  findRemainder,
  findShare,
  findBefore,
  findQuotient,
  findProduct,
  findRate,
  findAllTimes,
  findOnDays,
  findInterval,
  findCentury,
  findList,
  findPerThing,
  findWithMore,
  findAllOthers,
  findLengthOfSeries,
  findShareOfYear,
  findOutOfEvery,
  findBirthday,
  findFold,
  findOrdinalSaid,
  findSeasons,
  findShareOfTime,
  (number: NumberInText) => findShown(number),
];

/** Of what the request counts itself, with another number, only these: a whole and its rest, its share, another period. */
const rulesOfCounted = [
  findSum,
  findOneMore,
  findDifference,
  findRatio,
  findReduction,
  findMajority,
  findRemainder,
  findShare,
  findBefore,
  findSharedOut,
  findRate,
  findAllTimes,
  findOnDays,
  findPerThing,
  findWithMore,
  findAllOthers,
  findOutOfEvery,
  (number: NumberInText) => findShown(number),
];

/** How a number follows from those of the request, with its cue and of things of one kind; null where it does not. */
export function deriveQuantity(number: NumberInText, isCounted: boolean): Derivation | null {
  for (const rule of isCounted ? rulesOfCounted : rules) {
    const found = rule(number);
    if (found) return found;
  }
  return null;
}
