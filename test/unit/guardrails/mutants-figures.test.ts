import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Count } from '../../../bench/guardrails/measure-corpus.ts';
import { measureSubset } from '../../../bench/mutants/subset.ts';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';

/** Renewed by `npm run bench:mutants -- --write-baseline`. */
const baseline = JSON.parse(
  readFileSync(new URL('../../../bench/mutants-baseline.json', import.meta.url), 'utf8'),
) as Record<string, Count>;
/** One mutant may turn with any change; two are a fall. Shares, since a change of the engine draws other mutants. */
const share = ({ hits, total }: Count, tolerance = 0): number => (hits + tolerance) / total;

describe('of machine-made changes', () => {
  const measured = measureSubset(createGuardrails());
  const { 'true changes': trueChanges, ...falsehoods } = baseline;

  it.each(Object.entries(falsehoods))('no fewer false %s are caught than committed', (group, committed) => {
    expect(share(measured[group]!)).toBeGreaterThanOrEqual(share(committed, -1));
  });

  it('no more true ones are flagged than committed', () => {
    expect(share(measured['true changes']!)).toBeLessThanOrEqual(share(trueChanges!, 1));
  });
});
