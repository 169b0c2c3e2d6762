import type { Token } from '../tokenise.ts';
import type { Found } from './found-quantity.ts';
import { denominatorValue, readNumberWords } from './number-words.ts';
import { units } from './units.ts';
import { wordValue } from './word-value.ts';

const idiomaticHalf =
  /^(?:an|hour|hours|day|days|battle|fun|term|past|way|time|price|baked|finished|hearted|empty|full|moon|marathon|story|year|yearly|decent|asleep|done|job|work|reason|point|trouble|problem|world|joy|charm|art|puzzle|answer|fight|pleasure|secret|trick|lesson|distance|measure|measures|mile|mile|truth|dozen|joking)$/;
const ownerWords = /^(?:of|the|your|their|its|our|all|my|his|her|a)$/;

/** "a third of", "two thirds", "half your", "three quarters", "by a quarter", "in half". */
export function readFraction(tokens: Token[], at: number): { found: Found; to: number } | null {
  const part = readPartOfUnit(tokens, at);
  if (part) return part;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const before = tokens[at - 1]?.folded ?? '';
  if (token.folded === 'half') {
    if (before === 'in' || before === 'by') return fraction(token, token, 0.5, at + 1);
    if (/^(?:first|second|other|better|a)$/.test(before)) return null;
    if (next === undefined || idiomaticHalf.test(next.folded) || readNumberWords(tokens, at)) return null;
    if (!ownerWords.test(next.folded)) return null;
    const third = tokens[at + 2]?.folded ?? '';
    if (third === 'it' || third === 'me') return null;
    if (next.folded === 'a' || idiomaticHalf.test(third)) {
      if (!(next.folded === 'of')) return null;
      if (
        /^(?:june|july|may|april|march|january|february|august|september|october|november|december|next|this)$/.test(
          third,
        )
      )
        return null;
    }
    return fraction(token, token, 0.5, at + 1);
  }
  if (token.folded === 'a' || token.folded === 'one') {
    const value = next ? denominatorValue(next.folded) : undefined;
    if (!next || value === undefined || value === 2) return null;
    const after = tokens[at + 2]?.folded ?? '';
    const isPart =
      after === 'of' ||
      (token.folded === 'one' && value === 3 && !/^(?:party|parties|time)$/.test(after)) ||
      (next.folded !== 'quarter' && value === 3 && !after) ||
      (value === 3 && /^(?:by|up|in|another|over|than|almost|nearly|around|about|roughly|to)$/.test(before)) ||
      /^(?:by|than|almost|nearly|about|roughly)$/.test(before) ||
      (/^(?:only|just)$/.test(before) && /^(?:has|have|is|are|was|were)$/.test(after)) ||
      /^(?:fewer|more|less|off|faster|lower|higher|cheaper)$/.test(after);
    if (value === 3 && after !== 'of' && isThirdOfSome(tokens, at)) return null;
    if (next.folded === 'quarter' && (/^(?:an|hour)$/.test(tokens[at + 3]?.folded ?? '') || before === 'once'))
      return null;
    return isPart || tokens[at + 2] === undefined || (/[.,;:!?\n]/.test(tokens[at + 2]!.gap) && before !== 'with')
      ? fraction(token, next, 1 / value, at + 2)
      : null;
  }
  const many = /^(?:two|three|four|five|six|seven|eight|nine)$/.test(token.folded);
  if (many && next && /^[\s-]$/.test(next.gap) && /s$/.test(next.folded)) {
    const value = denominatorValue(next.folded);
    if (value === undefined) return null;
    if (next.folded === 'quarters' && (tokens[at + 2]?.folded ?? '') !== 'of') return null;
    return fraction(token, next, wordValue(token.folded) / value, at + 2);
  }
  return null;
}

/** "Three quarters of an hour", "a quarter of a day", "half of a year". */
function readPartOfUnit(tokens: Token[], at: number): { found: Found; to: number } | null {
  const first = tokens[at]!.folded;
  if (first !== 'half' && first !== 'a' && first !== 'one' && wordValue(first) === 0) return null;
  const words = [0, 1, 2, 3, 4].map((offset) => tokens[at + offset]?.folded ?? '');
  const isHalf = words[0] === 'half';
  const [of, article, name] = isHalf ? words.slice(1, 4) : words.slice(2, 5);
  // "Half of a year's sales" is no half year.
  const isOwner = tokens[at + (isHalf ? 3 : 4)]?.isPossessive === true;
  const unit = of === 'of' && /^an?$/.test(article!) && !isOwner ? units.get(name!) : undefined;
  const whole = isHalf ? 2 : denominatorValue(words[1]!);
  const count = isHalf || /^(?:an?|one)$/.test(words[0]!) ? 1 : wordValue(words[0]!);
  if (unit?.kind !== 'duration' || whole === undefined || count === 0) return null;
  const to = at + (isHalf ? 4 : 5);
  return {
    found: {
      kind: 'duration',
      values: [(count / whole) * unit.factor],
      unit: unit.unit,
      start: tokens[at]!.start,
      end: tokens[to - 1]!.end,
    },
    to,
  };
}

/** "One says this, another that, a third nothing": an ordinal, not a share. */
const isThirdOfSome = (tokens: Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 24), at).some((token) => /^(?:another|second|first|other)$/.test(token.folded));

const fraction = (first: Token, last: Token, value: number, to: number) => ({
  found: { kind: 'ratio' as const, values: [value], start: first.start, end: last.end },
  to,
});

/** Whether a word can stand beside a number without being counted by it. */
