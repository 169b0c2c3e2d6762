import { computeEachOnce } from '../../compute-once.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import { type FieldReading, type Reading, sentenceAt } from '../../reading.ts';
import { secondsOf } from './compare-values.ts';
import { findRate } from './derive-rate.ts';
import { matchQuantity } from './find-support.ts';
import { isListLength } from './list-lengths.ts';
import { afterOf, type KnownNumber, type NumberInText } from './number-context.ts';
import { type Derivation, hasCue, isNear } from './operands.ts';

/** A number that the message says before, with the numbers of the request that it rests on. */
interface Operand {
  readonly quantity: Quantity;
  readonly backing: readonly KnownNumber[];
}

/** How far what is reckoned in the message may be rounded. */
const rounded = 0.05;
/** Numbers said before that one reckoning draws on. */
const most = 4;
const reckoned = new Set(['count', 'money', 'measure', 'duration', 'ratio']);
/** A sentence that goes on from the one before: "That's more than nine hundred each". */
const goesOn = /^\W*(?:that|so|which|this|together|in other words)\b/;

/** "Four ships times 48 bunks is 192", "at forty accounts each: 1,400": the message shows what it reckons with. */
export function findShown(number: NumberInText, depth = 1): Derivation | null {
  const { said, field, sentence } = number;
  if (!reckoned.has(said.kind) || said.values[0] === 1) return null;
  const { folded } = field.normal;
  const operands = operandsOf(number, depth);
  const [first, last] = [operands[0]?.quantity, operands.at(-1)?.quantity];
  if (first === undefined || last === undefined) return null;
  if (!hasCue('result', folded.slice(Math.max(last.end, said.start - 60), said.limitStart))) return null;
  const text = folded.slice(Math.min(first.start, sentence.start), sentence.end);
  const isShared = hasCue('quotient', text) || /^ an? \p{L}+/u.test(afterOf(number));
  const found = (rule: string, ...used: Operand[]): Derivation => ({
    rule,
    operands: used.flatMap(({ backing }) => backing),
  });
  for (const one of operands) {
    if (isOtherPeriod(said, one.quantity)) return found('rate-converted', one);
    if (isConverted(said, one.quantity)) return found('unit-converted', one);
    if (hasCue('difference', text) && isRest(said, one.quantity)) return found('remainder', one);
  }
  for (const used of groupsOf(operands)) {
    const [x, y, z = 1] = used.map(({ quantity }) => quantity.values[0]!) as [number, number, number?];
    if (!isOfKind(said, used)) continue;
    if (hasCue('product', text) && isNear(said, x * y * z)) return found('product', ...used);
    const quotients = used.length === 2 ? [x / y, y / x] : [(x * y) / z, (x * z) / y, (y * z) / x];
    if (isShared && quotients.some((value) => isNearly(said, value))) return found('quotient', ...used);
  }
  return null;
}

/** The numbers before one, in its sentence or in that which it goes on from, that the request gives or that follow. */
function operandsOf({ reading, field, sentence, said }: NumberInText, depth: number): Operand[] {
  const at = field.sentences.indexOf(sentence);
  const before = goesOn.test(field.normal.folded.slice(sentence.start, said.start))
    ? field.sentences[at - 1]
    : undefined;
  const from = (before ?? sentence).start;
  return field.quantities
    .filter(({ start }) => start >= from && start < said.start)
    .slice(-most)
    .flatMap((quantity): Operand[] => {
      const backing = reading.once(backings)(field)(depth)(quantity);
      return backing ? [{ quantity, backing }] : [];
    });
}

/** What of the request the numbers of a message rest on, found once for all that draw on them. */
const backings = (reading: Reading) =>
  computeEachOnce((field: FieldReading) =>
    computeEachOnce((depth: number) =>
      computeEachOnce((quantity: Quantity) => backingOf(reading, field, quantity, depth)),
    ),
  );

/** Null where it neither stands in the request nor follows. */
function backingOf(
  reading: Reading,
  field: FieldReading,
  quantity: Quantity,
  depth: number,
): readonly KnownNumber[] | null {
  const match = matchQuantity(quantity, reading.ledger);
  if (match) return [match];
  const list = quantity.kind === 'count' ? isListLength(quantity, reading.ledger) : null;
  if (list) return [listOf(list, quantity)];
  const sentence = sentenceAt(field, quantity.start);
  if (!sentence) return null;
  const number = { reading, field, sentence, said: quantity };
  const derived = findRate(number) ?? (depth > 0 ? findShown(number, depth - 1) : null);
  return derived?.operands ?? null;
}

function* groupsOf(operands: readonly Operand[]): Generator<Operand[]> {
  for (const [at, a] of operands.entries())
    for (const [next, b] of operands.entries()) {
      if (next <= at) continue;
      yield [a, b];
      for (const c of operands.slice(next + 1)) yield [a, b, c];
    }
}

const isNearly = (said: Quantity, value: number): boolean => {
  const [whole] = said.values as [number];
  if (said.limit === 'under' || said.limit === 'nearly') return value < whole && value >= whole * 0.8;
  if (said.limit !== '' && said.limit !== 'about') return isNear(said, value);
  return Math.abs(value - whole) <= Math.max(whole >= 5 ? 0.5 : 0.25, value * rounded);
};

/** Counts make counts; of money, measures and durations one is enough for another. */
function isOfKind(said: Quantity, used: readonly Operand[]): boolean {
  const kinds = used.map(({ quantity }) => quantity.kind).filter((kind) => kind !== 'count');
  if (kinds.some((kind) => kind === 'year' || kind === 'time' || kind === 'date' || kind === 'ordinal')) return false;
  return said.kind === 'count' || kinds.includes(said.kind);
}

/** 3,000 a week are over 400 a day; nine a year are one every six weeks. */
function isOtherPeriod(said: Quantity, known: Quantity): boolean {
  if (known.per === 0) return false;
  if (said.kind === 'duration' && known.kind === 'count')
    return isNearly({ ...said, values: [secondsOf(said.values[0]!, said.unit)] }, known.per / known.values[0]!);
  const isOne = said.kind === known.kind || (said.kind === 'count' && said.head === '' && known.kind === 'money');
  if (!isOne || said.per === 0 || said.per === known.per) return false;
  return isNearly(said, (known.values[0]! * said.per) / known.per);
}

const isConverted = (said: Quantity, known: Quantity): boolean =>
  said.kind === 'duration' &&
  known.kind === 'duration' &&
  said.unit !== known.unit &&
  isNearly({ ...said, values: [secondsOf(said.values[0]!, said.unit)] }, secondsOf(known.values[0]!, known.unit));

/** What a share leaves, as a share or in its hundredths: "97 percent leaves three". */
const isRest = (said: Quantity, { kind, values }: Quantity): boolean =>
  kind === 'ratio' &&
  values.some(
    (value) =>
      Math.abs(
        (said.kind === 'ratio' ? said.values[0]! : said.head === '' ? said.values[0]! / 100 : -1) - (1 - value),
      ) < 1e-6,
  );

/** The whole text that lists the things: no number of it says how many. */
const listOf = (source: LedgerSource, quantity: Quantity): KnownNumber => ({
  source,
  quantity: { ...quantity, start: 0, limitStart: 0, end: source.normal.folded.length },
});
