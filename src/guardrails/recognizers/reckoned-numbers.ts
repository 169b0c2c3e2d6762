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

/** Whether one number stands near enough to another that it may follow from it; a subject sums its message's beginning up. */
function isNearby(one: JudgedNumber, other: JudgedNumber): boolean {
  const [at, its] = [one, other].map(({ field, sentence }) => field.sentences.indexOf(sentence));
  return one.field === other.field ? Math.abs(its! - at!) <= reach : at! <= reach && its! <= reach;
}

/** "Five lorries and two buses". */
const joined = /^ \p{L}+(?: \p{L}+)? (?:and|und|et|y|e|ed|en|i|oraz) $/u;

function toldOf(other: JudgedNumber, backing: readonly KnownNumber[]): Told {
  const { field, said: quantity } = other;
  const { folded } = field.normal;
  const before = field.quantities.findLast(({ end }) => end <= quantity.start);
  const isJoined = before !== undefined && joined.test(folded.slice(before.end, quantity.start));
  const words = folded.slice(quantity.start, quantity.end + 24).match(/\p{L}+/gu) ?? [];
  const factor = words.map((word) => units.get(word)).find((unit) => unit?.kind === quantity.kind)?.factor ?? 1;
  const isGiven = other.found?.verdict !== 'DERIVED';
  return { quantity, backing, isGiven, isJoined, numeral: quantity.values[0]! / factor };
}

/** The numbers of a message, those that follow from others of their sentence and those beside it being derived. */
export const reckonAfterTold = (fields: readonly JudgedNumber[][]): JudgedNumber[][] => {
  const all = fields.flat();
  return fields.map((numbers) =>
    numbers.map((one) => {
      if (!mayFollow(one)) return one;
      const { said } = one;
      const told = all.flatMap((other): Told[] => {
        if (other === one || !isNearby(one, other)) return [];
        if (isBacked(other.found)) return [toldOf(other, other.found!.citations)];
        return other.rule === 'calendar' ? [toldOf(other, [])] : [];
      });
      const found = told.length === 0 ? null : reckon(said, told, cuesOf(one));
      if (found === null || found.operands.length === 0) return one;
      const { rule, operands } = found;
      return {
        ...one,
        found: { verdict: 'DERIVED', rule, citations: operands, span: [said.start, said.end], score: 0.9 },
      };
    }),
  );
};

/** What the sentence of a number says of how it came about. */
function cuesOf({ reading, field, sentence, said, found }: JudgedNumber): Cues {
  const text = field.normal.folded.slice(sentence.start, sentence.end);
  const after = field.normal.folded.slice(said.end, sentence.end);
  const isAgainst = found?.rule === 'other-value';
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
