import type { Ledger } from '../ledger/ledger.ts';
import type { FieldReading } from '../reading.ts';

const namesOf = ({ sources, company }: Ledger): ReadonlySet<string> =>
  new Set(
    sources
      .filter(({ pointer }) => /^\/sender\/(?:name|company)$/.test(pointer))
      .flatMap(({ tokens }) => tokens.map(({ folded }) => folded))
      .filter((word) => word.length > 2 && !company.has(word)),
  );

/** Whether tokens of [from, to) name the sender or its company, with a capital, in a word that the lead's company lacks. */
export function namesSender(ledger: Ledger, { tokens }: FieldReading, from: number, to: number): boolean {
  const names = ledger.once(namesOf);
  return tokens.slice(from, to).some(({ folded, shape }) => shape !== 'lower' && names.has(folded));
}
