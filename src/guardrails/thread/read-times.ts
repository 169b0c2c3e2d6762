import {
  ago,
  countOf,
  dayOfMonth,
  frenchYesterday,
  monthAlone,
  monthAndDay,
  monthOf,
  timeWords,
  unitOf,
  weekday,
  weekdayOf,
} from '../data/time-words.ts';

/** In ms since the epoch; both ends belong to it. */
type Days = readonly [first: number, last: number];

/** A time that a text names, and when that can have been. */
export interface NamedTime {
  /** Offsets of the folded text. */
  readonly start: number;
  readonly end: number;
  readonly spans: readonly Days[];
  /** "Today" may as well be said of the message itself. */
  readonly isToday: boolean;
}

const day = 86_400_000;
const midnight = (at: number): number => Math.floor(at / day) * day;

const spans: Readonly<Record<keyof typeof timeWords, (today: number) => Days>> = {
  today: (today) => [today, today],
  yesterday: (today) => [today - day, today - day],
  dayBefore: (today) => [today - 2 * day, today - 2 * day],
  lastWeek: (today) => [mondayOf(today) - 7 * day, mondayOf(today) - day],
  thisWeek: (today) => [mondayOf(today), today],
  lastMonth: (today) => monthSpan(today, -1),
  lastYear: (today) => {
    const year = new Date(today).getUTCFullYear() - 1;
    return [Date.UTC(year, 0, 1), Date.UTC(year, 11, 31)];
  },
  otherDay: (today) => [today - 30 * day, today],
};

const mondayOf = (today: number): number => today - ((new Date(today).getUTCDay() + 6) % 7) * day;

function monthSpan(today: number, step: number): Days {
  const date = new Date(today);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + step];
  return [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 0)];
}

/** Days that "two weeks ago" may be off. */
const leeway = { day: 0, week: 3, month: 16, year: 190 };
const length = { day: 1, week: 7, month: 30.4, year: 365 };

const named = Object.entries(timeWords).map(
  ([name, words]) =>
    [
      spans[name as keyof typeof timeWords],
      new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu'),
      name === 'today',
    ] as const,
);
const hier = new RegExp(`(?<!\\p{L})${frenchYesterday}(?!\\p{L})`, 'gu');

/** The day of a year of its own or, without one, the last such day that is not past `today`. */
function dayOf(month: number, date: number, year: string | undefined, today: number): number {
  const of = (one: number): number => Date.UTC(one, month - 1, date);
  if (year !== undefined) return of(Number(year));
  const now = new Date(today).getUTCFullYear();
  return of(now) > today + day ? of(now - 1) : of(now);
}

/** Every time that a folded text names, as of `now`; of several readings of the same words the longest. */
export function readTimes(text: string, now: number, language: string): NamedTime[] {
  const today = midnight(now);
  const found: NamedTime[] = [];
  const add = (match: RegExpExecArray, days: Days | Days[], isToday = false): void => {
    const spans = (Array.isArray(days[0]) ? (days as Days[]) : [days as Days]).map(
      ([first, last]): Days => [first, last + day - 1],
    );
    found.push({ start: match.index, end: match.index + match[0].length, spans, isToday });
  };
  for (const [span, pattern, isToday] of named)
    for (const match of text.matchAll(pattern)) add(match, span(today), isToday);
  if (language === 'fr') for (const match of text.matchAll(hier)) add(match, spans.yesterday(today));
  for (const match of text.matchAll(ago)) {
    const unit = unitOf(match[2] ?? match[4]!);
    const count = countOf(match[1] ?? match[3] ?? 'one');
    if (!unit || !count) continue;
    const [least, most] = count;
    const back = (many: number): number => today - Math.round(many * length[unit]) * day;
    add(match, [back(most) - leeway[unit] * day, back(least) + leeway[unit] * day]);
  }
  for (const match of text.matchAll(weekday)) {
    const since = (new Date(today).getUTCDay() - weekdayOf.get(match[1]!)! + 7) % 7;
    // "Last Tuesday" is any of the last two.
    const last = today - since * day;
    add(match, [
      [last - 7 * day, last - 7 * day],
      [last, last],
    ]);
  }
  for (const match of text.matchAll(dayOfMonth)) {
    const at = dayOf(monthOf.get(match[2]!)!, Number(match[1]), match[3], today);
    add(match, [at, at]);
  }
  for (const match of text.matchAll(monthAndDay)) {
    const at = dayOf(monthOf.get(match[1]!)!, Number(match[2]), match[3], today);
    add(match, [at, at]);
  }
  for (const match of text.matchAll(monthAlone)) {
    const at = dayOf(monthOf.get(match[1]!)!, 1, match[2], today);
    add(match, monthSpan(at, 0));
  }
  return found.filter((one) => !found.some((other) => other !== one && isWider(other, one)));
}

const isWider = (other: NamedTime, one: NamedTime): boolean =>
  other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start;
