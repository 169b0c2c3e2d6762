import type { Token } from '../tokenise.ts';

/** What repeats: the days of a week, the months of a year. */
type Cycle = 'week' | 'year';

/** A time that recurs or is named by its place in a cycle: "Wednesday to Sunday", "last spring", "the second quarter". */
export interface TimeSaid {
  readonly cycle: Cycle;
  /** A bit for each day or month that is surely meant. */
  readonly core: number;
  /** The same with what may be meant too: September is summer to one and autumn to another. */
  readonly wide: number;
  /** -1 "last", 0 "this", 1 "next"; null where not said. */
  readonly turn: -1 | 0 | 1 | null;
  /** Tokens, one past the last. */
  readonly from: number;
  readonly to: number;
}

const days = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const months = 'january february march april may june july august september october november december'.split(' ');
const bitsOf = (from: number, to: number, length: number): number => {
  let bits = 0;
  for (let at = from; ; at = (at + 1) % length) {
    bits |= 1 << at;
    if (at === to) return bits;
  }
};

/** Cycle, sure bits, possible bits. */
type Span = readonly [cycle: Cycle, core: number, wide: number];
const one = (cycle: Cycle, from: number, to: number, length: number): Span => {
  const bits = bitsOf(from, to, length);
  return [cycle, bits, bits];
};
const season = (first: number): Span => [
  'year',
  bitsOf(first, (first + 2) % 12, 12),
  bitsOf(first, (first + 3) % 12, 12),
];

const named: ReadonlyMap<string, Span> = new Map<string, Span>([
  ...days.flatMap((day, at): [string, Span][] => [
    [day, one('week', at, at, 7)],
    [`${day}s`, one('week', at, at, 7)],
  ]),
  ...['weekend', 'weekends'].map((word): [string, Span] => [word, ['week', bitsOf(5, 6, 7), bitsOf(4, 6, 7)]]),
  ...['weekday', 'weekdays'].map((word): [string, Span] => [word, one('week', 0, 4, 7)]),
  ['daily', one('week', 0, 6, 7)],
  ['midweek', ['week', bitsOf(2, 2, 7), bitsOf(1, 3, 7)]],
  ...months.map((month, at): [string, Span] => [month, one('year', at, at, 12)]),
  ['spring', season(2)],
  ['springtime', season(2)],
  ['summer', season(5)],
  ['summers', season(5)],
  ['summertime', season(5)],
  ['autumn', season(8)],
  ['autumns', season(8)],
  ['winter', season(11)],
  ['winters', season(11)],
  ['wintertime', season(11)],
  ['christmas', one('year', 10, 0, 12)],
  ['easter', one('year', 2, 3, 12)],
  ['midsummer', one('year', 5, 6, 12)],
  ['midwinter', one('year', 11, 1, 12)],
]);

const joining = new Set('to through until till'.split(' '));
const capitalOnly = new Set(['march', 'may', 'august']);
const ordinals = new Map([
  ['first', 0],
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
  ['last', 3],
  ['final', 3],
]);
const turns = new Map<string, -1 | 0 | 1>([
  ['last', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
]);

function spanAt(tokens: readonly Token[], at: number): Span | undefined {
  const { folded, shape } = tokens[at]!;
  if (folded !== 'fall' && !named.has(folded)) return undefined;
  if (capitalOnly.has(folded) && shape === 'lower') return undefined;
  // "Spring scales", "the spring range": a thing, or a season that says when nothing happens.
  if (folded === 'fall') return isSeasonal(tokens, at) ? season(8) : undefined;
  if (seasons.test(folded) && !isSeasonal(tokens, at)) return undefined;
  // "On 18 June" is a date of its own, which the numbers are asked about.
  if (months.includes(folded) && [at - 1, at + 1].some((beside) => tokens[beside]?.shape === 'digit')) return undefined;
  return named.get(folded);
}

const seasons = /^(?:spring|summer|autumn|winter)$/;
const seasonal = new Set('in at last this next since early late mid every each until by of for the'.split(' '));
const isSeasonal = (tokens: readonly Token[], at: number): boolean =>
  seasonal.has(tokens[at - 1]?.folded ?? '') &&
  (tokens[at + 1] === undefined || !/^\s$/.test(tokens[at + 1]!.gap) || !/^\p{L}+s$/u.test(tokens[at + 1]!.folded));

/** Times of a text from one token on that are named by their place in a week or a year. English. */
export function readTimes(tokens: readonly Token[], from = 0): TimeSaid[] {
  const found: TimeSaid[] = [];
  for (let at = from; at < tokens.length; at += 1) {
    const before = tokens[at - 1]?.folded ?? '';
    const quarter =
      tokens[at]!.folded === 'quarter' && tokens[at + 1]?.folded !== 'past' ? ordinals.get(before) : undefined;
    if (quarter !== undefined && before !== 'last') {
      const [cycle, core, wide] = one('year', quarter * 3, quarter * 3 + 2, 12);
      found.push({ cycle, core, wide, turn: null, from: at - 1, to: at + 1 });
      continue;
    }
    const span = spanAt(tokens, at);
    if (!span) continue;
    const turn = turns.get(before) ?? null;
    const range = rangeFrom(tokens, at, span);
    const [cycle, core, wide] = range?.span ?? span;
    found.push({ cycle, core, wide, turn, from: turn === null ? at : at - 1, to: (range?.at ?? at) + 1 });
    if (range) at = range.at;
  }
  return found;
}

/** "Wednesday to Sunday", "May–September", "between April and July". */
function rangeFrom(tokens: readonly Token[], at: number, first: Span): { span: Span; at: number } | undefined {
  const next = tokens[at + 1];
  if (!next) return undefined;
  const isBetween = next.folded === 'and' && /^(?:between)$/.test(tokens[at - 1]?.folded ?? '');
  const isJoined = joining.has(next.folded) || isBetween;
  let to = isJoined ? at + 2 : /^\s?[-–]\s?$/.test(next.gap) ? at + 1 : undefined;
  if (to === undefined) return undefined;
  while (/^(?:the|early|late|mid|end|of)$/.test(tokens[to]?.folded ?? '')) to += 1;
  const last = to < tokens.length ? spanAt(tokens, to) : undefined;
  if (!last || last[0] !== first[0]) return undefined;
  const length = first[0] === 'week' ? 7 : 12;
  const start = firstBit(first[1], length);
  const end = lastBit(last[1], length);
  return { span: one(first[0], start, end, length), at: to };
}

const has = (bits: number, at: number): boolean => (bits & (1 << at)) !== 0;
const firstBit = (bits: number, length: number): number =>
  [...Array(length).keys()].find((at) => has(bits, at) && !has(bits, (at + length - 1) % length)) ?? 0;
const lastBit = (bits: number, length: number): number =>
  [...Array(length).keys()].find((at) => has(bits, at) && !has(bits, (at + 1) % length)) ?? length - 1;
