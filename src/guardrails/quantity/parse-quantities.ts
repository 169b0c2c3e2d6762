import { functionWords } from '../text/function-words.ts';
import type { NormalText } from '../text/normalise-text.ts';
import type { Token } from '../text/tokenise.ts';
import { months, weekdays } from './calendar.ts';
import { countedNouns } from './counted-nouns.ts';
import { denominatorValue, foldValue, ordinalValue, readNumberWords } from './number-words.ts';
import type { Quantity, QuantityKind } from './quantity.ts';
import { readBound, readRate } from './rate-and-bound.ts';
import { readDates } from './read-dates.ts';
import { currencies, scales, units } from './units.ts';

const digits =
  /(?<![\p{L}\p{N}_])(?<sign>us\$|nz\$|[acrs]\$|[$€£¥₹₩₪₦]|(?:rm|rs|ksh|tsh|ush|usd|eur|gbp|chf|sar|aed|inr|jpy|cny|hkd|sgd|myr|thb|idr|php|vnd|krw|pln|czk|huf|ron|sek|nok|dkk|isk|try|zar|kes|ngn|ghs|egp|mad|brl|mxn|cop|clp|pen|ars|uyu|cad|aud|nzd|ils|qar|kwd|bhd|omr|pkr|bdt|lkr)(?=\s?\d))?\s?(?<number>\d{1,3}(?:[,.'\u00a0\u202f ]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?<plus>\+)?(?:(?<join>[\s-]?)(?<suffix>%|°c|°f|°|€|£|\$|×|(?:sq\.?|square|cubic)[ .](?:m|metres?|meters?|feet|foot|ft|km|kilometres?|kilometers?|miles?)\b|m[23]\b|\p{L}+\.?)?)?/gu;

const cents = /^(?:percent|pct|prozent|porcento|procent|percentage)$/;

/** Readings of digits whose point and comma may group or part. */
export function readDigits(text: string): number[] {
  const plain = text.replace(/['\u00a0\u202f ]/g, '');
  const marks = plain.match(/[.,]/g) ?? [];
  if (marks.length === 0) return [Number(plain)];
  const grouped = Number(plain.replace(/[.,]/g, ''));
  if (marks.length === 1) {
    const decimal = Number(plain.replace(',', '.'));
    if (!/[.,]\d{3}$/.test(plain) || /^0/.test(plain)) return [decimal];
    return plain.includes(',') ? [grouped] : [grouped, decimal];
  }
  if (new Set(marks).size === 1) return [grouped];
  const at = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  return [Number(`${plain.slice(0, at).replace(/[.,]/g, '')}.${plain.slice(at + 1)}`)];
}

interface Found {
  kind: QuantityKind;
  values: number[];
  unit?: string;
  start: number;
  end: number;
  nouns?: string[];
  year?: number;
}

/** Every quantity of a text, in order, none overlapping another. */
export function parseQuantities(normal: NormalText, tokens: Token[]): Quantity[] {
  const taken: Found[] = [...readDates(normal.folded, tokens)];
  for (const match of normal.folded.matchAll(/(\d*)([1-7])\u2044([2-8])(?!\d)/gu)) {
    const whole = Number(match[1] || 0);
    const part = Number(match[2]) / Number(match[3]);
    taken.push({
      kind: whole > 0 ? 'count' : 'ratio',
      values: [whole + part],
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  const free = (start: number, end: number) => taken.every((one) => end <= one.start || start >= one.end);
  const add = (found: Found): void => {
    if (free(found.start, found.end)) taken.push(found);
  };
  for (const found of readRanks(normal.folded)) add(found);
  for (const found of readDigitQuantities(normal.folded, tokens)) add(found);
  for (const found of readWordQuantities(tokens, normal.folded)) add(found);
  taken.sort((a, b) => a.start - b.start);
  joinRanges(taken, normal.folded);
  return taken.map((found) => {
    const from = tokenAt(tokens, found.start);
    let to = from;
    while (to < tokens.length && tokens[to]!.start < found.end) to += 1;
    return {
      kind: found.kind,
      values: found.values,
      unit: found.unit ?? '',
      nouns: found.nouns ?? countedNouns(tokens, from, to),
      start: found.start,
      end: found.end,
      token: from,
      per: readRate(normal.folded, found.start, found.end),
      bound: readBound(normal.folded, found.start, found.end),
      ...(found.year === undefined ? {} : { year: found.year }),
    };
  });
}

/** In "10-15 minutes" and "three to four sites" the first number is of the second's kind. */
function joinRanges(found: Found[], folded: string): void {
  for (let at = found.length - 2; at >= 0; at -= 1) {
    const first = found[at]!;
    const second = found[at + 1]!;
    if (
      first.kind !== 'count' ||
      !/^\s?(?:-|to|or|and|bis|a|ou|oder|o|y|e|tot|do)\s?$/.test(folded.slice(first.end, second.start))
    )
      continue;
    if (
      second.kind !== 'duration' &&
      second.kind !== 'measure' &&
      second.kind !== 'money' &&
      second.kind !== 'ratio' &&
      second.kind !== 'count'
    )
      continue;
    if (second.kind !== 'count') {
      const said = readDigits(/[\d.,]+/.exec(folded.slice(second.start, second.end))?.[0] ?? '')[0] || 0;
      const factor =
        said > 0
          ? second.values[0]! / said
          : (units.get(folded.slice(second.start, second.end).split(/[\s-]/).at(-1)!)?.factor ??
            (second.kind === 'ratio' ? 0.01 : 1));
      first.values = first.values.map((value) => value * factor);
      first.kind = second.kind;
      first.unit = second.unit ?? '';
    }
    first.nouns = second.nouns ?? [];
  }
}

export function tokenAt(tokens: Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const smallNumber = 'one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred|\\d+';
const rank = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:#|№)\\s?(\\d+)|\\b(?:no\\.?|number|nr\\.?)\\s?(one|1)(?!\\d)|\\btop[\\s-](${smallNumber})\\b(?!\\s+of\\b)|\\b(second|third|fourth|fifth|2nd|3rd|4th|5th)[\\s-](?:largest|biggest|best|fastest|most|oldest|highest|busiest|leading|strongest)\\b)`,
  'gu',
);

function* readRanks(folded: string): Generator<Found> {
  for (const match of folded.matchAll(rank)) {
    const said = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '1';
    const value = wordValue(said);
    if (
      match[2] &&
      /^\s+(?:priority|question|reason|thing|rule|concern|goal|worry)/.test(folded.slice(match.index + match[0].length))
    )
      continue;
    yield { kind: 'rank', values: [value], start: match.index, end: match.index + match[0].length };
  }
}

function wordValue(word: string): number {
  const number = Number.parseInt(word, 10);
  if (!Number.isNaN(number)) return number;
  const words = 'one two three four five six seven eight nine ten'.split(' ');
  const at = words.indexOf(word);
  if (at >= 0) return at + 1;
  return ordinalValue(word) ?? ({ twenty: 20, fifty: 50, hundred: 100 }[word] || 0);
}

const idiomDigits = /^(?:24\/7|24x7|7x24|9\/11|50\/50|9-to-5|9 to 5|365\b)/;

function* readDigitQuantities(folded: string, tokens: Token[]): Generator<Found> {
  for (const match of folded.matchAll(digits)) {
    const { sign, number, plus, join, suffix } = match.groups as Record<string, string | undefined>;
    if (number === undefined) continue;
    const lead = match[0].indexOf(number);
    const numberStart = match.index + lead;
    const numberEnd = numberStart + number.length + (plus ? 1 : 0);
    const start = sign === undefined ? numberStart : match.index;
    if (idiomDigits.test(folded.slice(numberStart, numberStart + 8))) continue;
    const before = folded.slice(Math.max(0, numberStart - 12), numberStart);
    if (/[/:.\d]$/.test(before) && /\d[/:.]$/.test(before)) continue;
    let values = readDigits(number);
    let end = numberEnd;
    let kind: QuantityKind = 'count';
    let unit = '';
    const code = /(?<![\p{L}])(usd|eur|gbp|chf|inr|jpy|pln|sek|nok|dkk|cad|aud|nzd|brl|zar|kes|ngn|mxn|sgd)\s?$/u.exec(
      before,
    );
    let money = sign ? (currencies.get(sign) ?? sign.toUpperCase()) : code ? currencies.get(code[1]!) : undefined;
    const oneIn =
      /^\s?(?:in\s|out of\s|von\s|sur\s|de cada\s|su\s|\/(?=\d+\s(?:of|the)\b))(\d+|two|three|four|five|six|seven|eight|nine|ten)\b/.exec(
        folded.slice(numberEnd, numberEnd + 16),
      );
    if (oneIn && !money && values[0]! < wordValue(oneIn[1]!) && wordValue(oneIn[1]!) <= 100 && Number(number) < 100) {
      yield {
        kind: 'ratio',
        values: [values[0]! / wordValue(oneIn[1]!)],
        start,
        end: numberEnd + oneIn[0].length,
      };
      continue;
    }
    const word = suffix?.replace(/\.$/, '');
    const wordEnd = numberEnd + (join?.length ?? 0) + (word?.length ?? 0);
    const glued = join === '';
    let rest = wordEnd;
    if (word !== undefined) {
      if (word === '%') {
        kind = 'ratio';
        values = values.map((value) => value / 100);
        end = wordEnd;
      } else if (cents.test(word) || (word === 'per' && /^\scent\b/.test(folded.slice(wordEnd, wordEnd + 6)))) {
        kind = 'ratio';
        values = values.map((value) => value / 100);
        end = word === 'per' ? wordEnd + 5 : wordEnd;
      } else if ((word === 'x' || word === '×') && glued) {
        kind = 'multiple';
        end = wordEnd;
      } else if (word === 'fold') {
        kind = 'multiple';
        end = wordEnd;
      } else if (word === 'times' && !/^\s(?:a|per|each|every)\b/.test(folded.slice(wordEnd, wordEnd + 7))) {
        kind = 'multiple';
        end = wordEnd;
      } else if (/^(?:st|nd|rd|th)$/.test(word) && glued) {
        kind = 'ordinal';
        end = wordEnd;
      } else if (currencies.has(word) && /^[€£$]$/.test(word)) {
        money = currencies.get(word);
        end = wordEnd;
      } else if (/^(?:sq|square|cubic|m[23])/.test(word)) {
        kind = 'measure';
        unit =
          word.startsWith('cubic') || word === 'm3'
            ? 'cubic'
            : /f/.test(word)
              ? 'square foot'
              : /km|kilo/.test(word)
                ? 'square kilometre'
                : /mile/.test(word)
                  ? 'square mile'
                  : 'square metre';
        end = wordEnd;
      } else if (word === 's' && glued && number.length === 4) {
        kind = 'year';
        end = wordEnd;
      } else if (word.startsWith('°')) {
        kind = 'measure';
        unit = 'degree';
        end = wordEnd;
      } else {
        const scale = scales.get(word);
        const isScale = scale !== undefined && (glued || word.length > 2 || (money !== undefined && join === ' '));
        const isMetre = word === 'm' && glued && money === undefined && Number(number) < 100 && false;
        if (isScale && !isMetre) {
          values = values.map((value) => value * scale);
          end = wordEnd;
          const after = /^[\s-]?(\p{L}+|%|€|£|\$)/u.exec(folded.slice(wordEnd));
          if (after) {
            const next = after[1]!;
            if (currencies.has(next) && money === undefined && next !== 'pound') money = currencies.get(next);
            else if (units.has(next)) {
              unit = next;
            }
            if (money !== undefined && currencies.has(next)) end = wordEnd + after[0].length;
            else if (unit) rest = wordEnd + after[0].length;
          }
        } else if (currencies.has(word) && word.length > 1) {
          money = money ?? currencies.get(word);
          end = wordEnd;
        } else if (units.has(word)) {
          unit = word;
          rest = wordEnd;
        } else if (glued && /^[\p{L}]+$/u.test(word)) {
          continue;
        }
      }
    }
    if (money !== undefined) {
      yield { kind: 'money', values, unit: money, start: code ? numberStart - code[0].length : start, end };
      continue;
    }
    if (unit && units.has(unit)) {
      const known = units.get(unit)!;
      yield {
        kind: known.kind,
        values: values.map((value) => value * known.factor),
        unit: known.unit,
        start,
        end: rest,
        nouns: countedNouns(tokens, tokenAt(tokens, start), tokenAt(tokens, rest)),
      };
      continue;
    }
    if (kind === 'count') {
      if (
        /[+-]?\d+$/.test(number) &&
        number.length === 4 &&
        !plus &&
        isYear(folded, numberStart, numberEnd, Number(number))
      )
        kind = 'year';
    }
    yield { kind, values, start, end, ...(kind === 'measure' ? { unit } : {}) };
  }
}

function isYear(folded: string, start: number, end: number, value: number): boolean {
  if (value < 1700 || value > 2099) return false;
  const before = folded.slice(Math.max(0, start - 24), start);
  if (
    /\b(?:in|since|from|by|of|for|until|till|after|before|during|year|early|late|mid|circa|founded|established|est\.?|seit|depuis|desde|dal|sinds|od|en|im|jahr|summer|winter|spring|autumn|fall|january|february|march|april|may|june|july|august|september|october|november|december|and|or|to)[\s-]+$/.test(
      before,
    )
  )
    return !/^\s(?:customers|clients|people|employees|sites|stores|users|members|students|homes|patients)\b/.test(
      folded.slice(end),
    );
  if (value < 1900) return false;
  return (
    !/^\s?[-\s]\p{L}{3,}/u.test(folded.slice(end)) ||
    /^\s(?:award|edition|report|season|conference|budget|plan|results|winner|list)/.test(folded.slice(end))
  );
}

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

function* readWordQuantities(tokens: Token[], folded: string): Generator<Found> {
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
  const base = tokens[link === 'out' ? at + 4 : at + 3];
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

const idiomaticHalf =
  /^(?:an|hour|hours|day|days|battle|fun|term|past|way|time|price|baked|finished|hearted|empty|full|moon|marathon|story|year|yearly|decent|asleep|done|measure|measures|mile|mile|truth|dozen|joking)$/;
const ownerWords = /^(?:of|the|your|their|its|our|all|my|his|her|a)$/;

/** "a third of", "two thirds", "half your", "three quarters", "by a quarter", "in half". */
function readFraction(tokens: Token[], at: number): { found: Found; to: number } | null {
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
      (next.folded !== 'quarter' && value === 3 && !after) ||
      (value === 3 && /^(?:by|up|in|another|over|than|almost|nearly|around|about|roughly|to)$/.test(before)) ||
      /^(?:by|than|almost|nearly|about|roughly)$/.test(before) ||
      /^(?:fewer|more|less|off|faster|lower|higher|cheaper)$/.test(after);
    if (next.folded === 'quarter' && /^(?:an|hour)$/.test(tokens[at + 3]?.folded ?? '')) return null;
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

const fraction = (first: Token, last: Token, value: number, to: number) => ({
  found: { kind: 'ratio' as const, values: [value], start: first.start, end: last.end },
  to,
});

/** Whether a word can stand beside a number without being counted by it. */
export const isPlainWord = (word: string): boolean => functionWords.has(word) || weekdays.has(word) || months.has(word);
