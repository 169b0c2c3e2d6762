import { mostOperands } from '../../document/bounds.ts';
import { months, weekdayPlaces } from '../../document/quantities/calendar.ts';
import { areSynonyms } from '../../document/quantities/noun-groups.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import { secondsOf } from './compare-values.ts';
import { afterOf, beforeOf, type NumberInText, textOf } from './number-context.ts';
import {
  contextOf,
  countedContextOf,
  countsOf,
  type Derivation,
  hasCue,
  isNear,
  known,
  sharesNoun,
  toldBeside,
} from './operands.ts';

/** 23 factories audited twice a year are 46 audits. */
export function findProduct(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'count' || said.values[0]! < 10) return null;
  const isCounted = countedContextOf(reading.ledger).some((source) =>
    countsOf(source).some(({ head }) => head !== '' && areSynonyms(head, said.head)),
  );
  if (isCounted || said.head === '') return null;
  const told = toldBeside(number);
  for (const source of countedContextOf(reading.ledger)) {
    const counts = source.quantities
      .filter(({ kind, values }) => (kind === 'count' || kind === 'multiple') && values[0]! > 1)
      .slice(0, mostOperands);
    for (const [at, a] of counts.entries())
      for (const b of counts.slice(at + 1)) {
        if (!isNear(said, a.values[0]! * b.values[0]!)) continue;
        const isShown = [a, b].filter(({ values }) => told.includes(values[0]!)).length;
        if (
          isShown === 2 ||
          (isShown === 1 && hasCue('product', textOf(number))) ||
          hasCue('product', afterOf(number).slice(0, 40))
        )
          return { rule: 'product', operands: [known(source, a), known(source, b)] };
      }
  }
  return null;
}

/** How far a rate may lie from the one it is worked out from: "twice a month" of "every second week". */
const ratesApart = 0.13;

/** The same rate over another period: 52 a year are weekly, 60 million a year are five million a month. */
export function findRate(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'count' || said.per === 0) return null;
  const interval = said.per / said.values[0]!;
  const isNearly = (value: number): boolean => value > 0 && Math.abs(interval - value) <= value * ratesApart;
  for (const source of countedContextOf(reading.ledger))
    for (const quantity of source.quantities) {
      const isInterval =
        quantity.implied !== 'period' &&
        quantity.kind === 'duration' &&
        quantity.values.some((value) => isNearly(secondsOf(value, quantity.unit)));
      const isRate =
        quantity.kind === 'count' &&
        quantity.per > 0 &&
        quantity.per !== said.per &&
        (said.head === '' || areSynonyms(said.head, quantity.head) || sharesNoun(said, quantity)) &&
        isNearly(quantity.per / quantity.values[0]!);
      if (isRate || (isInterval && isOften(said, source, quantity)))
        return { rule: 'rate-converted', operands: [known(source, quantity)] };
    }
  return null;
}

const everyOf =
  /(?<!\p{L})(?:every|each|jede[nrs]?|jeweils im|chaque|tous les|cada|todos los|ogni|elke|iedere?|todo|kazd\p{L}{1,3}) (\p{L}+(?:, \p{L}+){0,3} (?:and|und|et|y|e|en|i|oraz) \p{L}+)(?!\p{L})/gu;
/** Characters on either side of a number in which its months or days are looked for. */
const farthest = 160;
const seasons = /^(?:spring|summer|autumn|fall|winter)s?$/;

/** How often a year or a week something comes that is told by its months, seasons or days: "every June and December". */
export function timesNamed(
  folded: string,
  at: number,
): { readonly times: number; readonly per: 'year' | 'week' } | null {
  const from = Math.max(0, at - farthest);
  const around = folded.slice(from, at + farthest);
  for (const match of around.matchAll(everyOf)) {
    const [first, last] = [match.index, at - from].sort((a, b) => a - b);
    const between = around.slice(first, last);
    if (/[.;!?]\s/.test(between)) continue;
    const names = match[1]!.split(/, | /).filter((word) => !/^(?:and|und|et|y|e|en|i|oraz)$/.test(word));
    if (names.every((name) => months.has(name) || seasons.test(name))) return { times: names.length, per: 'year' };
    if (names.every((name) => weekdayPlaces.has(name))) return { times: names.length, per: 'week' };
  }
  return null;
}
const periodsNamed = { year: 31_557_600, week: 604_800 } as const;

/** "Four days a year" of two days every June and December. */
export function findAllTimes({ said, reading }: NumberInText): Derivation | null {
  if (said.per === 0 || (said.kind !== 'duration' && said.kind !== 'count')) return null;
  for (const source of countedContextOf(reading.ledger))
    for (const quantity of source.quantities) {
      if (quantity.kind !== said.kind || quantity.unit !== said.unit || quantity.per > 0 || quantity.implied) continue;
      const named = timesNamed(source.normal.folded, quantity.start);
      const isIt = named !== null && periodsNamed[named.per] === said.per;
      if (isIt && said.values[0] === quantity.values[0]! * named.times)
        return { rule: 'product', operands: [known(source, quantity)] };
    }
  return null;
}

