import { genericStems } from '../data/generic-words.ts';
import { functionWords } from '../document/function-words.ts';
import { nounClasses } from '../document/quantities/noun-classes.ts';
import type { Quantity } from '../document/quantities/quantity.ts';
import { secondsOfMonth, secondsOfSeason } from '../document/quantities/rate-and-bound.ts';
import { readDigits } from '../document/quantities/read-digits.ts';
import { tokensAround } from '../document/quantities/token-at.ts';
import { stemWord } from '../document/stem-word.ts';
import type { Ledger, LedgerSource } from './ledger.ts';

export interface QuantityMatch {
  readonly source: LedgerSource;
  readonly quantity: Quantity;
}

/** How far a round number may lie under the one it is said for: "over 100" of 120. */
const overBy = 0.5;
/** And how far above it: "nearly 3,000" of 2,900. */
const nearlyBy = 0.12;
export const roughly = 0.075;

export function isNear(said: number, known: number, bound: number): boolean {
  if (Math.abs(said - known) <= Math.max(1e-9, Math.abs(known) * 1e-6)) return true;
  if (bound === 1) return known >= said && known <= said * (1 + overBy);
  if (bound === -1) return known <= said && known >= said * (1 - nearlyBy);
  if (bound === 0.5) return Math.abs(said - known) <= Math.abs(known) * roughly;
  return false;
}

/** How far two ways to say one share may lie apart, of the share. */
const sharesApart = 0.03;

/** "A third" and 33% are one share; 99.9% and 99.95% are not. */
export function isSameShare(a: number, b: number): boolean {
  const isWhole = (value: number) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6;
  const apart = Math.abs(a - b);
  if ((isWhole(a) && isWhole(b)) || Math.max(a, b) > 0.9) return apart < 1e-9;
  return apart < 0.006 && apart < Math.max(a, b) * sharesApart;
}

function sameValue(said: Quantity, known: Quantity): boolean {
  if (said.kind === 'ordinal' && known.kind === 'count') return said.values[0]! <= known.values[0]!;
  if (said.kind === 'vague')
    return known.values.some((value) => value >= said.values[0]! && value < said.values[0]! * 1000);
  if (said.kind === 'date') return said.values.every((value) => known.values.includes(value));
  if (said.kind === 'month')
    return known.values.some((value) => value === said.values[0] || Math.floor(value / 100) === said.values[0]);
  if (said.kind === 'year' || known.kind === 'year') return said.values.some((value) => known.values.includes(value));
  if (said.kind === 'ratio')
    return said.values.some((value) =>
      known.values.some((one) => isSameShare(value, one) || isNear(value, one, said.bound)),
    );
  if (said.kind === 'duration' && known.kind === 'duration' && said.unit !== known.unit)
    return said.values.some((value) => known.values.some((one) => isSameTime(value, said.unit, one, known.unit)));
  return said.values.some((value) => known.values.some((one) => isNear(value, one, said.bound)));
}

/** How far a duration in another unit may lie: 8 weeks are two months. */
const unitsApart = 0.1;

const secondsOf = (value: number, unit: string): number => value * (unit === 'month' ? secondsOfMonth : 1);

function isSameTime(said: number, saidUnit: string, known: number, knownUnit: string): boolean {
  const [a, b] = [secondsOf(said, saidUnit), secondsOf(known, knownUnit)];
  return a > 0 && Math.abs(a - b) <= b * unitsApart;
}

/** What "dollars" may mean. */
const dollars = new Set(['CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD']);

const plain = new Set(['count', 'year', 'ordinal']);

