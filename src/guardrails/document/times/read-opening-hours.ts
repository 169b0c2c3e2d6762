/** When something is said to be open. Offsets are of the text. */
export interface OpeningHours {
  /** A bit a day, Monday first; null where no day is said. */
  readonly days: number | null;
  /** Minutes after midnight that the words can mean: "9" is nine in the morning or in the evening. Null where not said. */
  readonly opens: readonly number[] | null;
  readonly closes: readonly number[] | null;
  readonly isClosed: boolean;
  readonly start: number;
  readonly end: number;
}

const dayStarts = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** A bit a day, Monday first. */
export const allDays = 127;
const oneDay = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?';
const day = new RegExp(String.raw`\b${oneDay}\b(?:\.(?=\s?[-–]))?`, 'g');
const sets: readonly [RegExp, number][] = [
  [/\b(?:on )?weekdays?\b/g, 31],
  [/\b(?:on |the )?weekends?\b/g, 96],
  [
    /\b(?:daily|(?:every|each)(?: single)? day(?: of the week)?|(?:seven|7) days (?:a|per|of the) week|all week)\b/g,
    allDays,
  ],
];
const oneTime = String.raw`(?:noon|midday|midnight|\d{1,2}(?:[:.]\d{1,2})?(?:\s?(?:[ap]m\b|[ap]\.m\.?))?)`;
const joint = String.raw`\s?(?:to|-|–|until|till?|through|and)\s?`;
const range = new RegExp(
  String.raw`(?<![\d.,$€£#:/-])(${oneTime})${joint}(${oneTime})(?![\d%/]|[.,:]\d|\s(?:years?|people|stars?|reviews?|minutes?))`,
  'g',
);
const roundTheClock = /\b24 ?hours\b|\b24\/7\b|\bround the clock\b|\baround the clock\b/g;
const edge = new RegExp(
  String.raw`\b(open(?:s|ing)?(?: at| from)|from|start(?:s|ing)? at|clos(?:es?|ing)(?: at)?|until|till|end(?:s|ing)? at) (${oneTime})(?![\d%]|[.,:]\d)`,
  'g',
);
const closing = /^(?:clos|until|till|end)/;
const closed = /\bclosed\b/g;
const parts = /^(\d{1,2})(?:[:.](\d{1,2}))?\s?([ap])?/;
const noon = 12 * 60;
const midnight = 24 * 60;

/** Minutes that a time can mean; none where it is no time of day. `half` is what the other end of its range says. */
function minutesOf(said: string, half: string | undefined): number[] {
  if (said === 'noon' || said === 'midday') return [noon];
  if (said === 'midnight') return [0, midnight];
  const [, hourText, minuteText, ownHalf] = parts.exec(said) ?? [];
  const hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  if (hourText === undefined || hour > 24 || minute > 59) return [];
  const at = hour * 60 + minute;
  if (hour === 0 || hour === 24) return [minute, midnight + minute];
  if (hour > 12) return [at];
  const late = hour === 12 ? at : at + noon;
  const early = hour === 12 ? minute : at;
  if (ownHalf === 'a') return hour === 12 ? [0, midnight] : [early];
  if (ownHalf === 'p') return [late];
  // "5-9 pm", "11-9 pm": the first is of either half; a time with minutes and nothing else is as clocks show it.
  return half === undefined && minuteText !== undefined ? [at] : [early, late];
}

interface Item {
  readonly kind: 'days' | 'times' | 'closed';
  readonly start: number;
  readonly end: number;
  readonly days?: number;
  readonly opens?: readonly number[] | null;
  readonly closes?: readonly number[] | null;
}

const halfOf = (said: string): string | undefined => parts.exec(said)?.[3];

/** A bare "9 to 18" is no time of day unless something says so: a half of the day, minutes, or both as a clock has them. */
const isTime = (said: string): boolean => /[:apn]/.test(said);
const beforeHours = new RegExp(String.raw`(?:\b(?:hours|open|from)|\b${oneDay})\W+$`);

