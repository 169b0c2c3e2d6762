import type { Verdict } from '../contract/verdict.ts';

/** When a model is asked whether the request supports what a text says; see docs/operators.md. */
export type JudgeMode = 'auto' | 'off' | 'always';

export const judgePolicy = {
  /**
   * A verdict whose `score` lies in here, ends included, is unsure: the judge decides it. Half is a verdict that could
   * as well have been its opposite; what is surer than the upper end stands without being asked about.
   */
  unsure: { from: 0.35, to: 0.65 },
  /** The score of a verdict that the judge decided. */
  score: 0.9,
  /** Statements of one call; beyond it the guardrails' own verdict stands. */
  mostStatements: 80,
} as const;

/** Scores, 0 to 1, both ends included. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

export const isUnsure = ({ score }: Pick<Verdict, 'score'>, band: Band = judgePolicy.unsure): boolean =>
  band.from <= score && score <= band.to;

/**
 * Rules by which words ask, suppose, propose or close. In 752 messages of good prose, half of them with something untrue
 * in it, one in 400 of them was what is untrue; of
 * what other rules exempt one in 16 to 80.
 */
const tellNothing: ReadonlySet<string> = new Set([
  'question',
  'called-a-question',
  'condition',
  'offer',
  'invitation',
  'closing',
  'asked',
  'proposed',
  'courtesy',
]);

/** always: what may tell something, however sure the verdict is, and what is unsure. */
export const isForJudge = (
  mode: JudgeMode,
  verdict: Pick<Verdict, 'score' | 'of' | 'verdict' | 'rule'>,
  band?: Band,
): boolean =>
  mode !== 'off' &&
  (isUnsure(verdict, band) ||
    (mode === 'always' &&
      verdict.of === 'statement' &&
      !(verdict.verdict === 'EXEMPT' && tellNothing.has(verdict.rule))));
