import type { Comparison } from './find-support.ts';
import { afterOf, beforeOf, type NumberInText } from './number-context.ts';
import { pairsOf, pairsOfUnit, sideNamed, sidesOf } from './operands.ts';

const inAllAfter = /^[^.;:!?\n\d]{0,36}?\b(?:in all|in total|altogether|all told)\b/u;
const inAllBefore = /\b(?:in all|in total|altogether|all told|a total of)\b[^.;:!?\n\d]{0,24}$/u;

/** "2,400 boxes a week in all" of 2,400 at one place and 1,600 at another. */
export function isPartForTotal(number: NumberInText, { source, quantity }: Comparison): boolean {
  const { said, reading, field, sentence } = number;
  if (!source.pointer.startsWith('/company_context') || quantity.kind !== said.kind) return false;
  if (!inAllAfter.test(afterOf(number)) && !inAllBefore.test(beforeOf(number))) return false;
  const pairs = [...pairsOf(reading.ledger, source), ...pairsOfUnit(reading.ledger, source)];
  return pairs.some(({ first, second }) => {
    if (first.start !== quantity.start && second.start !== quantity.start) return false;
    const isOfOne = second.head === '' || first.head === second.head;
    const sides = isOfOne ? sidesOf(source, first, second) : null;
    return sides !== null && sideNamed(sides, field.tokens.slice(sentence.from, sentence.to)) === 0;
  });
}
