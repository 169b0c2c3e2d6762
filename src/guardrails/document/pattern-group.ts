import { createLiteralScanner, type LiteralScanner } from './literal-scanner.ts';
import { requiredLiterals } from './required-literals.ts';

/** A pattern of a group: as the regular expression itself, which is tried only where a text has what it needs. */
export interface GroupedPattern {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

/** Patterns that are tried on the same texts: one pass over a text tells which of them can match it. */
export interface PatternGroup {
  /** Takes a pattern without the flags i, g and y into the group. */
  add(pattern: RegExp): GroupedPattern;
}

/** Texts of which is kept what they have: a clause, its sentence, and what is compared with them. */
const keptTexts = 4;

interface Marked {
  /** Undefined before the first. */
  text: string | undefined;
  /** 1 for each pattern that can match. */
  readonly marks: Uint8Array;
}

export function createPatternGroup(): PatternGroup {
  const needs: (readonly string[] | null)[] = [];
  let scanner: LiteralScanner | undefined;
  let unguarded = new Uint8Array();
  let kept: Marked[] = [];
  let oldest = 0;
  let last: Marked | undefined;

  function build(): LiteralScanner {
    unguarded = Uint8Array.from(needs, (literals) => (literals === null ? 1 : 0));
    kept = Array.from({ length: keptTexts }, () => ({ text: undefined, marks: new Uint8Array(needs.length) }));
    return createLiteralScanner(
      needs.flatMap((literals) => literals ?? []),
      needs.flatMap((literals, owner) => (literals ?? []).map(() => owner)),
    );
  }

  function marksOf(text: string): Uint8Array {
    if (last?.text !== text) last = kept.find((one) => one.text === text) ?? scan(text);
    return last.marks;
  }

  function scan(text: string): Marked {
    scanner ??= build();
    const next = kept[oldest]!;
    oldest = (oldest + 1) % keptTexts;
    next.text = text;
    next.marks.set(unguarded);
    scanner.mark(text, next.marks);
    return next;
  }

  return {
    add(pattern) {
      if (/[giy]/.test(pattern.flags)) throw new Error(`${pattern} has a flag that a group does not take`);
      const at = needs.push(requiredLiterals(pattern.source)) - 1;
      scanner = undefined;
      kept = [];
      oldest = 0;
      last = undefined;
      return {
        test: (text) => marksOf(text)[at] === 1 && pattern.test(text),
        exec: (text) => (marksOf(text)[at] === 1 ? pattern.exec(text) : null),
      };
    },
  };
}
