import { plainQuantity, type Quantity } from '../document/quantities/quantity.ts';
import { stemWord } from '../document/stem-word.ts';
import type { Token } from '../document/tokenise.ts';
import { isOfHours, readOpeningWeek } from './opening-week.ts';
import { isRating } from './ratings.ts';
import type { RecordField } from './record-field.ts';
import { keyOf } from './record-sentences.ts';

/** Scales that stars and marks are given on. */
const scales = [5, 10, 100];

const review = stemWord('review');
/** Who writes what is listed as reviews. */
const voices = ['review', 'reviewer', 'customer', 'patron', 'guest', 'diner'].map(stemWord);

/**
 * The numbers of a record: those read of it as of prose, and what it gives without writing it so: the hours of
 * "9:0-18:0", of which no part counts anything, "4 out of 5" of four stars, and how many there are of what it lists, as
 * three of "review".
 */
export function recordQuantities(
  fields: readonly RecordField[],
  tokens: readonly Token[],
  said: readonly Quantity[],
): Quantity[] {
  const at = ({ valueStart, end }: RecordField) => {
    const token = tokens.findIndex((one) => one.start >= valueStart);
    return { ...plainQuantity, start: valueStart, end, limitStart: valueStart, token: Math.max(0, token) };
  };
  const week = readOpeningWeek(fields.filter(isOfHours));
  const times = (week?.days ?? []).flatMap((day): Quantity[] =>
    day === null || 'isUnclear' in day
      ? []
      : [day.opens, day.closes].map((minutes) => ({ kind: 'time', values: clocks(minutes), ...at(day.field) })),
  );
  const counted = said.filter(
    ({ kind, start, end }) => kind !== 'count' || !times.some((time) => start >= time.start && end <= time.end),
  );
  const rated = fields.filter(isRating);
  const shares = rated.flatMap(({ value }) =>
    value.kind === 'number' ? scales.filter((scale) => value.value <= scale).map((scale) => value.value / scale) : [],
  );
  // One for all: which of them is meant, judgeRatings asks.
  const ratings = rated.slice(0, 1).map((field): Quantity => ({ kind: 'ratio', values: shares, ...at(field) }));
  const lists = [...Map.groupBy(fields, keyOf).values()]
    .filter((own) => own.length > 1)
    .flatMap(([first, ...more]): Quantity[] => {
      const nouns = [...new Set(first!.path.flat())].map(stemWord);
      const heads = nouns.includes(review) ? voices : [nouns[0]!];
      return heads.map((head) => ({ kind: 'count', values: [more.length + 1], ...at(first!), nouns, head }));
    });
  return [...counted, ...times, ...ratings, ...lists];
}

/** A time of day as quantities have it, hour and minute in one number, in the halves that it may be said in. */
function clocks(minutes: number): number[] {
  const clock = Math.floor(minutes / 60) * 100 + (minutes % 60);
  return clock > 1200 ? [clock, clock - 1200] : [clock];
}
