import type { VerdictKind } from '../../../contract/verdict.ts';
import { functionWords } from '../../document/function-words.ts';
import { isGeneralNoun } from '../../document/quantities/noun-groups.ts';
import { numeralsOf } from '../../document/quantities/numerals-of.ts';
import { isOwnSide } from '../../ledger/is-own-side.ts';
import { assertsOfLead } from './asserts-of-lead.ts';
import { isAtOtherPlace } from './at-other-place.ts';
import { correctedLimit, correctedNumber, correctedRate, quoteOf } from './correct-number.ts';
import { deriveQuantity } from './derive-quantity.ts';
import { bestOf, type Comparison, compareWithLedger, isAgreed } from './find-support.ts';
import { isIncrement, isMoreAlone, isOfMore } from './increments.ts';
import {
  afterOf,
  beforeOf,
  isPartOf,
  type KnownNumber,
  type NumberInText,
  overlapOf,
  textOf,
} from './number-context.ts';
import { namesOwnSide, withoutOtherSide } from './of-other-side.ts';
import { isPartForTotal, isToldAsPart } from './part-for-total.ts';

/** What the request makes of a number: null where it says nothing of it. */
export interface NumberVerdict {
  readonly verdict: Exclude<VerdictKind, 'EXEMPT'>;
  readonly rule: string;
  readonly citations: readonly KnownNumber[];
  readonly contradicts?: KnownNumber;
  readonly correction?: string;
  /** What is judged: the number, and its bound or its rate where that is what is wrong. */
  readonly span: readonly [start: number, end: number];
  readonly score: number;
}

const scores = { same: 1, kin: 0.9, unknown: 0.7, other: 0 } as const;

const supported = ({ said }: NumberInText, by: Comparison): NumberVerdict => ({
  verdict: 'SUPPORTED',
  rule: by.kinship === 'kin' ? 'same-value-of-kind' : 'same-value',
  citations: [by],
  span: [said.start, said.end],
  score: scores[by.kinship],
});

export function contradicted(number: NumberInText, against: KnownNumber, rule: string): NumberVerdict {
  const { said } = number;
  const span: [number, number] =
    rule === 'other-bound'
      ? [said.limitStart, said.end]
      : rule === 'other-rate' && said.rate[1] > 0
        ? [said.start, said.rate[1]]
        : [said.start, said.end];
  const correction =
    rule === 'other-bound'
      ? correctedLimit(number, against)
      : rule === 'other-unit'
        ? quoteOf(against)
        : rule === 'other-rate' && said.rate[1] > 0
          ? correctedRate(number, against)
          : correctedNumber(number, against);
  return { verdict: 'CONTRADICTED', rule, citations: [], contradicts: against, correction, span, score: 1 };
}

const unsourced = ({ said }: NumberInText): NumberVerdict => ({
  verdict: 'UNSOURCED',
  rule: 'no-source',
  citations: [],
  span: [said.start, said.end],
  score: 0.9,
});

/** "62,000 brands" of nine brands and 62,000 parts is no slip of the nine: another thing was meant. */
const mostTimes = 100;
export function isOfMagnitude({ said }: NumberInText, { quantity }: KnownNumber): boolean {
  const times = said.values[0]! / quantity.values[0]!;
  return said.kind !== 'count' || Math.max(times, 1 / times) <= mostTimes;
}

/** "Firms of under ten people" says how large each is. */
const isGroupSize = ({ source, quantity }: KnownNumber): boolean =>
  / of $/.test(source.normal.folded.slice(0, quantity.limitStart));

/** What makes of a duration how often. */
const often = /\b(?:every|each|once in|times in|in|over|within|per)(?: a| an| the)? $/;

/** Content words that both say beside their numbers, where no noun tells that they are of one thing. */
const leastKinship = 2;
const slots = new Set(['date', 'month', 'time', 'duration']);

/** "Four more to come" of "four more openings": what they are, the noun before need not tell. */
const findIncrement = ({ field, said }: NumberInText, compared: readonly Comparison[]): Comparison | undefined =>
  said.kind === 'count' && isMoreAlone(field.normal.folded, said)
    ? compared.find((one) => one.value === 'agrees' && isIncrement(one.source.normal.folded, one.quantity))
    : undefined;
const speaksOfSender = (number: NumberInText): boolean =>
  namesOwnSide(number) || !/\byours?\b|\byou\b/.test(textOf(number));

/** The same number said of another rate or scope, or bounded otherwise. */
const agreesInPart = (one: Comparison): boolean =>
  one.value === 'other-bound' || (one.value === 'agrees' && !isAgreed(one));

