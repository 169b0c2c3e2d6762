import type { Comparison } from './find-support.ts';
import { afterOf, beforeOf, type NumberInText } from './number-context.ts';
import { covers, pairsOf, pairsOfUnit, sideNamed, sidesOf } from './operands.ts';

const inAllAfter = /^[^.;:!?\n\d]{0,36}?\b(?:in all|in total|altogether|all told)\b/u;
const inAllBefore = /\b(?:in all|in total|altogether|all told|a total of)\b[^.;:!?\n\d]{0,24}$/u;

/** "2,400 boxes a week in all" of 2,400 at one place and 1,600 at another, "64 vehicles all told" of 64 lorries and 38 vans. */
export function isPartForTotal(number: NumberInText, { source, quantity }: Comparison): boolean {
  const { said, reading, field, sentence } = number;
  if (!source.pointer.startsWith('/company_context') || quantity.kind !== said.kind) return false;
  if (!inAllAfter.test(afterOf(number)) && !inAllBefore.test(beforeOf(number))) return false;
  const pairs = [...pairsOf(reading.ledger, source), ...pairsOfUnit(reading.ledger, source)];
  return pairs.some(({ first, second }) => {
    if (first.start !== quantity.start && second.start !== quantity.start) return false;
    if (
      joined.test(source.normal.folded.slice(first.end, second.start)) &&
      areParts(said.head, first.head, second.head)
    )
      return true;
    const isOfOne = second.head === '' || first.head === second.head;
    const sides = isOfOne ? sidesOf(source, first, second) : null;
    return sides !== null && sideNamed(sides, field.tokens.slice(sentence.from, sentence.to)) === 0;
  });
}

/** "64 refuse vehicles and 38 vans": nothing else between them. */
const joined = /^(?: \p{L}+){1,4} and $/u;
/** Both are what is said in general: vans, and vehicles of a kind. */
const areParts = (said: string, first: string, second: string): boolean =>
  first !== second && [first, second].every((part) => part === said || covers(said, part));

/** "Of them" behind a number, and what claims a number for the whole. */
const ofWhole = /^ of (?:them|these|those)\b/;
const claimsWhole =
  /\b(?:all|total|altogether|own|owns|ha(?:s|ve)|with|runs?|keeps?|manages?|operates?|looks? after|your|its|their|our|of)(?: the| some| about)? $/;

/** "Frames for 300 flats" of 1,900 flats, of which 300 of them get new windows: told as a part, and not as the whole. */
export function isToldAsPart(number: NumberInText, part: Comparison, { source, quantity }: Comparison): boolean {
  if (part.source !== source || part.quantity.head !== '' || part.value !== 'agrees') return false;
  if (part.quantity.start < quantity.end || part.quantity.values[0]! >= quantity.values[0]!) return false;
  if (!ofWhole.test(source.normal.folded.slice(part.quantity.end)) || inAllAfter.test(afterOf(number))) return false;
  return !claimsWhole.test(beforeOf(number)) && beforeOf(number) !== '';
}
