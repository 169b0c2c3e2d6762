import type { Token } from '../tokenise.ts';
import { months, weekdayPlaces, weekdays } from './calendar.ts';
import { ordinalValue } from './number-words.ts';
import { plainQuantity, type Quantity } from './quantity.ts';
import { tokenAfter, tokenAt } from './token-at.ts';
import { units } from './units.ts';

/** How often: a unit of time and how many of it. */
export const intervals: ReadonlyMap<string, readonly [count: number, unit: string]> = new Map<
  string,
  readonly [count: number, unit: string]
>([
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

const plainAt = (
  kind: Quantity['kind'],
  values: number[],
  unit: string,
  start: number,
  end: number,
  token: number,
): Quantity => ({
  ...plainQuantity,
  kind,
  values,
  unit,
  start,
  end,
  limitStart: start,
  token,
  ...(kind === 'month' || unit === '' ? {} : { implied: 'often' }),
});

/** "Every quarter", "each week", "a year ahead". */
function* readPeriods(tokens: readonly Token[]): Generator<Quantity> {
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    const every = tokens[at - 2];
    const nth = every?.folded === 'every' ? (before!.folded === 'other' ? 2 : ordinalValue(before!.folded)) : undefined;
    const week = weekdays.has(token.folded) ? units.get('week') : units.get(token.folded);
    if (nth !== undefined && nth > 1 && week?.kind === 'duration') {
      yield plainAt('duration', [nth * week.factor], week.unit, every!.start, token.end, every!.index);
      continue;
    }
    const unit = units.get(token.folded);
    if (!before || unit?.kind !== 'duration') continue;
    const isLength =
      /^(?:an?|one)$/.test(before.folded) && /^(?:ahead|long|later|before)$/.test(tokens[at + 1]?.folded ?? '');
    if (!isLength && !/^(?:every|each)$/.test(before.folded)) continue;
    const [start, index] = [before.start, before.index];
    const { implied, ...length } = plainAt('duration', [unit.factor], unit.unit, start, token.end, index);
    yield isLength ? length : { ...length, ...(implied && { implied }) };
  }
}

/** "Tuesday to Friday" are four days, both ends counted. */
function* readWeekdays(tokens: readonly Token[]): Generator<Quantity> {
  for (const [at, last] of tokens.entries()) {
    const to = weekdayPlaces.get(last.folded);
    const first = tokens[at - 2];
    const from = to === undefined || !first ? undefined : weekdayPlaces.get(first.folded);
    if (!first || from === undefined || to === undefined) continue;
    if (!/^(?:to|until|till|through|thru)$/.test(tokens[at - 1]!.folded)) continue;
    const count = ((to - from + 7) % 7) + 1;
    const { implied: _, ...span } = plainAt('duration', [count * 86_400], 's', first.start, last.end, first.index);
    yield span;
  }
}

/** "November to March" are five months, both ends counted. */
function* readSpans(tokens: readonly Token[]): Generator<Quantity> {
  for (const [at, last] of tokens.entries()) {
    const to = months.get(last.folded);
    const first = tokens[at - 2];
    const from = to === undefined || !first ? undefined : months.get(first.folded);
    if (!first || first.shape === 'lower' || from === undefined || to === undefined) continue;
    if (!/^(?:to|until|till|through|and)$/.test(tokens[at - 1]!.folded)) continue;
    const count = ((to - from + 12) % 12) + 1;
    const [start, token] = [first.start, first.index];
    const { implied: _, ...span } = plainAt('duration', [count], 'month', start, last.end, token);
    yield span;
  }
}

const noons = new Map([
  ['midnight', 2400],
  ['noon', 1200],
  ['midday', 1200],
]);
const inSeconds = (clock: number): number => Math.floor(clock / 100) * 3600 + (clock % 100) * 60;

/** "6 am to midnight" are 18 hours. */
function* readHours(tokens: readonly Token[], quantities: readonly Quantity[]): Generator<Quantity> {
  for (const first of quantities) {
    if (first.kind !== 'time') continue;
    const at = tokenAfter(tokens, tokenAt(tokens, first.end), first.end);
    const last = tokens[at + 1];
    if (!last || !/^(?:to|until|till)$/.test(tokens[at]!.folded)) continue;
    const next = quantities.find(({ kind, start }) => kind === 'time' && start === last.start);
    const to = next?.values[0] ?? noons.get(last.folded);
    if (to === undefined) continue;
    const length = (inSeconds(to) - inSeconds(first.values[0]!) + 86_400) % 86_400;
    const { implied: _, ...span } = plainAt('duration', [length], 's', first.start, next?.end ?? last.end, first.token);
    if (length > 0) yield span;
  }
}

/**
 * Durations the request gives as a rate or a span: "a quarterly bulletin", "four times a year" and "every quarter" are
 * every three months; and months it names.
 */
export function readIntervals(tokens: readonly Token[], quantities: readonly Quantity[]): Quantity[] {
  const rates = quantities
    .filter(({ kind, per, nouns, values }) => kind === 'count' && per > 0 && nouns.includes('time') && values[0]! > 0)
    .map(
      (one): Quantity => ({
        ...one,
        ...plainQuantity,
        kind: 'duration',
        unit: 's',
        values: [one.per / one.values[0]!],
        implied: 'often',
      }),
    );
  const periods = quantities
    .filter(({ per }) => per > 0)
    .map(
      (one): Quantity => ({
        ...one,
        ...plainQuantity,
        kind: 'duration',
        unit: 's',
        values: [one.per],
        implied: 'period',
      }),
    );
  const adverbs = tokens.flatMap((token): Quantity[] => {
    const interval = intervals.get(token.folded);
    const unit = interval && units.get(interval[1]);
    if (!interval || !unit) return [];
    return [plainAt('duration', [interval[0] * unit.factor], unit.unit, token.start, token.end, token.index)];
  });
  const named = tokens
    .filter((token) => token.shape !== 'lower' && months.has(token.folded))
    .map((token) => plainAt('month', [months.get(token.folded)!], '', token.start, token.end, token.index));
  return [
    ...rates,
    ...periods,
    ...adverbs,
    ...readPeriods(tokens),
    ...readSpans(tokens),
    ...readWeekdays(tokens),
    ...readHours(tokens, quantities),
    ...named,
  ];
}