function sameKind(said: Quantity, known: Quantity): boolean {
  if (said.kind === 'vague') return ['count', 'vague', 'money', 'measure'].includes(known.kind);
  if (said.kind === 'month') return known.kind === 'date' || known.kind === 'month';
  if (said.kind === 'ordinal' && known.kind === 'count')
    return said.values[0]! <= known.values[0]! && said.nouns.some((stem) => known.nouns.includes(stem));
  if (said.kind === 'duration' && known.kind === 'duration') return true;
  if (said.kind === known.kind)
    return (
      said.unit === known.unit ||
      (said.kind === 'money' &&
        (said.unit === '' || known.unit === '' || (said.unit === 'USD' && dollars.has(known.unit))))
    );
  if (said.kind === 'year' && known.kind === 'date') return false;
  if (said.kind === 'ordinal' || known.kind === 'ordinal') return false;
  if (said.kind === 'count' && known.kind === 'money') return true;
  if (said.kind === 'money' && known.kind === 'count') return true;
  if (said.kind === 'count' && (known.kind === 'duration' || known.kind === 'measure'))
    return said.nouns.length === 0 || known.kind === 'measure';
  return plain.has(said.kind) && plain.has(known.kind);
}

/** How long a season is, the request alone knows. */
const isSeason = (said: Quantity, known: Quantity): boolean =>
  said.per === secondsOfSeason || known.per === secondsOfSeason;

/** Whether what the message counts can be what the request counts with that number. */
function sameThing(said: Quantity, known: Quantity, ledger: Ledger, source: LedgerSource): boolean {
  if (said.per !== 0 && known.per !== 0 && said.per !== known.per && said.kind !== 'ratio' && !isSeason(said, known))
    return false;
  if (said.kind !== 'count' && said.kind !== 'vague' && said.kind !== 'ordinal') return true;
  const wanted = said.nouns.filter((stem) => stem !== 'odd' && !(stem === 'time' && said.per === 0));
  if (wanted.length === 0 || (known.nouns.length === 0 && said.kind !== 'vague')) return true;
  if (wanted.some((stem) => known.nouns.includes(stem))) return true;
  if (known.kind === 'measure' || known.kind === 'duration') return isSaidOfUnit(wanted, known, source);
  if (said.kind === 'vague') return false;
  const head = wanted.at(-1)!;
  const named = wanted.filter((stem, at) => at === wanted.length - 1 || !/^(?:hand|head)$/.test(stem));
  const classesSaid = named.map(nounClasses).filter((one) => one !== undefined);
  const classesKnown = known.nouns.map(nounClasses).filter((one) => one !== undefined);
  const isOneClass =
    classesSaid.length > 0 &&
    classesSaid.some((one) => classesKnown.some((other) => [...one].some((name) => other.has(name))));
  if (wanted.includes('peopl') && isOneClass) return true;
  if (known.nouns.includes('peopl') && isAgent(head)) return true;
  const isCountedElsewhere = ledger.sources.some((other) =>
    other.quantities.some(
      (one) =>
        one !== known &&
        one.kind === 'count' &&
        one.nouns.some((stem) => wanted.includes(stem)) &&
        !known.nouns.some((stem) => one.nouns.includes(stem)),
    ),
  );
  if (isCountedElsewhere) return false;
  if (isDoneTo(source, known, wanted)) return true;
  if (
    isAgent(head) &&
    !ledger.stems.has(head) &&
    classesSaid.length === 0 &&
    !known.nouns.some((stem) => isAgent(stem) || isPeople(stem))
  )
    return false;
  if (classesSaid.length > 0 && classesKnown.length > 0) return isOneClass || areKin(classesSaid, classesKnown);
  if (isBeside(source, known, head) || (genericStems.has(head) && !bodies.has(head))) return true;
  return classesSaid.length === 0 || (classesKnown.length === 0 && known.nouns.some((stem) => isAgent(stem)));
}

/** "310,000 smart meters" of "310,000 meters"; "five hundred" of "500 kW", where nothing else is counted. */
const isSaidOfUnit = (wanted: string[], known: Quantity, source: LedgerSource): boolean =>
  source.tokens.some((token) => token.start >= known.start && token.end <= known.end && wanted.includes(token.stem)) ||
  (known.values[0]! > 12 && !wanted.some((stem) => nounClasses(stem)));

