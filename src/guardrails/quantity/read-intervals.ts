import type { Token } from '../text/tokenise.ts';
import { months } from './calendar.ts';
import type { Quantity } from './quantity.ts';
import { units } from './units.ts';

/** How often: a unit of time and how many of it. */
const intervals = new Map<string, readonly [count: number, unit: string]>([
  ['hourly', [1, 'hour']],
  ['daily', [1, 'day']],
  ['nightly', [1, 'day']],
  ['weekly', [1, 'week']],
  ['fortnightly', [2, 'week']],
  ['biweekly', [2, 'week']],
  ['monthly', [1, 'month']],
  ['quarterly', [3, 'month']],
  ['yearly', [12, 'month']],
  ['annual', [12, 'month']],
  ['annually', [12, 'month']],
]);

const nothing = { unit: '', nouns: [], per: 0, bound: 0 };

/** Durations the request gives as a rate: "a quarterly bulletin" and "four times a year" are every three months; and months it names. */
export function readIntervals(tokens: readonly Token[], quantities: readonly Quantity[]): Quantity[] {
  const rates = quantities
    .filter(({ kind, per, nouns, values }) => kind === 'count' && per > 0 && nouns.includes('time') && values[0]! > 0)
    .map(
      (one): Quantity => ({
        ...one,
        kind: 'duration',
        unit: 's',
        values: [one.per / one.values[0]!],
        nouns: [],
        per: 0,
      }),
    );
  const periods = quantities
    .filter(({ per }) => per > 0)
    .map((one): Quantity => ({ ...one, kind: 'duration', unit: 's', values: [one.per], nouns: [], per: 0 }));
  const adverbs = tokens.flatMap((token): Quantity[] => {
    const interval = intervals.get(token.folded);
    const unit = interval && units.get(interval[1]);
    if (!interval || !unit) return [];
    return [
      {
        ...nothing,
        kind: 'duration',
        values: [interval[0] * unit.factor],
        unit: unit.unit,
        start: token.start,
        end: token.end,
        token: token.index,
      },
    ];
  });
  const named = tokens
    .filter((token) => token.shape !== 'lower' && months.has(token.folded))
    .map(
      (token): Quantity => ({
        ...nothing,
        kind: 'month',
        values: [months.get(token.folded)!],
        start: token.start,
        end: token.end,
        token: token.index,
      }),
    );
  return [...rates, ...periods, ...adverbs, ...named];
}
