import type { Quantity } from '../../document/quantities/quantity.ts';
import { wordValue } from '../../document/quantities/word-value.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { describesRecord } from './describes-record.ts';

/** Every number that the records of a request have, however many: rounded to so many digits, -0 and 0 being one. */
function numbersOf({ sources }: Ledger): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { record, normal } of sources)
    for (const { valueStart, end } of record ?? [])
      for (const [said] of normal.folded.slice(valueStart, end).matchAll(numeral)) {
        const value = Number(said.replaceAll(',', ''));
        for (let digits = 0; digits <= mostDigits; digits += 1) known.add(rounded(value, digits));
      }
  return known;
}

const numeral = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/g;
const mostDigits = 3;
const rounded = (value: number, digits: number): string => `${digits}:${value.toFixed(digits)}`;

/**
 * Whether a record has a number that a description of it says, the unit apart, which records seldom give, and rounded
 * as far as it is said: "7 °C" of 6.85. Not asked of a message to somebody: there a number must count the same things.
 */
export function isInRecord(reading: Reading, field: FieldReading, said: Quantity): boolean {
  if (!describesRecord(reading)) return false;
  const known = reading.ledger.once(numbersOf);
  const text = field.normal.folded.slice(said.start, said.end);
  const numerals = text.match(numeral) ?? [];
  if (numerals.length === 0) {
    const word = wordValue(/^\p{L}+/u.exec(text)?.[0] ?? '');
    return word > 0 && known.has(rounded(word, 0));
  }
  return numerals.every((one) => {
    const digits = Math.min(mostDigits, one.split('.')[1]?.length ?? 0);
    return known.has(rounded(Number(one.replaceAll(',', '')), digits));
  });
}
