import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measurePairs } from '../../../bench/contrast/measure-pairs.ts';
import { readPairs } from '../../../bench/contrast/read-pairs.ts';
import { type PairCounts, pairCounts } from '../../../bench/contrast/write-baseline.ts';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';

const path = (name: string): string => new URL(`../../../${name}`, import.meta.url).pathname;
/** Renewed by `npm run bench:contrast -- --write-baseline`. */
const { pooled: committed } = JSON.parse(readFileSync(path('bench/contrast-baseline.json'), 'utf8')) as {
  pooled: PairCounts;
};

/** One pair may turn with any change; two are a fall. */
const tolerance = 1;

it('judges contrast pairs no worse than committed', () => {
  const measured = pairCounts(measurePairs(readPairs(path('corpus/contrast.jsonl')), createGuardrails()).pooled);
  expect(measured.right).toBeGreaterThanOrEqual(committed.right - tolerance);
  expect(measured.true_flagged).toBeLessThanOrEqual(committed.true_flagged + tolerance);
  expect(measured.false_passed).toBeLessThanOrEqual(committed.false_passed + tolerance);
});
