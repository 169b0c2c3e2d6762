import { writeFileSync } from 'node:fs';
import type { GuardrailsEngine } from '../../src/guardrails/guardrails.ts';
import type { Count } from '../guardrails/measure-corpus.ts';
import { readClean } from './bases.ts';
import { falseGroups, trueGroups } from './kinds.ts';
import { makeMutants } from './make-mutants.ts';
import { measureMutants } from './measure-mutants.ts';
import { createRandom, shuffle } from './random.ts';

/** Few enough for a test: drawn messages, and few mutants of a kind. */
const messages = 350;
const cap = 20;

/** What is caught of each group of falsehoods, and flagged of the true changes, in the drawn messages. */
export function measureSubset(guardrails: GuardrailsEngine): Record<string, Count> {
  const rows = shuffle(readClean(), createRandom(11)).slice(0, messages);
  const { figures } = measureMutants(makeMutants(rows, cap), guardrails);
  return Object.fromEntries(
    [...falseGroups, ...trueGroups].map(({ name, kinds }) => {
      const counts = kinds.flatMap((kind) => figures.get(kind)?.count ?? []);
      const sum = (of: (one: Count) => number): number => counts.reduce((total, one) => total + of(one), 0);
      return [name, { hits: sum(({ hits }) => hits), total: sum(({ total }) => total) }];
    }),
  );
}

/** Keeps the figures that a test holds later versions to. */
export function writeMutantsBaseline(guardrails: GuardrailsEngine): void {
  const path = new URL('../mutants-baseline.json', import.meta.url);
  writeFileSync(path, `${JSON.stringify(measureSubset(guardrails), null, 2)}\n`);
}
