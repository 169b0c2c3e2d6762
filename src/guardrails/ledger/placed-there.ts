import type { Token } from '../document/tokenise.ts';
import type { LedgerSource } from './ledger-source.ts';

/** "In Rovaniemi", "near Thirsk", "Toledo, Ohio": many towns are called as people and things are. */
export const isPlacedThere = ({ tokens }: LedgerSource, { index, gap }: Token): boolean => {
  const before = tokens[index - 1];
  return (
    (before !== undefined && gap === ' ' && placing.has(before.folded)) ||
    /^, $/.test(tokens[index + 1]?.gap ?? '') ||
    /^, $/.test(gap)
  );
};
const placing = new Set(
  'in at near from around outside of to and between en a de in aus bei nahe von nach um da di em na no te bij uit w we z kolo pod do pres vers cerca'.split(
    ' ',
  ),
);
