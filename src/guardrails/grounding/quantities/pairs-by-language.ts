import { mostOperands } from '../../document/bounds.ts';
import type { Reading } from '../../reading.ts';
import type { KnownCount } from './counted.ts';
import { knownNumbers } from './read-numbers-by-language.ts';

/** Beyond it nobody reckons aloud in a first message. */
const most = 100_000;

export type Pair = readonly [KnownCount, KnownCount];

export const pairsReckoned = (reading: Reading): Pair[] => pairsOf(reading, most);
export const pairsOfAny = (reading: Reading): Pair[] => pairsOf(reading, Number.POSITIVE_INFINITY);

/** Counts of one source, two by two; of each the first `mostOperands`. */
function pairsOf(reading: Reading, largest: number): Pair[] {
  const counts = reading
    .once(knownNumbers)
    .filter(
      ({ source, quantity }) =>
        source.pointer.startsWith('/company_context') && quantity.kind === 'count' && quantity.values[0]! <= largest,
    );
  return [...Map.groupBy(counts, ({ source }) => source).values()].flatMap((ofSource) => {
    const operands = ofSource.slice(0, mostOperands);
    return operands.flatMap((a, at) => operands.slice(at + 1).map((b): Pair => [a, b]));
  });
}
