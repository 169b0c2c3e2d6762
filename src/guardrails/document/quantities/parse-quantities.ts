import type { NormalText } from '../normalise-text.ts';
import type { Token } from '../tokenise.ts';
import { countedNouns, headNouns } from './counted-nouns.ts';
import type { Found } from './found-quantity.ts';
import type { Quantity } from './quantity.ts';
import { readDates } from './read-dates.ts';
import { readDigitQuantities } from './read-digit-quantities.ts';
import { readDigits } from './read-digits.ts';
import { readHundredths } from './read-hundredths.ts';
import { readLimit } from './read-limit.ts';
import { readRanks } from './read-ranks.ts';
import { readRate, readScope } from './read-rate.ts';
import { readWordQuantities } from './read-word-quantities.ts';
import { tokenAfter, tokenAt } from './token-at.ts';
import { units } from './units.ts';

/**
 * Every quantity of a text, in order, none overlapping another. Past `most` of them one more may be read, which tells
 * that there are more.
 */
export function parseQuantities(
  normal: NormalText,
  tokens: Token[],
  most: number = Number.POSITIVE_INFINITY,
): Quantity[] {
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
  const isTaken = new Uint8Array(normal.folded.length);
  for (const { start, end } of taken) isTaken.fill(1, start, end);
  const add = (found: Found): void => {
    if (isTaken.subarray(found.start, found.end).includes(1)) return;
    taken.push(found);
    isTaken.fill(1, found.start, found.end);
  };
  for (const found of readRanks(normal.folded)) add(found);
  for (const found of readHundredths(tokens)) add(found);
  for (const found of readDigitQuantities(normal.folded, tokens)) add(found);
  for (const found of readWordQuantities(tokens, normal.folded)) add(found);
  taken.sort((a, b) => a.start - b.start);
  joinRanges(taken, normal.folded);
  const quantities = taken.slice(0, most + 1).map((found, at): Quantity => {
    const first = taken[at - 1];
    const next = taken[at + 1];
    const until = next?.start ?? normal.folded.length;
    const isHigh = first !== undefined && isSpan(normal.folded, first, found);
    const isLow = next !== undefined && isSpan(normal.folded, found, next);
    const from = tokenAt(tokens, found.start);
    const to = tokenAfter(tokens, from, found.end);
    const nouns = found.nouns ?? countedNouns(tokens, from, to);
    const own = readLimit(normal.folded, found.start, found.end);
    const limit = own.limit || (isHigh ? readLimit(normal.folded, first.start, first.end).limit : '');
    return {
      kind: found.kind,
      values: found.values,
      unit: found.unit ?? '',
      nouns,
      ...headNouns(tokens, to, nouns, found.values[0]!),
      start: found.start,
      end: found.end,
      token: from,
      // Of "10 to 15 a day" both are daily.
      ...readRate(normal.folded, found.start, found.end, isLow ? normal.folded.length : until),
      // In a range the second bounds from above, the first from below.
      limit: isHigh && (limit === '' || limit === 'at-least') ? 'up-to' : isLow && limit === '' ? 'at-least' : limit,
      limitStart: own.limitStart,
      scope: readScope(normal.folded, found.start, found.end, until),
      ...(found.year === undefined ? {} : { year: found.year }),
    };
  });
  return inheritHeads(lendHeads(quantities, normal.folded), normal.folded);
}

/** "3 MRI and 2 CT scanners", "7 primary and 3 secondary schools": the first leaves its noun to the second. */
const lendHeads = (quantities: readonly Quantity[], folded: string): Quantity[] =>
  quantities.map((one, at) => {
    const next = quantities[at + 1];
    const isShort =
      next !== undefined &&
      one.kind === 'count' &&
      next.kind === 'count' &&
      next.nouns.length > 1 &&
      next.head !== '' &&
      next.head !== next.nouns[0] &&
      /^ [\p{L}-]*[^s ] and $/u.test(folded.slice(one.end, next.start));
    return isShort ? { ...one, head: next.head, nouns: [...new Set([...one.nouns, next.head])] } : one;
  });

/** "52 stores, 18 of them open all night", "three bakeries in Ghent and two in Bruges": the second leaves its noun to the first. */
function inheritHeads(quantities: Quantity[], folded: string): Quantity[] {
  const result: Quantity[] = [];
  for (const one of quantities) {
    const first = result.at(-1);
    const between = first === undefined ? '' : folded.slice(first.end, one.start);
    const isLeft =
      first !== undefined &&
      one.kind === 'count' &&
      first.kind === 'count' &&
      one.head === '' &&
      first.head !== '' &&
      !/[.!?;\n]\s/.test(between) &&
      (/^ (?:\p{L}+ )?of (?:them|these|those|which|whom)\b/u.test(folded.slice(one.end, one.end + 24)) ||
        (/(?:\band|,) (?:of (?:them|which|whom) )?(?:about |some |the other |another )?$/.test(between) &&
          /^(?: (?:in|at|for|on|there|here|more)\b|[.,;)]|$)/.test(folded.slice(one.end))));
    result.push(isLeft ? { ...one, head: first.head, nouns: one.nouns.length > 0 ? one.nouns : [first.head] } : one);
  }
  return result;
}

const isRange = (folded: string, first: Found, second: Found): boolean =>
  /^\s?(?:-|to|or|and|bis|a|ou|oder|o|y|e|tot|do)\s?$/.test(folded.slice(first.end, second.start));

/** "10 to 15", "between 10 and 15": two ends of one range, not two numbers. */
const isSpan = (folded: string, first: Found, second: Found): boolean =>
  first.kind === second.kind &&
  first.values[0]! < second.values[0]! &&
  (/^\s?(?:-|to|bis|tot|do)\s?$/.test(folded.slice(first.end, second.start)) ||
    (/^\sand\s$/.test(folded.slice(first.end, second.start)) &&
      /\bbetween\s$/.test(folded.slice(Math.max(0, first.start - 9), first.start))));

/** In "10-15 minutes" and "three to four sites" the first number is of the second's kind. */
function joinRanges(found: Found[], folded: string): void {
  for (let at = found.length - 2; at >= 0; at -= 1) {
    const first = found[at]!;
    const second = found[at + 1]!;
    if (first.kind !== 'count' || !isRange(folded, first, second)) continue;
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
