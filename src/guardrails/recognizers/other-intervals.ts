import type { Quantity } from '../document/quantities/quantity.ts';
import { readIntervals } from '../document/quantities/read-intervals.ts';
import { matchQuantity } from '../grounding/quantities/find-support.ts';
import { stemsBeside } from '../grounding/quantities/number-context.ts';
import { contextOf } from '../grounding/quantities/operands.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';
import { type FieldReading, type Reading, sentenceAt } from '../reading.ts';

/** Content words that the message and the request share where both say how often the same thing is done. */
const leastKinship = 2;

/** "Stock is counted every week" where the request has it counted every quarter. */
export function otherIntervals({ ledger, language }: Reading, field: FieldReading): [number, number][] {
  if (language !== 'en') return [];
  const intervals = contextOf(ledger).flatMap((source) =>
    source.quantities.filter((one) => isInterval(source, one)).map((one) => stemsBeside(source.tokens, one.token)),
  );
  if (intervals.length === 0) return [];
  return readIntervals(field.tokens, []).flatMap((said): [number, number][] => {
    const sentence = sentenceAt(field, said.start);
    if (said.kind !== 'duration' || !sentence || sentence.isQuestion) return [];
    if (/\b(?:i|we|my|our)\b/.test(field.normal.folded.slice(sentence.start, said.start))) return [];
    if (matchQuantity(said, ledger)) return [];
    const words = stemsBeside(field.tokens, said.token);
    return intervals.some((one) => shared(words, one) >= leastKinship) ? [[said.start, said.end]] : [];
  });
}

/** "Quarterly", "every second week", "twice a year": how often, not how long. */
const isInterval = ({ normal }: LedgerSource, { kind, start, end }: Quantity): boolean =>
  kind === 'duration' && /\b(?:every|each|once|twice|times)\b|ly$|^annual/.test(normal.folded.slice(start, end));

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((one) => b.has(one)).length;
