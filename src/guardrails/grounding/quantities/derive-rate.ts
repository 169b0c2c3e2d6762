import { mostOperands } from '../../document/bounds.ts';
import { areSynonyms } from '../../document/quantities/noun-groups.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import { secondsOf } from './compare-values.ts';
import { afterOf, beforeOf, type NumberInText, textOf } from './number-context.ts';
import {
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
  const around = beforeOf(number).slice(-24) + afterOf(number).slice(0, 32);
  if (!(isYears || (isAge && /\bturn\w* $|\banniversary\b|\byear\b/.test(around))) || !hasCue('interval', around))
    return null;
  const value = isYears ? said.values[0]! / 12 : said.values[0]!;
  const years = countedContextOf(reading.ledger).flatMap((source) =>
    source.quantities.filter(({ kind }) => kind === 'year').map((quantity) => known(source, quantity)),
  );
  for (const a of years)
    for (const b of years)
      if (
        a.quantity.values[0]! < b.quantity.values[0]! &&
        isNear({ ...said, values: [value] }, b.quantity.values[0]! - a.quantity.values[0]!)
      )
        return { rule: 'years-between', operands: [a, b] };
  return null;
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
