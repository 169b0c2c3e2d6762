import type { Quantity } from '../../document/quantities/quantity.ts';
import { plainQuantity } from '../../document/quantities/quantity.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import type { Counted } from './counted.ts';

const numerators: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  nine: 9,
};
const denominators: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};

/** "Three quarters are sold abroad": shares in English that its reader takes for no number where no "of" follows. */
export function englishShares({ normal, quantities }: LedgerSource): Counted[] {
  return [
    ...normal.folded.matchAll(
      /\b(?:(a|one|two|three|four|five|seven|nine)[ -])?(half|third|quarter|fifth|sixth|eighth|tenth)s?\b/g,
    ),
  ].flatMap((match): Counted[] => {
    const [said, many, part] = match;
    const value = (many === undefined ? 1 : numerators[many]!) / denominators[part!]!;
    const end = match.index + said.length;
    if ((many === undefined && part !== 'half') || value >= 1) return [];
    if (quantities.some(({ kind, ...one }) => kind === 'ratio' && one.start < end && one.end > match.index)) return [];
    const quantity: Quantity = {
      ...plainQuantity,
      kind: 'ratio',
      values: [value],
      start: match.index,
      end,
      token: 0,
      limitStart: match.index,
    };
    return [{ quantity, nouns: [], period: '', isAbout: false, isOrdinal: false, isSlot: false }];
  });
}
