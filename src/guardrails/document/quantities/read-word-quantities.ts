import { functionWords } from '../function-words.ts';
import type { Token } from '../tokenise.ts';
import { weekdays } from './calendar.ts';
import { countedNouns } from './counted-nouns.ts';
import type { Found } from './found-quantity.ts';
import { compoundOrdinal, foldValue, numberWords, ordinalValue, readNumberWords } from './number-words.ts';
import { readFraction } from './read-fraction.ts';
import { scales, units } from './units.ts';
import { wordQuantity } from './word-quantity.ts';
import { wordValue } from './word-value.ts';

const vague = new Map<string, number>([
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2e3],
  ['millions', 2e6],
  ['billions', 2e9],
]);

const multiples = new Map<string, number>([
  ['double', 2],
  ['doubled', 2],
  ['doubles', 2],
  ['doubling', 2],
  ['twice', 2],
  ['triple', 3],
  ['tripled', 3],
  ['triples', 3],
  ['tripling', 3],
  ['trebled', 3],
  ['thrice', 3],
  ['quadruple', 4],
  ['quadrupled', 4],
  ['halve', 0.5],
  ['halved', 0.5],
  ['halves', 0.5],
  ['halving', 0.5],
]);

/** Words at which a quantity may begin; at most words none does. */
const openers = new Set([
  ...'several few many couple a an half handful last past previous decades generations every once'.split(' '),
  ...vague.keys(),
  ...multiples.keys(),
  ...numberWords,
]);
const mayOpen = (word: string): boolean => openers.has(word) || /^\d/.test(word) || word.endsWith('fold');

