import { computeEachOnce } from '../../compute-once.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import { firstNot } from '../../first-not.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import { reachOf } from './compare-values.ts';
import { countsOf, isOneSentence } from './operands.ts';

/** Two or three counts of one text of the request, and what they come to. */
export interface Sum {
  readonly parts: readonly Quantity[];
  readonly value: number;
  /** Three always stand in one. */
  readonly isOfOneSentence: boolean;
}

/** The sums of a text's counts that a number may be, in the order of the text; found by their value. */
export const sumsNear = (said: Quantity, ledger: Ledger, source: LedgerSource): readonly Sum[] =>
  ledger.once(keptSums)(source)(...reachOf(said.values[0]!, said.limit));

const keptSums = () => computeEachOnce((source: LedgerSource) => indexByValue(sumsOf(source)));

function sumsOf(source: LedgerSource): Sum[] {
  const counts = countsOf(source).filter(({ values }) => values[0]! > 0);
  const sums: Sum[] = [];
  for (const [at, a] of counts.entries()) {
    const isWithA = counts.map((other) => isOneSentence(source, a, other));
    for (let next = at + 1; next < counts.length; next += 1) {
      const b = counts[next]!;
      const two = a.values[0]! + b.values[0]!;
      sums.push({ parts: [a, b], value: two, isOfOneSentence: isWithA[next]! });
      for (const [last, c] of counts.entries())
        if (c.start > b.start && isWithA[last]!)
          sums.push({ parts: [a, b, c], value: two + c.values[0]!, isOfOneSentence: true });
    }
  }
  return sums;
}

/** Answers which of them lie in a stretch, without a look at the others. */
function indexByValue(sums: readonly Sum[]): (lowest: number, highest: number) => readonly Sum[] {
  const order = Uint32Array.from(sums.keys()).sort((a, b) => sums[a]!.value - sums[b]!.value);
  return (lowest, highest) => {
    const valueAt = (place: number): number => sums[order[place]!]!.value;
    const first = firstNot(order.length, (place) => valueAt(place) < lowest);
    const end = firstNot(order.length, (place) => valueAt(place) <= highest);
    return Array.from(order.subarray(first, end).sort(), (at) => sums[at]!);
  };
}
