export interface Scored {
  readonly score: number;
  readonly isPositive: boolean;
}

/** The chance that a positive scores above a negative, ties counting half (Mann and Whitney); NaN where one is missing. */
export function auroc(all: readonly Scored[]): number {
  const sorted = [...all].sort((one, other) => one.score - other.score);
  const positives = sorted.filter(({ isPositive }) => isPositive).length;
  const negatives = sorted.length - positives;
  let below = 0;
  let wins = 0;
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    while (end < sorted.length && sorted[end]!.score === sorted[at]!.score) end += 1;
    const tied = sorted.slice(at, end);
    const tiedPositives = tied.filter(({ isPositive }) => isPositive).length;
    const tiedNegatives = tied.length - tiedPositives;
    wins += tiedPositives * (below + tiedNegatives / 2);
    below += tiedNegatives;
    at = end;
  }
  return wins / (positives * negatives);
}