/** A number of the request about the same thing that says otherwise, and what differs. */
export function findConflict(
  number: NumberInText,
  compared: readonly Comparison[],
  leastOverlap = leastKinship,
): { against: Comparison; rule: string } | null {
  const { said } = number;
  const isMore = isIncrement(number.field.normal.folded, said);
  // What the sender counts of its own says nothing against what is told of the lead.
  const isOfSender = speaksOfSender(number);
  const others = compared.filter(
    ({ source, quantity }) =>
      source.pointer !== '/goal' &&
      (quantity.kind !== 'ordinal' || said.kind === 'ordinal') &&
      isMore === (isMore && isOfMore(source.normal.folded, quantity)) &&
      (isOfSender || !isOwnSide(source)),
  );
  const isCount = said.kind === 'count';
  const near = others
    .filter((one) => !isCount || one.kinship === 'same' || (one.quantity.head === '' && agreesInPart(one)))
    .map((one) => ({ one, overlap: overlapOf(number, one) }))
    .filter(({ one, overlap }) => {
      if (!isCount) return agreesInPart(one) ? overlap > 0 || !slots.has(said.kind) : overlap >= leastOverlap;
      if (one.quantity.head === '' && agreesInPart(one)) return overlap > 0;
      return said.head !== 'time' || overlap > 0;
    })
    .sort((a, b) => b.overlap - a.overlap);
  const of = (test: (one: Comparison) => boolean) => near.find(({ one }) => test(one))?.one;
  const otherRate = of(({ value, isSameRate }) => value === 'agrees' && !isSameRate);
  if (otherRate) return { against: otherRate, rule: 'other-rate' };
  const otherScope = of(({ value, isSameScope }) => value === 'agrees' && !isSameScope);
  if (otherScope) return { against: otherScope, rule: 'other-scope' };
  const otherBound = of(({ value }) => value === 'other-bound');
  if (otherBound) return { against: otherBound, rule: 'other-bound' };
  if (
    !isCount &&
    said.kind !== 'money' &&
    said.kind !== 'measure' &&
    said.kind !== 'year' &&
    said.kind !== 'ratio' &&
    !slots.has(said.kind)
  )
    return null;
  const other = of(({ value, quantity }) => value === 'differs' && (isCount || quantity.unit === said.unit));
  return other ? { against: other, rule: 'other-value' } : null;
}

/** As long as the meeting that the goal asks for. */
export const isOfGoal = ({ reading, said }: NumberInText): boolean =>
  reading.ledger.sources.some(
    ({ pointer, quantities }) =>
      pointer === '/goal' && quantities.some((one) => one.kind === said.kind && one.values[0] === said.values[0]),
  );

/** "9 weeks" where the request has 9 days: the numeral stayed and the unit did not. */
function findOtherUnit(number: NumberInText, exempt: string | null): Comparison | null {
  const { said, field, reading } = number;
  if (isOfGoal(number)) return null;
  const [numeral] = numeralsOf(field.normal.folded.slice(said.start, said.end));
  if (numeral === undefined || !/^(?:duration|measure|money)$/.test(said.kind)) return null;
  for (const source of reading.ledger.sources) {
    if (source.pointer === '/goal') continue;
    for (const quantity of source.quantities) {
      if (quantity.kind !== said.kind && !(quantity.kind === 'count' && said.kind === 'measure')) continue;
      if (numeralsOf(source.normal.folded.slice(quantity.start, quantity.end))[0] !== numeral) continue;
      if (quantity.unit === said.unit && quantity.values[0] === said.values[0]) continue;
      const known = { source, quantity };
      if (quantity.kind !== said.kind && overlapOf(number, known) === 0) continue;
      const isCalendar = exempt === 'calendar' || exempt === 'meeting duration';
      if (overlapOf(number, known) > 0 || (!isCalendar && (exempt === null || numeral > 12 || isFragment(number))))
        return { ...known, kinship: 'same', value: 'differs', isSameRate: true, isSameScope: true };
    }
  }
  return null;
}

const isFragment = ({ field, said, sentence }: NumberInText): boolean =>
  said.start - sentence.start < 4 ||
  !field.tokens.slice(sentence.from, said.token).some(({ folded }) => functionWords.has(folded));

/** Of two shares or parts of the request, the one whose words the message repeats. */
function isOfOther(number: NumberInText, match: Comparison, compared: readonly Comparison[]): Comparison | undefined {
  const own = overlapOf(number, match);
  return compared.find(
    (one) => one.value === 'differs' && one.quantity.kind === match.quantity.kind && overlapOf(number, one) > own,
  );
}

/**
 * What the request says of a number. The same thing with the same value first; the same thing with another value next,
 * whatever arithmetic could make of it; a derivation only where its cue is said.
 */
