import { anyOf } from '../document/any-of.ts';
import type { Rule } from '../lexicons/read-lexicon.ts';

export interface RuleMatch {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** Rules of one or several lexicons, looked for together. */
export interface RuleSet {
  /** Whether any of them fires; much sooner known than which. */
  test(text: string): boolean;
  /** The first place of each rule that fires, in the order of the lexicon. */
  first(text: string): RuleMatch[];
  /** Every place of every rule. */
  all(text: string): RuleMatch[];
}

export function createRuleSet(rules: readonly Rule[]): RuleSet {
  const any = anyOf(rules.map(({ pattern }) => pattern));
  const everywhere = rules.map(({ id, pattern }) => ({ id, pattern: new RegExp(pattern.source, 'gu') }));
  const test = (text: string): boolean => rules.length > 0 && any.test(text);
  return {
    test,
    first: (text) =>
      test(text)
        ? rules.flatMap(({ id, pattern }) => {
            const match = pattern.exec(text);
            return match ? [{ rule: id, start: match.index, end: match.index + match[0].length }] : [];
          })
        : [],
    all: (text) =>
      test(text)
        ? everywhere.flatMap(({ id, pattern }) =>
            [...text.matchAll(pattern)].map((match) => ({
              rule: id,
              start: match.index,
              end: match.index + match[0].length,
            })),
          )
        : [],
  };
}
