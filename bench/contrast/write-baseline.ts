import { writeFileSync } from 'node:fs';
import type { PairFigures, PairReport } from './measure-pairs.ts';

export interface PairCounts {
  readonly right: number;
  readonly true_flagged: number;
  readonly false_passed: number;
}

export const pairCounts = ({ right, trueFlagged, falsePassed }: PairFigures): PairCounts => ({
  right: right.hits,
  true_flagged: trueFlagged.hits,
  false_passed: falsePassed.hits,
});

/** Keeps the counts that a test holds later versions to: pooled alone, since ten pairs a kind move by chance. */
export function writeContrastBaseline({ pooled }: PairReport): void {
  const path = new URL('../contrast-baseline.json', import.meta.url);
  writeFileSync(path, `${JSON.stringify({ pooled: pairCounts(pooled) }, null, 2)}\n`);
}
