/**
 * How many of the first `length` places of something in order come before what is looked for: `isBefore` is true of
 * them, and of none behind. Binary search.
 */
export function firstNot(length: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
