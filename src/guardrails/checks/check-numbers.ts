import type { Grounding, RiskFlag } from '../../contract/risk-flag.ts';
import { allowed, grounded } from '../grounding/grounding-entries.ts';
import { matchQuantity } from '../ledger/match-quantity.ts';
import { type CheckResult, type FieldReading, flagSpan, type Reading, sentenceAt } from '../reading.ts';
import { numberAllowance } from './number-allowances.ts';

interface NumberReading {
  readonly grounding: Grounding[];
  readonly unsourced: (readonly [number, number])[];
}

const read = new WeakMap<FieldReading, NumberReading>();

/** Reads each number once; the claim check asks again. */
function readNumbers(reading: Reading, field: FieldReading): NumberReading {
  const before = read.get(field);
  if (before) return before;
  const grounding: Grounding[] = [];
  const unsourced: [number, number][] = [];
  const known = new Set<string>();
  for (const quantity of field.quantities) {
    const sentence = sentenceAt(field, quantity.start);
    if (!sentence) continue;
    const key = `${quantity.kind}:${quantity.values.join()}:${sentence.start}`;
    const match = matchQuantity(quantity, reading.ledger);
    if (match) {
      known.add(key);
      const [start, end] = match.source.normal.toOriginal(match.quantity.start, match.quantity.end);
      grounding.push(grounded(field, quantity.start, quantity.end, { source: match.source, start, end }));
      continue;
    }
    const allowance = known.has(key) ? 'said before' : numberAllowance(reading, field, quantity, sentence);
    if (allowance) grounding.push(allowed(field, quantity.start, quantity.end, allowance));
    else unsourced.push([quantity.start, quantity.end]);
  }
  const result = { grounding, unsourced };
  read.set(field, result);
  return result;
}

export const unsourcedNumbers = (reading: Reading, field: FieldReading) => readNumbers(reading, field).unsourced;

/** Every number, amount, date and rank stands in the request, counting the same things, or a general rule allows it. */
export function checkNumbers(reading: Reading): CheckResult {
  const flags: RiskFlag[] = [];
  const grounding: Grounding[] = [];
  for (const field of reading.fields) {
    const numbers = readNumbers(reading, field);
    grounding.push(...numbers.grounding);
    for (const [start, end] of numbers.unsourced)
      flags.push(flagSpan(field, 'UNSOURCED_NUMBER', start, end, 'A number that the request does not give for this'));
  }
  return { flags, grounding };
}
