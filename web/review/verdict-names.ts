import type { Verdict, VerdictKind } from '../../src/contract/verdict.ts';

/** Gravest first. */
export const verdictNames: Record<VerdictKind, string> = {
  CONTRADICTED: 'contradicted',
  UNSOURCED: 'unsourced',
  DERIVED: 'derived',
  SUPPORTED: 'supported',
  EXEMPT: 'exempt',
};

/** In the order they are listed. */
export const judgedNames: Record<Verdict['of'], string> = {
  number: 'Numbers',
  name: 'Names',
  statement: 'Statements',
};