/** "58,000 listings" where the request "lists 58,000 machines". */
const isDoneTo = (source: LedgerSource, known: Quantity, wanted: string[]): boolean =>
  source.tokens
    .slice(Math.max(0, known.token - 3), known.token)
    .some((token) => wanted.includes(token.stem) && !functionWords.has(token.folded));

/** Who is served may be a business: 140 clinics are 140 customers. */
const areKin = (said: ReadonlySet<string>[], known: ReadonlySet<string>[]): boolean =>
  [said, known].some((one) => one.some((names) => names.has('clients') && !names.has('public'))) &&
  [said, known].some((one) => one.some((names) => names.has('places') && !names.has('homes'))) &&
  !said.some((names) => names.has('staff'));

const bodies = new Set(
  'firm company business organisation organization customer client team person people'.split(' ').map(stemWord),
);

const isPeople = (stem: string): boolean => {
  const names = nounClasses(stem);
  return names !== undefined && (names.has('staff') || names.has('clients'));
};

/** Stems of people by what they do: writer, auditor, therapist, technician. */
const isAgent = (stem: string): boolean => /(?:er|or|ist|ian|ant|ent|graph|smith|man|hand|ee)$/.test(stem);

/** Whether a word stands near a quantity of the request, in its sentence, so that it may be what is counted. */
function isBeside(source: LedgerSource, known: Quantity, stem: string): boolean {
  return tokensAround(source.tokens, known.token, 8, 9, /[.!?\n]/).some(
    (token) => token.stem === stem || (token.stem.length > 2 && /^(?:e?r|or)$/.test(stem.replace(token.stem, ''))),
  );
}

/** "Thirty kilowatts or five hundred", "44 weeks or 51": the second number leaves the unit to the first. */
function isBareNumberOf(said: Quantity, known: Quantity, source: LedgerSource): boolean {
  if (said.kind !== 'count' || (known.kind !== 'duration' && known.kind !== 'measure')) return false;
  if (said.nouns.some((stem) => nounClasses(stem))) return false;
  const digits = /[\d.,]*\d/.exec(source.normal.folded.slice(known.start, known.end))?.[0];
  return digits !== undefined && readDigits(digits).some((value) => said.values.includes(value));
}

/** How far a rate may lie from the one it is worked out from: "twice a month" of "every second week". */
const ratesApart = 0.13;

/** The same rate over another period: 52 a year are weekly, 60 million a year are five million a month. */
function isSameRate(said: Quantity, known: Quantity): boolean {
  if (said.kind !== 'count' || said.per === 0) return false;
  const interval = said.per / said.values[0]!;
  const isNearly = (value: number): boolean => value > 0 && Math.abs(interval - value) <= value * ratesApart;
  if (known.kind === 'duration') return known.values.some((value) => isNearly(secondsOf(value, known.unit)));
  return (
    known.kind === 'count' &&
    known.per > 0 &&
    known.per !== said.per &&
    known.nouns.some((stem) => said.nouns.includes(stem) || said.nouns.length === 0) &&
    isNearly(known.per / known.values[0]!)
  );
}

/** The entry of the request that states the quantity of the same things; null when there is none. */
export function matchQuantity(
  said: Quantity,
  ledger: Ledger,
  isLeftOut?: (pointer: string) => boolean,
): QuantityMatch | null {
  for (const source of ledger.sources) {
    if (isLeftOut?.(source.pointer)) continue;
    for (const quantity of source.quantities)
      if (
        isSameRate(said, quantity) ||
        (sameKind(said, quantity) &&
          (sameValue(said, quantity) || isBareNumberOf(said, quantity, source)) &&
          sameThing(said, quantity, ledger, source) &&
          !(said.year !== undefined && quantity.year !== undefined && said.year !== quantity.year))
      )
        return { source, quantity };
  }
  return null;
}