/** Quantities written in words. */
export function* readWordQuantities(tokens: Token[], folded: string): Generator<Found> {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (!mayOpen(token.folded)) continue;
    const next = tokens[at + 1];
    const said = token.folded;
    const compound = compoundOrdinal(tokens, at);
    if (compound !== null) {
      yield { kind: 'ordinal', values: [compound], start: token.start, end: next!.end };
      at += 1;
      continue;
    }
    const isNear = next !== undefined && /^[\s-]+$/.test(next.gap);
    const many = /^(?:several|few|many|couple)$/.test(said)
      ? next?.folded === 'of'
        ? tokens[at + 2]
        : next
      : undefined;
    if (many && /^(?:hundred|thousand|million|dozen)$/.test(many.folded)) {
      yield {
        kind: 'vague',
        values: [2 * (scales.get(many.folded) ?? 1)],
        start: token.start,
        end: many.end,
        nouns: countedNouns(tokens, at, many.index + 1),
      };
      at = many.index;
      continue;
    }
    if (
      (said === 'a' || said === 'an') &&
      next &&
      units.has(next.folded) &&
      tokens[at + 2]?.folded === 'and' &&
      tokens[at + 4]?.folded === 'half'
    ) {
      const known = units.get(next.folded)!;
      yield {
        kind: known.kind,
        values: [1.5 * known.factor],
        unit: known.unit,
        start: token.start,
        end: tokens[at + 4]!.end,
      };
      at += 4;
      continue;
    }
    if (
      (said === 'a' || said === 'an') &&
      units.get(next?.folded ?? '')?.kind === 'duration' &&
      /^(?:an?|per|each|every)$/.test(tokens[at + 2]?.folded ?? '') &&
      units.get(tokens[at + 3]?.folded ?? '')?.kind === 'duration'
    ) {
      const known = units.get(next!.folded)!;
      yield { kind: 'duration', values: [known.factor], unit: known.unit, start: token.start, end: next!.end };
      at += 1;
      continue;
    }
    const often = readFrequency(tokens, at);
    if (often) {
      yield often;
      continue;
    }
    const half = said === 'half' && /^an?$/.test(next?.folded ?? '') ? units.get(tokens[at + 2]?.folded ?? '') : null;
    if (half && half.unit === 'month') {
      yield {
        kind: half.kind,
        values: [half.factor / 2],
        unit: half.unit,
        start: token.start,
        end: tokens[at + 2]!.end,
      };
      at += 2;
      continue;
    }
    if (vague.has(said) && (said !== 'scores' || next?.folded === 'of')) {
      const before = tokens[at - 1]?.folded ?? '';
      const tens = before === 'of' && /^(tens|hundreds)$/.test(tokens[at - 2]?.folded ?? '');
      yield {
        kind: 'vague',
        values: [vague.get(said)! * (tens ? (tokens[at - 2]!.folded === 'tens' ? 10 : 100) : 1)],
        start: tens ? tokens[at - 2]!.start : token.start,
        end: token.end,
        nouns: countedNouns(tokens, at, at + 1),
      };
      continue;
    }
    if (
      multiples.has(said) &&
      !isOfUse(tokens, at) &&
      !/^(?:check|click|edged|room|glazed|glazing|bass|booked|booking|entry|decker|down|shift|shifts|up|bottom)/.test(
        next?.folded ?? '',
      )
    ) {
      if (
        (said === 'twice' || said === 'double' || said === 'triple') &&
        !/^(?:as|your|our|their|its|digit|digits|figure)$/.test(next?.folded ?? '') &&
        !/^(?:size|number|volume|speed|revenue|output|rate|price|amount|capacity|headcount|share|level|figure|total|length|weight|cost|turnover|proportion|sum|height|area|distance)$/.test(
          tokens[at + 2]?.folded ?? '',
        )
      )
        continue;
      if (said === 'double' && next !== undefined && /^digit/.test(next.folded)) {
        yield { kind: 'vague', values: [10], start: token.start, end: next.end, nouns: [] };
        continue;
      }
      yield {
        kind: multiples.get(said) === 0.5 ? 'ratio' : 'multiple',
        values: [multiples.get(said)!],
        start: token.start,
        end: token.end,
      };
      continue;
    }
    if (said === 'handful' && next?.folded === 'of') {
      yield { kind: 'vague', values: [3], start: token.start, end: token.end, nouns: countedNouns(tokens, at, at + 2) };
      continue;
    }
    if (/^(?:a|last|past|previous)$/.test(said) && next && /^(?:decade|century)$/.test(next.folded)) {
      const known = units.get(next.folded)!;
      yield { kind: 'duration', values: [known.factor], unit: known.unit, start: token.start, end: next.end };
      at += 1;
      continue;
    }
    if (said === 'decades' || (said === 'generations' && tokens[at - 1]?.folded === 'for')) {
      yield { kind: 'vague', values: [2], start: token.start, end: token.end, nouns: ['year'] };
      continue;
    }
    const nth = said === 'every' && next ? (ordinalValue(next.folded) ?? 0) : 0;
    if (nth >= 3 && !units.has(tokens[at + 2]?.folded ?? 'day') && !weekdays.has(tokens[at + 2]!.folded)) {
      yield {
        kind: 'ratio',
        values: [1 / nth],
        start: token.start,
        end: next!.end,
        nouns: countedNouns(tokens, at, at + 2),
      };
      at += 1;
      continue;
    }
    const fold = foldValue(said);
    if (fold !== undefined) {
      yield { kind: 'multiple', values: [fold], start: token.start, end: token.end };
      continue;
    }
    if (
      /^(?:six|seven|eight|five|four|triple|double)$/.test(said) &&
      next &&
      /^(?:figure|figures|digit|digits)$/.test(next.folded)
    ) {
      yield { kind: 'vague', values: [10], start: token.start, end: next.end, nouns: [] };
      at += 1;
      continue;
    }
    const large =
      next && /^(?:quarters?|thirds?|fifths?)$/.test(next.folded) && scales.has(tokens[at + 4]?.folded ?? '')
        ? readNumberWords(tokens, at)
        : null;
    if (large) {
      yield wordQuantity(tokens, at, large.to, large.value, folded);
      at = large.to - 1;
      continue;
    }
    const pair = readShareOfThings(tokens, at);
    if (pair) {
      yield pair;
      while (at + 1 < tokens.length && tokens[at + 1]!.start < pair.end) at += 1;
      continue;
    }
    const fraction = readFraction(tokens, at);
    if (fraction) {
      yield fraction.found;
      at = fraction.to - 1;
      continue;
    }
    const words = readNumberWords(tokens, at);
    if (words && !(words.isBareOne && !isCountedOne(tokens, at))) {
      yield wordQuantity(tokens, at, words.to, words.value, folded);
      at = words.to - 1;
      continue;
    }
    const ordinal = ordinalValue(said);
    const least = /^(?:your|its|their)$/.test(tokens[at - 1]?.folded ?? '') || tokens[at - 1]?.isPossessive ? 2 : 3;
    if (ordinal !== undefined && ordinal >= least && next && isNear) {
      yield { kind: 'ordinal', values: [ordinal], start: token.start, end: token.end };
    }
  }
}

