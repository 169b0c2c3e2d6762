import { mostOperands } from '../document/bounds.ts';
import { units } from '../document/quantities/units.ts';
import { cuesByLanguage } from '../grounding/quantities/derive-by-language.ts';
import type { NumberVerdict } from '../grounding/quantities/judge-number.ts';
import type { JudgedNumber } from '../grounding/quantities/judge-number-by-language.ts';
import type { KnownNumber } from '../grounding/quantities/number-context.ts';
import { hasCue } from '../grounding/quantities/operands.ts';
import { type Cues, reckon, type Told } from '../grounding/quantities/reckon.ts';

export const isBacked = (found: NumberVerdict | null): boolean =>
  found !== null && (found.verdict === 'SUPPORTED' || found.verdict === 'DERIVED');

/** What may follow from other numbers of its message: what nothing backs, and what differs from another of its sort. */
const mayFollow = ({ rule, found }: JudgedNumber): boolean =>
  found === null ? rule === null : /^(?:other-value|no-source|counts-another-thing)$/.test(found.rule);

/** Sentences on either side of a number whose numbers it may follow from. */
const reach = 1;

/** A number of a message with the place of its sentence, and what others may rest on: null where nothing backs it. */
interface PlacedNumber {
  readonly one: JudgedNumber;
  readonly at: number;
  readonly told: Told | null;
}

const placed = (one: JudgedNumber): PlacedNumber => ({
  one,
  at: one.field.sentences.indexOf(one.sentence),
  told: isBacked(one.found) ? toldOf(one, one.found!.citations) : one.rule === 'calendar' ? toldOf(one, []) : null,
});

/** Whether one number stands near enough to another that it may follow from it; a subject sums its message's beginning up. */
const isNearby = (a: PlacedNumber, b: PlacedNumber): boolean =>
  a.one.field === b.one.field ? Math.abs(a.at - b.at) <= reach : a.at <= reach && b.at <= reach;

/** "Five lorries and two buses". */
const joined = /^ \p{L}+(?: \p{L}+)? (?:and|und|et|y|e|ed|en|i|oraz) $/u;

function toldOf(other: JudgedNumber, backing: readonly KnownNumber[]): Told {
  const { field, said: quantity } = other;
  const { folded } = field.normal;
  const before = field.quantities.findLast(({ end }) => end <= quantity.start);
  const isJoined = before !== undefined && joined.test(folded.slice(before.end, quantity.start));
  const isGiven = other.found?.verdict !== 'DERIVED';
  const isSum = other.found?.rule === 'sum';
  return { quantity, backing, isGiven, isSum, isJoined, numeral: numeralOf(other) };
}

/** The bare number, without what its unit multiplies it by: 28 of "28 tonnes". */
function numeralOf({ field, said }: JudgedNumber): number {
  const words = field.normal.folded.slice(said.start, said.end + 24).match(/\p{L}+/gu) ?? [];
  const factor = words.map((word) => units.get(word)).find((unit) => unit?.kind === said.kind)?.factor ?? 1;
  return said.values[0]! / factor;
}

/**
 * The numbers of a message, those that follow from others of their sentence and those beside it being derived. Of the
 * numbers nearby the first `mostOperands` are reckoned with, since they are taken in pairs.
 */
export function reckonAfterTold(fields: readonly JudgedNumber[][]): readonly JudgedNumber[][] {
  if (!fields.flat().some(mayFollow)) return fields;
  const places = fields.map((numbers) => numbers.map(placed));
  const backed = places.flat().filter(({ told }) => told !== null);
  return places.map((numbers) => numbers.map((place) => (mayFollow(place.one) ? reckoned(place, backed) : place.one)));
}

function reckoned(place: PlacedNumber, backed: readonly PlacedNumber[]): JudgedNumber {
  const { one } = place;
  const nearby = backed.filter((other) => other !== place && isNearby(place, other)).slice(0, mostOperands);
  const told = nearby.map((other) => other.told!);
  const found = told.length === 0 ? null : reckon({ ...one.said, numeral: numeralOf(one) }, told, cuesOf(one));
  if (found === null || found.operands.length === 0) return one;
  const { rule, operands } = found;
  const span: [number, number] = [one.said.start, one.said.end];
  return { ...one, found: { verdict: 'DERIVED', rule, citations: operands, span, score: 0.9 } };
}

/** What the sentence of a number says of how it came about. */
function cuesOf({ reading, field, sentence, said, found }: JudgedNumber): Cues {
  const text = field.normal.folded.slice(sentence.start, sentence.end);
  const after = field.normal.folded.slice(said.end, sentence.end);
  const isAgainst = found?.rule === 'other-value' || (found?.rule === 'no-source' && found.contradicts !== undefined);
  if (reading.language !== 'en') return { ...cuesByLanguage(text, after), isAgainst };
  return {
    isShared: hasCue('quotient', text) || said.per > 0,
    isProduct: hasCue('product', text),
    isRest: hasCue('difference', text),
    isSum: hasCue('sum', text),
    isAgainst,
    per: said.per,
  };
}
