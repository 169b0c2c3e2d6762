import { firstNot } from '../../first-not.ts';
import type { Token } from '../tokenise.ts';

/** Index of the first token that ends behind `offset`. */
export const tokenAt = (tokens: readonly Token[], offset: number): number =>
  firstNot(tokens.length, (at) => tokens[at]!.end <= offset);

/** Index of the first token from `from` on that starts at `end` or behind it: the one after what ends there. */
export function tokenAfter(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]!.start < end) at += 1;
  return at;
}

/** Whether an offset lies within one of some spans, in order and none overlapping another, and not at its start. */
export function isInside(spans: readonly { readonly start: number; readonly end: number }[], offset: number): boolean {
  const before = firstNot(spans.length, (at) => spans[at]!.start < offset);
  return before > 0 && offset < spans[before - 1]!.end;
}

/** By a token's index the number that it is part of, the first of those that have it. */
export function numbersByToken<Span extends { readonly start: number; readonly end: number }>(
  tokens: readonly Token[],
  numbers: readonly Span[],
): ReadonlyMap<number, Span> {
  const found = new Map<number, Span>();
  for (const one of numbers)
    for (let at = tokenAt(tokens, one.start); at < tokens.length && tokens[at]!.end <= one.end; at += 1)
      if (tokens[at]!.start >= one.start && !found.has(at)) found.set(at, one);
  return found;
}

/** The tokens from `back` before to `ahead` after the one at an index, no further than a gap that matches `end`. */
export function tokensAround(
  tokens: readonly Token[],
  at: number,
  back: number,
  ahead: number,
  end: RegExp,
): readonly Token[] {
  let from = at;
  while (from > 0 && at - from < back && !end.test(tokens[from]!.gap)) from -= 1;
  let to = at + 1;
  while (to < tokens.length && to - at <= ahead && !end.test(tokens[to]!.gap)) to += 1;
  return tokens.slice(from, to);
}
