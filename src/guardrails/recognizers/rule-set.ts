import { createLiteralScanner } from '../document/literal-scanner.ts';
import { requiredLiterals } from '../document/required-literals.ts';
import type { Rule } from '../lexicons/read-lexicon.ts';

export interface RuleMatch {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** Rules of one or several lexicons, looked for together: only those are tried of whose words the text has one. */
export interface RuleSet {
  /** Whether any of them fires. */
  test(text: string): boolean;
  /** The first place of each rule that fires, in the order of the lexicon. */
  first(text: string): RuleMatch[];
  /** Every place of every rule. */
  all(text: string): RuleMatch[];
  /** The rules whose words a text has, which are all that are tried of it. */
  candidates(text: string): readonly string[];
}

export function createRuleSet(rules: readonly Rule[]): RuleSet {
  const ready = rules.map(({ id, pattern }) => ({
    id,
    pattern,
    everywhere: new RegExp(pattern.source, 'gu'),
    literals: requiredLiterals(pattern.source),
  }));
  const owned = ready.flatMap(({ literals }, owner) => (literals ?? []).map((literal) => ({ literal, owner })));
  const scanner = createLiteralScanner(
    owned.map(({ literal }) => literal),
    owned.map(({ owner }) => owner),
  );
  const always = ready.filter(({ literals }) => literals === null);
  const isAlways = Uint8Array.from(ready, ({ literals }) => (literals === null ? 1 : 0));
  /** As isAlways, but while a text is looked at. */
  const found = isAlways.slice();

  function worthTrying(text: string): readonly (typeof ready)[number][] {
    if (!scanner.mark(text, found)) return always;
    const worth: typeof ready = [];
    for (let at = 0; at < found.length; at += 1) if (found[at] === 1) worth.push(ready[at]!);
    found.set(isAlways);
    return worth;
  }

  return {
    test: (text) => worthTrying(text).some(({ pattern }) => pattern.test(text)),
    first: (text) =>
      worthTrying(text).flatMap(({ id, pattern }) => {
        const match = pattern.exec(text);
        return match ? [{ rule: id, start: match.index, end: match.index + match[0].length }] : [];
      }),
    all: (text) =>
      worthTrying(text).flatMap(({ id, everywhere }) =>
        [...text.matchAll(everywhere)].map((match) => ({
          rule: id,
          start: match.index,
          end: match.index + match[0].length,
        })),
      ),
    candidates: (text) => worthTrying(text).map(({ id }) => id),
  };
}
