import type { Verdict, VerdictKind } from '../contract/verdict.ts';
import { SpanIndex } from './span-index.ts';

/** What is found wrong outranks what is found sound, and a fact that says otherwise outranks the lack of one. */
const rank: Record<VerdictKind, number> = { CONTRADICTED: 0, UNSOURCED: 1, DERIVED: 2, SUPPORTED: 3, EXEMPT: 4 };

/**
 * One verdict for each number, name and statement: where several recognizers judged overlapping words as the same kind
 * of thing, the graver verdict stands, then the longer one.
 */
export function oneVerdictEach(verdicts: readonly Verdict[]): Verdict[] {
  const byRank = [...verdicts].sort(
    (a, b) => rank[a.verdict] - rank[b.verdict] || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  return (['number', 'name', 'statement'] as const).flatMap((of) => {
    const own = byRank.filter((one) => one.of === of);
    const places = new Map(own.map((one, place) => [one, place]));
    const index = new SpanIndex(own);
    const dropped = new Set<Verdict>();
    for (const [place, one] of own.entries()) {
      if (dropped.has(one)) continue;
      for (const other of index.overlapping(one)) if (places.get(other)! > place) dropped.add(other);
    }
    return own.filter((one) => !dropped.has(one));
  });
}