export function judgeNumber(
  asSaid: NumberInText,
  exempt: string | null,
  isLeftOut?: (known: KnownNumber) => boolean,
): NumberVerdict | null {
  const isPart = isPartOf(asSaid.field.normal.folded, asSaid.said);
  // "Two of them": what they are, the words before tell better than a noun left over.
  const number = isPart && asSaid.said.nouns.length <= 1 ? { ...asSaid, said: { ...asSaid.said, head: '' } } : asSaid;
  const { said, reading } = number;
  const compared = withoutOtherSide(
    number,
    compareWithLedger(said, reading.ledger, isLeftOut, often.test(beforeOf(number))),
  );
  const agreed = compared.filter((one) => isAgreed(one) || isInGroup(number, one));
  const best = bestOf(isPart ? agreed.filter(({ quantity }) => isPartSource(quantity, agreed)) : agreed);
  if (best && ((said.kind === 'ratio' && said.limit === '') || (isPart && said.values[0]! > 1))) {
    const other = isOfOther(number, best, isPart ? partsOf(compared) : compared);
    if (other) return contradicted(number, other, 'other-value');
  }
  const isCounting = /^(?:count|vague|ordinal)$/.test(said.kind);
  if (best?.kinship === 'unknown' && said.head === '' && isCounting && !isPart) {
    const other = isOfOther(
      number,
      best,
      compared.filter(({ kinship }) => kinship === 'kin'),
    );
    if (other && assertsOfLead(number)) return contradicted(number, other, 'other-value');
  }
  if (best && isCounting && isAtOtherPlace(number, best)) return contradicted(number, best, 'other-place');
  if (best && isPartForTotal(number, best))
    return { ...contradicted(number, best, 'other-scope'), correction: undefined };
  if (best && (best.kinship === 'same' || !isCounting || isInGroup(number, best))) return supported(number, best);
  const more = findIncrement(number, compared);
  if (more) return supported(number, more);
  const unit = findOtherUnit(number, exempt);
  if (unit) return contradicted(number, unit, 'other-unit');
  const conflict = isPart || said.values[0] === 1 ? null : findConflict(number, compared);
  const isOfValue = conflict !== null && conflict.rule !== 'other-value';
  if (conflict && best && isToldAsPart(number, best, conflict.against)) return supported(number, best);
  const derived = isOfValue ? null : deriveQuantity(number, conflict !== null);
  if (derived)
    return {
      verdict: 'DERIVED',
      rule: derived.rule,
      citations: derived.operands,
      span: [said.start, said.end],
      score: 0.9,
    };
  if (conflict && (isOfValue ? exempt === null : !slots.has(said.kind)) && assertsOfLead(number)) {
    const overlap = best ? overlapOf(number, best) : 0;
    // A bare number of the request, or one of a kind that this noun may stand for, where the message speaks of that.
    const isOfBest =
      best !== undefined &&
      (best.quantity.head === ''
        ? overlap > 0 && (best.quantity.per === 0 || said.per > 0)
        : isGeneralNoun(said.head) && best.kinship === 'kin' && overlap > overlapOf(number, conflict.against));
    const isFar = conflict.rule === 'other-value' && !isOfMagnitude(number, conflict.against);
    if (isFar && !best) return { ...unsourced(number), contradicts: conflict.against };
    if (!isOfBest && !(isFar && isGroupSize(conflict.against)))
      return contradicted(number, conflict.against, conflict.rule);
  }
  if (best) return supported(number, best);
  const elsewhere = compared.find((one) => one.kinship === 'other' && one.value === 'agrees');
  if (elsewhere && said.kind === 'count' && said.values[0]! > 2 && assertsOfLead(number))
    return {
      verdict: 'UNSOURCED',
      rule: 'counts-another-thing',
      citations: [],
      contradicts: elsewhere,
      span: [said.start, said.end],
      score: 0.9,
    };
  return null;
}

/** "Six children in a class" of classes of six. */
const isInGroup = (number: NumberInText, { quantity, value }: Comparison): boolean =>
  number.said.kind === 'count' &&
  quantity.kind === 'count' &&
  value === 'agrees' &&
  groups.has(quantity.head) &&
  new RegExp(`^ (?:\\p{L}+ ){1,3}(?:in|to|per) (?:an?|each|every|the) ${quantity.head}`, 'u').test(afterOf(number));
const groups = new Set(['class', 'team', 'crew', 'group', 'batch']);

/** For kinds that may be proposed: judged after the exemptions, which know a slot from a fact. */
export function findSlotConflict(number: NumberInText, leastOverlap: number): NumberVerdict | null {
  if (!slots.has(number.said.kind) || isOfGoal(number)) return null;
  const conflict = findConflict(number, compareWithLedger(number.said, number.reading.ledger), leastOverlap);
  return conflict ? contradicted(number, conflict.against, conflict.rule) : null;
}

/** A part is told of what has no noun of its own, "9 of them diesel", or of what is itself a part. */
const isPartSource = (quantity: Comparison['quantity'], agreed: readonly Comparison[]): boolean =>
  quantity.head === '' || agreed.length > 0;
const partsOf = (compared: readonly Comparison[]): Comparison[] =>
  compared.filter(({ quantity }) => quantity.head === '' && quantity.per === 0);
