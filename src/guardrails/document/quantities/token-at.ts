import type { Token } from '../tokenise.ts';

/** Index of the first token that ends behind `offset`. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first token from `from` on that starts at `end` or behind it: the one after what ends there. */
export function tokenAfter(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]!.start < end) at += 1;
  return at;
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