function timesIn(text: string): Item[] {
  const items: Item[] = [];
  for (const match of text.matchAll(range)) {
    const [whole, first, last] = match as unknown as [string, string, string];
    if (!isTime(first) && !isTime(last) && !beforeHours.test(text.slice(0, match.index))) continue;
    const opens = minutesOf(first, halfOf(last));
    const closes = minutesOf(last, halfOf(first));
    if (opens.length > 0 && closes.length > 0)
      items.push({ kind: 'times', start: match.index, end: match.index + whole.length, opens, closes });
  }
  const isFree = (start: number, end: number): boolean => !items.some((one) => start < one.end && end > one.start);
  for (const { index, 0: whole } of text.matchAll(roundTheClock))
    items.push({
      kind: 'times',
      start: index,
      end: index + whole.length,
      ...(whole === '24/7' && { days: allDays }),
      opens: [0],
      closes: [midnight],
    });
  for (const match of text.matchAll(edge)) {
    const [whole, word, said] = match as unknown as [string, string, string];
    if (!isTime(said) || !isFree(match.index, match.index + whole.length)) continue;
    const at = minutesOf(said, undefined);
    if (at.length === 0) continue;
    const isEnd = closing.test(word);
    const start = match.index;
    items.push({
      kind: 'times',
      start,
      end: start + whole.length,
      opens: isEnd ? null : at,
      closes: isEnd ? at : null,
    });
  }
  return items;
}

function daysIn(text: string): Item[] {
  const single = [...text.matchAll(day)].map(({ index, 0: whole }): Item => {
    const at = dayStarts.indexOf(whole.slice(0, 3));
    return { kind: 'days', start: index, end: index + whole.length, days: 1 << at };
  });
  const items: Item[] = [];
  for (const one of single) {
    const last = items.at(-1);
    const between = last ? text.slice(last.end, one.start) : '';
    if (last && /^\s?(?:to|-|–|through|thru|until|till)\s?$/.test(between))
      items[items.length - 1] = { ...last, end: one.end, days: last.days! | daysFrom(lastBit(last.days!), one.days!) };
    else items.push(one);
  }
  for (const [pattern, days] of sets)
    for (const { index, 0: whole } of text.matchAll(pattern))
      items.push({ kind: 'days', start: index, end: index + whole.length, days });
  return items.sort((a, b) => a.start - b.start);
}

const lastBit = (bits: number): number => 31 - Math.clz32(bits);
function daysFrom(from: number, last: number): number {
  let bits = 0;
  for (let at = from; ; at = (at + 1) % 7) {
    bits |= 1 << at;
    if (1 << at === last) return bits;
  }
}

/** Characters between the days of one list. */
const longestList = 16;

/** "Except Sundays": all days but those. */
const excepting = /\bexcept(?: for)?(?: on)?\s$/;

/**
 * What a sentence or the value of a record says of when something is open, as "Monday to Friday from 9am to 5pm, Sundays
 * until noon". `text` is folded. English.
 */
export function readOpeningHours(text: string): OpeningHours[] {
  const shut = [...text.matchAll(closed)].map(
    ({ index }): Item => ({ kind: 'closed', start: index, end: index + 'closed'.length }),
  );
  const items = [...timesIn(text), ...daysIn(text), ...shut].sort((a, b) => a.start - b.start);
  const isTimesFirst = items[0] !== undefined && items[0].kind !== 'days';
  const found: OpeningHours[] = [];
  let days: number | null = null;
  let from = 0;
  let isUsed = false;
  let lastEnd = 0;
  const told = (item: Item): void => {
    found.push({
      days: item.days ?? days,
      opens: item.opens ?? null,
      closes: item.closes ?? null,
      isClosed: item.kind === 'closed',
      start: days === null ? item.start : Math.min(from, item.start),
      end: item.end,
    });
  };
  for (const item of items) {
    if (item.kind !== 'days') {
      told(item);
      isUsed = true;
      if (isTimesFirst) days = null;
      continue;
    }
    if (isTimesFirst) {
      // "From 5:00 to 20:30 on Mondays and Fridays": the days follow.
      const last = found.at(-1)!;
      const isExcepted = excepting.test(text.slice(0, item.start));
      const days = isExcepted ? (last.days ?? allDays) & ~item.days! : (last.days ?? 0) | item.days!;
      found[found.length - 1] = { ...last, days, end: Math.max(last.end, item.end) };
      continue;
    }
    if (!isUsed && days !== null && item.start - lastEnd > longestList) {
      // "On weekdays it opens in the evening, on Sundays at nine": each day has a time of its own.
      found.push({ days, opens: null, closes: null, isClosed: false, start: from, end: lastEnd });
      isUsed = true;
    }
    lastEnd = item.end;
    if (isUsed || days === null) from = item.start;
    const own = item.days!;
    if (days !== null && excepting.test(text.slice(0, item.start))) days &= ~own;
    else days = isUsed || days === null ? own : days | own;
    isUsed = false;
  }
  const lastDays = items.findLast(({ kind }) => kind === 'days');
  if (!isTimesFirst && !isUsed && days !== null && lastDays)
    found.push({ days, opens: null, closes: null, isClosed: false, start: from, end: lastDays.end });
  return found;
}