const onDays = /\bon ((?:mon|tues|wednes|thurs|fri|satur|sun)days(?:(?:, | and )\p{L}{3,6}days)*)/u;

/** "Once a week" of what is done on Mondays. */
export function findOnDays({ said, reading }: NumberInText): Derivation | null {
  if (said.kind !== 'count' || said.per !== periodsNamed.week || !said.nouns.includes('time')) return null;
  for (const source of contextOf(reading.ledger)) {
    const match = onDays.exec(source.normal.folded);
    if (match && match[1]!.split(/, | and /).length === said.values[0]) {
      const whole = { ...said, start: match.index, end: match.index + match[0].length, limitStart: match.index };
      return { rule: 'rate-converted', operands: [known(source, whole)] };
    }
  }
  return null;
}

/** How long a thing takes is no rate of it. */
const isOften = (said: Quantity, { normal }: LedgerSource, { start, end }: Quantity): boolean =>
  said.values[0]! <= 366 &&
  /\b(?:every|each|once|twice|times)\b|ly\b|^annual|\bper\b|\ban? /.test(
    normal.folded.slice(Math.max(0, start - 8), end + 12),
  );

/** "Ten years after", of 2017 and 2027; "turned forty" of 1984 and 2024. */
export function findInterval(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  const isYears = said.kind === 'duration' && said.unit === 'month' && said.values[0]! >= 12;
  const isAge = (said.kind === 'count' && said.nouns.length === 0) || said.kind === 'ordinal';
  const before = beforeOf(number).slice(-24);
  const around = before + afterOf(number).slice(0, 32);
  // The year in which a firm of 1924 is a hundred years old is its hundredth, or its hundred and first.
  const isNthYear = said.kind === 'ordinal' && inItsYear.test(before) && /^ year\b/.test(afterOf(number));
  const isTurning = isAge && /\bturn\w* $|\banniversary\b|\byear\b/.test(around);
  const isCued = (isYears || isTurning) && hasCue('interval', around);
  if (!isCued && !isNthYear) return null;
  const value = isYears ? said.values[0]! / 12 : said.values[0]!;
  const years = countedContextOf(reading.ledger).flatMap((source) =>
    source.quantities.filter(({ kind }) => kind === 'year').map((quantity) => known(source, quantity)),
  );
  for (const a of years)
    for (const b of years)
      if (
        a.quantity.values[0]! < b.quantity.values[0]! &&
        (isNear({ ...said, values: [value] }, b.quantity.values[0]! - a.quantity.values[0]!) ||
          (isNthYear && b.quantity.values[0]! - a.quantity.values[0]! + 1 === value))
      )
        return { rule: 'years-between', operands: [a, b] };
  const since = years.find(({ source, quantity }) =>
    isYearsAgo(source, quantity, isNthYear ? value - 1 : value, reading.writtenAt),
  );
  return since ? { rule: 'years-since', operands: [since] } : null;
}

const inItsYear = /\b(?:in|into|for|enter\w*|reach\w*|start\w*|mark\w*|now in) (?:its|their|your|the|our) $/;

const began =
  /(?<!\p{L})(?:since|founded|established|opened|started|set up|in business|seit|gegrundet|eroffnet|depuis|fondee?s?|creee?s?|desde|fundad[oa]s?|abiert[oa]|dal|fondat[oa]|sinds|opgericht|fundad[oa]|od|zalozon[aey])(?!\p{L})[^.;!?]{0,24}$/u;

/** "For 15 years" of what has been so since 2010, as of the time of writing; the day of the year is not known. */
export function isYearsAgo(
  { normal }: LedgerSource,
  { start, values }: Quantity,
  years: number,
  writtenAt: number | undefined,
): boolean {
  if (writtenAt === undefined || !began.test(normal.folded.slice(Math.max(0, start - 48), start))) return false;
  const apart = new Date(writtenAt).getUTCFullYear() - values[0]!;
  return years > 0 && (years === apart || years === apart - 1);
}

/** "The eighteenth century" of a year of the request. */
export function findCentury(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'ordinal' || !/^[ -]centur(?:y|ies)\b/.test(afterOf(number))) return null;
  for (const source of reading.ledger.sources)
    for (const quantity of source.quantities)
      if (quantity.kind === 'year' && Math.ceil(quantity.values[0]! / 100) === said.values[0])
        return { rule: 'century', operands: [known(source, quantity)] };
  return null;
}
