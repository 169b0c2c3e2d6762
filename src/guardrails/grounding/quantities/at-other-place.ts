import type { Quantity } from '../../document/quantities/quantity.ts';
import type { Token } from '../../document/tokenise.ts';
import type { KnownNumber, NumberInText } from './number-context.ts';

/** "430 work in Hamburg" of those who work in Plovdiv, where the request has both places. */
export function isAtOtherPlace({ field, said, reading }: NumberInText, { source, quantity }: KnownNumber): boolean {
  const here = placeOf(field.tokens, said);
  const there = placeOf(source.tokens, quantity);
  return here !== null && there !== null && here !== there && reading.ledger.words.has(here) && said.values[0]! > 2;
}

/** "Plovdiv" of "430 work in Plovdiv": the name right behind a number's verb or noun. */
function placeOf(tokens: readonly Token[], { token, end, head }: Quantity): string | null {
  if (head !== '') return null;
  const at = tokens.findIndex((one, index) => index >= token && one.start >= end);
  const [verb, link, place] = at < 0 ? [] : tokens.slice(at, at + 3);
  if (!verb || !link || !place || !/^(?:in|at|from)$/.test(link.folded) || /[,;:.]/.test(verb.gap)) return null;
  return place.shape === 'lower' || place.shape === 'digit' ? null : place.folded;
}
