import { functionWords } from '../text/function-words.ts';
import type { Token } from '../text/tokenise.ts';
import { countedNouns } from './counted-nouns.ts';
import type { Found } from './found-quantity.ts';
import { foldValue, ordinalValue, readNumberWords } from './number-words.ts';
import { readFraction } from './read-fraction.ts';
import { cents, currencies, scales, units } from './units.ts';
import { wordValue } from './word-value.ts';

const vague = new Map<string, number>([
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
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

/** Quantities written in words. */
export function* readWordQuantities(tokens: Token[], folded: string): Generator<Found> {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    const said = token.folded;
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
      !/^(?:check|click|edged|room|glazed|glazing|bass|booked|booking|entry|decker|down|shift|shifts|up|bottom)/.test(
        next?.folded ?? '',
      )
    ) {
      if (
        (said === 'twice' || said === 'double' || said === 'triple') &&
        !/^(?:as|your|our|their|its|digit|digits|figure)$/.test(next?.folded ?? '') &&
        !/^(?:size|number|volume|speed|revenue|output|rate|price|amount|capacity|headcount)$/.test(
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
    if (/^(?:a|the last|half a|more than a)$/.test(said) && next && /^(?:decade|century)$/.test(next.folded)) {
      const known = units.get(next.folded)!;
      yield { kind: 'duration', values: [known.factor], unit: known.unit, start: token.start, end: next.end };
      at += 1;
      continue;
    }
    if (said === 'decades' || (said === 'generations' && tokens[at - 1]?.folded === 'for')) {
      yield { kind: 'vague', values: [2], start: token.start, end: token.end, nouns: ['year'] };
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
    const large = said === 'a' && next?.folded === 'quarter' ? readNumberWords(tokens, at) : null;
    if (large) {
      yield wordQuantity(tokens, at, large.to, large.value, folded);
      at = large.to - 1;
      continue;
    }
    const pair = readShareOfThings(tokens, at);
    if (pair) {
      yield pair;
      at += 3;
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
    if (ordinal !== undefined && ordinal >= 3 && next && isNear) {
      yield { kind: 'ordinal', values: [ordinal], start: token.start, end: token.end };
    }
  }
}

/** "one pair in five", "two orders out of ten". */
function readShareOfThings(tokens: Token[], at: number): Found | null {
  const part = wordValue(tokens[at]!.folded);
  const link = tokens[at + 2]?.folded;
  const far = link === 'out' ? at + 4 : at + 3;
  const base = tokens[tokens[far]?.folded === 'every' ? far + 1 : far];
  if (part < 1 || part > 9 || base === undefined || (link !== 'in' && link !== 'out')) return null;
  const of = wordValue(base.folded);
  if (
    of <= part ||
    of > 100 ||
    functionWords.has(tokens[at + 1]!.folded) ||
    units.has(tokens[base.index + 1]?.folded ?? '')
  )
    return null;
  return { kind: 'ratio', values: [part / of], start: tokens[at]!.start, end: base.end, nouns: [tokens[at + 1]!.stem] };
}

function isCountedOne(tokens: Token[], at: number): boolean {
  return (
    /^(?:in|out)$/.test(tokens[at + 1]?.folded ?? '') &&
    /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten)$/.test(
      tokens[at + (tokens[at + 1]?.folded === 'out' ? 3 : 2)]?.folded ?? '',
    )
  );
}

function wordQuantity(tokens: Token[], from: number, to: number, value: number, folded: string): Found {
  const start = tokens[from]!.start;
  let end = tokens[to - 1]!.end;
  const next = tokens[to];
  const after = tokens[to + 1];
  const near = next !== undefined && /^[\s-]+$/.test(next.gap);
  if (next && near) {
    if (/^(?:in|out)$/.test(next.folded)) {
      const base = tokens[next.folded === 'out' ? to + 2 : to + 1];
      const of = base ? wordValue(base.folded) : 0;
      if (
        base &&
        of > value &&
        of <= 100 &&
        value < 20 &&
        (next.folded === 'out' || !units.has(tokens[base.index + 1]?.folded ?? ''))
      )
        return { kind: 'ratio', values: [value / of], start, end: base.end };
    }
    if (cents.test(next.folded)) return { kind: 'ratio', values: [value / 100], start, end: next.end };
    if (next.folded === 'per' && after?.folded === 'cent')
      return { kind: 'ratio', values: [value / 100], start, end: after.end };
    if (next.folded === 'times' && !/^(?:a|per|each|every)$/.test(after?.folded ?? ''))
      return { kind: 'multiple', values: [value], start, end: next.end };
    if (next.folded === 'odd') {
      end = next.end;
      return { kind: 'count', values: [value], start, end, nouns: ['odd', ...countedNouns(tokens, from, to + 1)] };
    }
    const money = currencies.get(next.folded);
    if (money !== undefined && next.folded.length > 1)
      return { kind: 'money', values: [value], unit: money, start, end: next.end };
    if (/^(?:square|cubic)$/.test(next.folded) && after) {
      const of =
        next.folded === 'cubic'
          ? 'cubic'
          : /^(?:feet|foot|ft)$/.test(after.folded)
            ? 'square foot'
            : /^k/.test(after.folded)
              ? 'square kilometre'
              : 'square metre';
      return { kind: 'measure', values: [value], unit: of, start, end: after.end };
    }
    const unit = units.get(next.folded);
    if (unit) {
      return {
        kind: unit.kind,
        values: [value * unit.factor],
        unit: unit.unit,
        start,
        end: next.end,
        nouns: countedNouns(tokens, from, to + 1),
      };
    }
  }
  if (value >= 1800 && value <= 2099 && /\b(?:in|since|from)\s$/.test(folded.slice(Math.max(0, start - 6), start)))
    return { kind: 'year', values: [value], start, end };
  return { kind: 'count', values: [value], start, end };
}