const times = new Map<string, number>([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);

/** "A group that doubles as the booking system" serves for it, and nothing grows; "doubles as many" counts. */
const isOfUse = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.folded.startsWith('doubl') &&
  tokens[at + 1]?.folded === 'as' &&
  /^(?:an?|the|your|our|their|its|his|her|my)$/.test(tokens[at + 2]?.folded ?? '');

/** "twice a day", "twice this month": like "two times", a count with its period. */
function readFrequency(tokens: Token[], at: number): Found | null {
  const value = times.get(tokens[at]!.folded);
  const next = tokens[at + 1]?.folded ?? '';
  const period = tokens[at + 2]?.folded ?? '';
  if (value === undefined) return null;
  const isRate = /^(?:an?|per|each|every|this|last|in)$/.test(next) && units.get(period)?.kind === 'duration';
  if (!isRate && !/^(?:daily|weekly|monthly|yearly|annually)$/.test(next)) return null;
  if (value === 1 && /^(?:this|last|in)$/.test(next)) return null;
  return { kind: 'count', values: [value], start: tokens[at]!.start, end: tokens[at]!.end, nouns: ['time'] };
}

/** "one pair in five", "two orders out of ten". */
function readShareOfThings(tokens: Token[], at: number): Found | null {
  const part = wordValue(tokens[at]!.folded);
  const link = tokens[at + 2]?.folded;
  const far = link === 'out' ? at + 4 : at + 3;
  const base = tokens[tokens[far]?.folded === 'every' ? far + 1 : far];
  const isOfEvery = tokens[at + 1]?.folded === 'of' && link === 'every';
  if (isOfEvery && part >= 1) {
    const whole = readNumberWords(tokens, at + 3)?.value ?? wordValue(tokens[at + 3]?.folded ?? '');
    const nouns = countedNouns(tokens, at, at + 4);
    if (whole > part)
      return { kind: 'ratio', values: [part / whole], start: tokens[at]!.start, end: tokens[at + 3]!.end, nouns };
  }
  if (part < 1 || part > 9 || base === undefined || (link !== 'in' && link !== 'out')) return null;
  const whole = readNumberWords(tokens, base.index);
  const of = whole?.value ?? wordValue(base.folded);
  if (
    of <= part ||
    of > 100 ||
    functionWords.has(tokens[at + 1]!.folded) ||
    units.has(tokens[base.index + 1]?.folded ?? '')
  )
    return null;
  const end = tokens[(whole?.to ?? base.index + 1) - 1]!.end;
  return { kind: 'ratio', values: [part / of], start: tokens[at]!.start, end, nouns: [tokens[at + 1]!.stem] };
}

function isCountedOne(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.folded ?? '';
  // "One pound fifty".
  if (/^(?:pound|euro|dollar)$/.test(next)) return readNumberWords(tokens, at + 2) !== null;
  if (next !== 'in' && next !== 'out') return false;
  const place = next === 'out' ? at + 3 : at + 2;
  const base = tokens[place]?.folded === 'every' ? place + 1 : place;
  const isNumber = /^\d+$/.test(tokens[base]?.folded ?? '') || (readNumberWords(tokens, base)?.value ?? 0) > 1;
  return isNumber && !units.has(tokens[base + 1]?.folded ?? '');
}
