import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CodeFigures, measureCorpus } from '../../../bench/guardrails/measure-corpus.ts';
import { readCorpus } from '../../../bench/guardrails/read-corpus.ts';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';

interface Committed {
  recalled: number;
  false_positives: number;
}

const path = (name: string) => new URL(`../../../${name}`, import.meta.url).pathname;
/**
 * Counts on what those who work on the engine may read: what is set aside gates nothing, or it would be fitted to.
 * Renewed by `npm run bench:guardrails -- --write-baseline`.
 */
const baseline = JSON.parse(readFileSync(path('bench/guardrails-baseline.json'), 'utf8')) as Record<
  string,
  Record<string, Committed>
>;

/** One message may turn with any change; two are a fall. */
const tolerance = 1;

it('gates on nothing that is set aside', () => {
  expect(Object.keys(baseline)).toEqual(['dev.jsonl', 'own.jsonl', 'languages.jsonl', 'languages-2.jsonl']);
});

describe.each(Object.entries(baseline))('on %s', (file, committed) => {
  const { figures } = measureCorpus(readCorpus(path(`corpus/${file}`)), createGuardrails());
  const measured: Record<string, Pick<CodeFigures, 'recall' | 'falsePositives'>> = {
    ...figures.groups,
    'whole message': figures.whole,
  };

  it.each(Object.entries(committed))('%s is no worse than committed', (group, figure) => {
    const { recall, falsePositives } = measured[group]!;
    expect(recall.hits, `recalled of ${recall.total}`).toBeGreaterThanOrEqual(figure.recalled - tolerance);
    expect(falsePositives.hits, `false positives of ${falsePositives.total}`).toBeLessThanOrEqual(
      figure.false_positives + tolerance,
    );
  });
});
