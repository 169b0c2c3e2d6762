import { areSynonyms } from '../../document/quantities/noun-groups.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import { units } from '../../document/quantities/units.ts';
import type { Token } from '../../document/tokenise.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import { roughly } from './compare-values.ts';
import { afterOf, type NumberInText } from './number-context.ts';
import { countedContextOf, type Derivation, isNear, known, toldBeside } from './operands.ts';

/** "Per AE" of account executives. */
const isAcronymOf = ({ text }: Token, { nouns }: Quantity): boolean =>
  /^\p{Lu}{2,4}$/u.test(text) &&
  text.toLowerCase() ===
    nouns
      .slice(0, text.length)
      .map((stem) => stem[0])
      .join('');

const sharedOut =
  /^(?: \p{L}+){0,3} (?:(?:to|for|per|in|on) (?:every|each|an?|one)|per|every|each|an?) (?:of )?(\p{L}+)/u;

/** "Three hectares to every ewe", "six thousand a hectare", "a hundred colleagues for each of them": one whole shared out. */
export function findPerThing(number: NumberInText): Derivation | null {
  const { said, reading, field } = number;
  if (said.kind !== 'count' && said.kind !== 'measure' && said.kind !== 'money') return null;
  const after = afterOf(number);
  const match = sharedOut.exec(after);
  const end = said.end + (match?.[0].length ?? 0);
  const noun = field.tokens.find((token) => token.end === end);
  if (match === null || noun === undefined) return null;
  const told = toldBeside(number);
  const isOfTold = /^(?:them|these|those|you)$/.test(noun.folded);
  const isShared = (one: Quantity): boolean =>
    isOfTold
      ? told.includes(one.values[0]!)
      : one.kind === 'count'
        ? one.head !== '' && (areSynonyms(one.head, noun.stem) || isAcronymOf(noun, one))
        : one.kind === 'measure' && units.get(noun.folded)?.unit === one.unit;
  const numbers = countedContextOf(reading.ledger).flatMap((source) =>
    source.quantities.map((quantity): [LedgerSource, Quantity] => [source, quantity]),
  );
  for (const [source, by] of numbers) {
    if (!isShared(by)) continue;
    for (const [from, whole] of numbers) {
      if (whole === by || whole.kind !== said.kind || whole.unit !== said.unit) continue;
      const value = whole.values[0]! / by.values[0]!;
      if (!isNear(said, value) && !(Math.abs(value - said.values[0]!) <= value * roughly)) continue;
      const isWhole =
        said.kind !== 'count' ||
        (said.head !== '' && areSynonyms(said.head, whole.head)) ||
        ((said.head === '' || areSynonyms(said.head, noun.stem)) && told.includes(whole.values[0]!));
      if (isWhole) return { rule: 'quotient', operands: [known(from, whole), known(source, by)] };
    }
  }
  return null;
}
