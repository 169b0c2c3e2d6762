import { describe, expect, it } from 'vitest';
import { checkSaid } from './check-said.ts';
import { cases } from './other-words-by-language.ts';

const flagsOn = (language: string, summary: string, facts: readonly string[], sentence: string): string[] =>
  checkSaid({ language, summary, facts: [...facts] }, sentence).risk_flags.flatMap(
    ({ severity, rule = '', evidence }) =>
      severity === 'error' && /^(?:statements|names|numbers)\//.test(rule) ? [`${rule}: ${evidence}`] : [],
  );

describe('what the request says, told in other words', () => {
  it.each(
    cases.flatMap(([language, summary, facts, honest]) =>
      honest.map((one) => [language, one, summary, facts] as const),
    ),
  )('lets stand, %s: %s', (language, sentence, summary, facts) => {
    expect(flagsOn(language, summary, facts, sentence)).toEqual([]);
  });
  it.each(
    cases.flatMap(([language, summary, facts, , untrue]) =>
      untrue.map((one) => [language, one, summary, facts] as const),
    ),
  )('catches, %s: %s', (language, sentence, summary, facts) => {
    expect(flagsOn(language, summary, facts, sentence)).not.toEqual([]);
  });
});
