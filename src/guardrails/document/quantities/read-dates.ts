import type { Token } from '../tokenise.ts';
import { months } from './calendar.ts';
import { readSpokenTimes } from './read-spoken-times.ts';

interface DateFound {
  kind: 'date' | 'time' | 'year' | 'month';
  values: number[];
  start: number;
  end: number;
  nouns: string[];
  year?: number;
}

const month = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
const dayFirst = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?(?:,\\s\\d{1,2}(?:st|nd|rd|th)?)*(?:(?:\\s?(?:-|or|and|to|und|oder|et|ou|o|y|e|of|,)\\s?)(\\d{1,2})(?:st|nd|rd|th|\\.)?)?\\s(?:of\\s|de\\s)?(${month})\\b\\.?(?:,?\\s(?:de\\s)?(\\d{4}))?`,
  'gu',
);
const monthFirst = new RegExp(
  `(?<![\\p{L}\\p{N}])(${month})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|\\s?(?:am|pm|%))(?:\\s?(?:-|or|and|to)\\s?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?(?:,?\\s(\\d{4}))?`,
  'gu',
);
const monthYear = new RegExp(`(?<![\\p{L}\\p{N}])(?:${month})\\s(?:of\\s|de\\s)?((?:19|20)\\d{2})\\b`, 'gu');
const iso = /(?<![\d-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d-])/g;
const numeric =
  /(?<![\d/.])(\d{1,2})([/.])(\d{1,2})(?:\2((?:19|20)?\d{2}))?(?![\d/]|\.\d|\s?%|\s?(?:million|billion|[kmx]\b))/g;
const quarter = /(?<![\p{L}\p{N}])([qh])([1-4])(?:[\s/'-]+((?:20)?\d{2}))?(?![\p{L}\p{N}])/gu;
const namedQuarter = /\b(first|second|third|fourth) quarter (?:of )?(?:fiscal (?:year )?)?((?:19|20)\d{2})\b/g;
const quarters = ['first', 'second', 'third', 'fourth'];
const clock =
  /(?<![\d.,$€£¥])(?:([01]?\d|2[0-4])[:.h]([0-5]\d)(?!\s?(?:[€£%]|euros?\b|pounds?\b|percent\b|per cent\b))(?:\s?[ap]\.?m\.?)?|([01]?\d|2[0-4])\s?(?:[ap]\.?m\b\.?|o'clock|uhr\b))(?!\d)/g;
const looseClock =
  /\b(?:at|um|gegen|a las|as|alle|om|o|(?:day|days|mon|tues?|wed|thu|thurs|fri|morning|afternoon|evening|tomorrow) (?:around|about|by|from|until|till|before|after))\s(\d{1,2})(?![.,]\d)(?=\s?(?:[?.,;!)]|$|or\b|suit|work|ok|good|fine|on\b|tomorrow|sharp|local|cet|gmt|est|pst|uk\b|next\b|this\b|if\b|would\b|look))/g;
/** "16 h 30", "um 14:30 Uhr", "a las 16.30 h", "às 10h", "ore 15". */
const localClock =
  /\b(?:as|a las|a la|las|le|a|um|ab|gegen|om|alle|ore|o|godz\.?|vers|des|kl\.?)\s(\d{1,2})\s?(?:[:.h]\s?([0-5]\d)(?:\s?(?:h|uhr|uur))?|h|uhr|uur)(?![\p{L}\d%])/gu;
const otherClock = /\b(?:ore|dopo le|sobre las)\s(\d{1,2})(?![\d%]|[.,]\d)|(?<![\d.,])(\d{1,2})\sh\s([0-5]\d)(?!\d)/g;
const hours = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon';
const hourWords = new Set(hours.split('|'));
const spokenClock = new RegExp(
  `\\b(?:half past|quarter (?:past|to)|(?:day|days|mon|tue|tues|wed|thu|thurs|fri|morning|afternoon|evening|tomorrow) (?:at|around|about|by|after|before|until|till)|at(?: about| around)?)\\s(${hours})(?=\\s?(?:[?.,;!)]|$|in the\\b|o'clock|sharp|or\\b|on\\b|suit|work|all right|ok|good|fine|tomorrow|your\\b|my\\b|if\\b|would\\b|be\\b|look|(?:mountain|pacific|eastern|central|atlantic|gmt|utc|cet|local)\\b))|\\b(${hours})(?= (?:in the (?:morning|afternoon|evening)|at night|o'clock|sharp)\\b)|\\b(?:until|till) (${hours})(?=[.,;!?]|$)`,
  'gu',
);
const clockRange =
  /\b(?:between|from)\s(\d{1,2})\s(?:and|to)\s(\d{1,2})(?=\s?(?:[?.,;!)]|$|(?:\p{L}+ ){0,2}time\b|on\b|in the\b|any\b|most\b|tomorrow|cet|gmt|est|ist|utc|would|works|suits|your|my))|\b(\d{1,2})\s?-\s?(\d{1,2})(?=\s?(?:am|pm|o'clock|(?:\p{L}+ )?time\b))/gu;
/** "From 9 to 17 h". */
const hourRange = /\b(?:from|open|staffed|between) (\d{1,2})(?: h)? ?(?:to|until|till|and|-) ?(\d{1,2}) ?h(?:rs)?\b/g;
const monthDay =
  /\bthe (\d{1,2})(?:st|nd|rd|th)?(?:(?:,| or| and|-| to)(?: the)? ?(\d{1,2}))?(?:st|nd|rd|th)\b(?! (?:\p{L}+ )?(?:anniversary|year|birthday|century|floor|edition|store|office|site|location|plant|largest|biggest))/gu;
const pastMonth = new RegExp(`\\b(?:in|since|last|from|until|of|by|back in|this|your) (${month})\\b(?!\\s?\\d)`, 'gu');
const decade =
  /\b(?:the|early|mid|late)[ -](?:nineteen-?)?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/g;
const shortYear =
  /\b(?:in|since|from|of|by|until|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december) '(\d{2})\b/g;
const afterDay =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|morning|afternoon|evening)(?:day)?s?,?\s(?:the\s|at\s|around\s|after\s|before\s)?(\d{1,2})(?![.,]\d)(?:st|nd|rd|th)?(?=\s?(?:[?.,;!)]|$|or\b|suit|work|ok|look|at\b))/g;

/** Dates, clock times, quarters and years beside a month. A date is month * 100 + day, a quarter 9000 + its number. */
export function readDates(folded: string, tokens: Token[]): DateFound[] {
  const found: DateFound[] = [];
  const over = (isWorth: boolean, pattern: RegExp): Iterable<RegExpExecArray> =>
    isWorth ? folded.matchAll(pattern) : [];
  const namesMonth = tokens.some((token) => months.has(token.folded));
  for (const time of readSpokenTimes(folded)) found.push({ kind: 'time', ...time, nouns: [] });
  for (const match of over(
    tokens.some((token) => hourWords.has(token.folded)),
    spokenClock,
  )) {
    const start = match.index + match[0].lastIndexOf(match[1] ?? match[2] ?? match[3]!);
    const end = match.index + match[0].length;
    if (!found.some((one) => start < one.end && end > one.start))
      found.push({ kind: 'time', values: [0], start, end, nouns: [] });
  }
  for (const match of over(namesMonth, pastMonth)) {
    const start = match.index + match[0].lastIndexOf(match[1]!);
    const end = start + match[1]!.length;
    if (/\p{Lu}/u.test(tokens.find((token) => token.start === start)?.text[0] ?? ''))
      found.push({ kind: 'month', values: [months.get(match[1]!)!], start, end, nouns: [] });
  }
  for (const match of over(folded.includes('ies'), decade)) {
    const start = match.index + match[0].length - match[1]!.length;
    const tens = tensOf.indexOf(match[1]!);
    found.push({
      kind: 'year',
      values: Array.from({ length: 10 }, (_, at) => 1920 + tens * 10 + at),
      start,
      end: match.index + match[0].length,
      nouns: [],
    });
  }
  if (!tokens.some((token) => /\d/.test(token.folded))) return found;
  const add = (kind: DateFound['kind'], values: number[], match: RegExpMatchArray, year?: string): void => {
    const start = match.index!;
    const end = start + match[0].length;
    if (found.some((one) => start < one.end && end > one.start)) return;
    found.push({ kind, values, start, end, nouns: [], ...(year === undefined ? {} : { year: fullYear(year) }) });
  };
  for (const match of folded.matchAll(iso)) add('date', [Number(match[2]) * 100 + Number(match[3])], match, match[1]);
  for (const match of over(namesMonth, dayFirst)) {
    const at = months.get(match[3]!)!;
    const days = [match[1], match[2]].filter((day) => day !== undefined && Number(day) <= 31).map(Number);
    if (
      days.length === 0 ||
      (match[3] === 'may' &&
        !/^\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?may(?:\s\d{4}|[.,?!;:\s]|$)/.test(
          folded.slice(match.index, match.index + 22),
        ))
    )
      continue;
    add(
      'date',
      days.map((day) => at * 100 + day),
      match,
      match[4],
    );
  }
  for (const match of over(namesMonth, monthFirst)) {
    if (match[0][match[1]!.length] === '.' && isWholeMonth(match[1]!)) continue;
    const at = months.get(match[1]!)!;
    const days = [match[2], match[3]].filter((day) => day !== undefined && Number(day) <= 31).map(Number);
    if (days.length > 0)
      add(
        'date',
        days.map((day) => at * 100 + day),
        match,
        match[4],
      );
  }
  for (const match of over(namesMonth, monthYear)) {
    const start = match.index + match[0].length - 4;
    found.push({ kind: 'year', values: [Number(match[1])], start, end: start + 4, nouns: [] });
  }
  for (const match of folded.matchAll(shortYear)) {
    const start = match.index + match[0].length - 2;
    const year = Number(match[1]);
    found.push({ kind: 'year', values: [year + (year > 40 ? 1900 : 2000)], start, end: start + 2, nouns: [] });
  }
  for (const match of folded.matchAll(quarter))
    add('date', [9000 + (match[1] === 'h' ? 10 : 0) + Number(match[2])], match, match[3]);
  // "The third quarter of 2020" is Q3 2020.
  for (const match of folded.matchAll(namedQuarter)) add('date', [9001 + quarters.indexOf(match[1]!)], match, match[2]);
  for (const match of [...folded.matchAll(localClock), ...folded.matchAll(otherClock)]) {
    const [hour, minute] = match.slice(1).filter((one) => one !== undefined);
    if (Number(hour) <= 24) add('time', [Number(hour) * 100 + Number(minute ?? 0)], match);
  }
  for (const match of folded.matchAll(clock)) add('time', [clockValue(match)], match);
  for (const match of folded.matchAll(numeric)) {
    const day = Number(match[1]);
    const other = Number(match[3]);
    if (day === 0 || other === 0 || day > 31 || other > 31 || (day > 12 && other > 12)) continue;
    if (match[2] === '.' && match[4] === undefined) continue;
    if (
      match[2] === '/' &&
      day < other &&
      day < 4 &&
      /^\s(?:of|the)\b/.test(folded.slice(match.index + match[0].length))
    )
      continue;
    if (day === 24 && other === 7) continue;
    add('date', [other * 100 + day, day * 100 + other], match, match[4]);
  }
  for (const match of [...folded.matchAll(clockRange), ...folded.matchAll(hourRange)]) {
    const hours = [match[1] ?? match[3], match[2] ?? match[4]].map(Number);
    if (hours.every((hour) => hour <= 24))
      add(
        'time',
        hours.map((hour) => hour * 100),
        match,
      );
  }
  for (const match of folded.matchAll(monthDay)) {
    addLoose(match);
    if (match[2] !== undefined) addLoose(match, match[2]);
  }
  for (const match of folded.matchAll(looseClock)) addLoose(match);
  for (const match of folded.matchAll(afterDay)) addLoose(match);
  return found;

  function addLoose(match: RegExpMatchArray, said = match[1]!): void {
    const hour = Number(said);
    if (hour > 31) return;
    const start = match.index! + (said === match[1] ? match[0].search(/\d/) : match[0].lastIndexOf(said));
    const end = start + said.length;
    if (found.some((one) => start < one.end && end > one.start)) return;
    found.push({ kind: 'time', values: [hour * 100], start, end, nouns: [] });
  }
}

/** "In agosto. 26 companies": after a month in full a stop ends the sentence; "Aug. 26" is a date. */
const isWholeMonth = (name: string): boolean =>
  name.length > 4 || /^(?:may|june|july|mai|juin|juli|juni|mars|aout|mei|maj)$/.test(name);

function clockValue(match: RegExpMatchArray): number {
  const hour = Number(match[1] ?? match[3]);
  const isLate = /p\.?m/.test(match[0]) && hour < 12;
  return (hour + (isLate ? 12 : 0)) * 100 + Number(match[2] ?? 0);
}

const tensOf = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));
