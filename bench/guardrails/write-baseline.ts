import { writeFileSync } from 'node:fs';
import type { CorpusFigures } from './measure-corpus.ts';

/** Keeps the counts that a test holds later versions to. */
export function writeBaseline(figures: Record<string, CorpusFigures>): void {
  const counts = Object.fromEntries(
    Object.entries(figures).map(([file, { groups, whole }]) => [
      file,
      Object.fromEntries(
        Object.entries({ ...groups, 'whole message': whole }).map(([group, { recall, falsePositives }]) => [
          group,
          { recalled: recall.hits, false_positives: falsePositives.hits },
        ]),
      ),
    ]),
  );
  writeFileSync(new URL('../guardrails-baseline.json', import.meta.url), `${JSON.stringify(counts, null, 2)}\n`);
}
