import { expect, it } from 'vitest';
import { readPairs } from '../../../../bench/contrast/read-pairs.ts';
import { readCorpus } from '../../../../bench/guardrails/read-corpus.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import type { VariantReport } from '../../../../src/guardrails/guardrails.ts';
import { ruleMessages } from './messages.ts';
import { ruleNames } from './rule-names.ts';

const guardrails = createGuardrails();
const path = (name: string): string => new URL(`../../../../corpus/${name}.jsonl`, import.meta.url).pathname;
const rulesOf = ({ risk_flags, verdicts }: VariantReport): string[] =>
  [...risk_flags, ...verdicts].map(({ rule }) => rule ?? 'none');

const fired = new Set<string>();
for (const { request, variant } of ['dev', 'own', 'languages', 'annotators/r'].flatMap((name) =>
  readCorpus(path(name)),
))
  for (const rule of rulesOf(guardrails.check(request, variant))) fired.add(rule);
for (const { request, ...pair } of readPairs(path('contrast')))
  for (const { variant } of [pair.true, pair.false])
    for (const rule of rulesOf(guardrails.check(request, variant))) fired.add(rule);

it('every flag and verdict names its rule', () => {
  expect(fired).not.toContain('none');
});

it.each(ruleMessages.map((one) => [one.rule, one] as const))(
  '%s fires',
  (rule, { request, variant, hints, writtenAt }) => {
    expect(rulesOf(guardrails.check(request, variant, hints, writtenAt))).toContain(rule);
  },
);

it('every rule that is code is shown by a message', () => {
  const shown = [...fired, ...ruleMessages.map(({ rule }) => rule)];
  const names = [...ruleNames()];
  expect(names.length).toBeGreaterThan(80);
  const unshown = names.filter(([, pattern]) => !shown.some((rule) => pattern.test(rule)));
  expect(unshown.map(([name]) => name)).toEqual([]);
});
