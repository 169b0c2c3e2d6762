import type { RiskFlag } from '../../src/contract/risk-flag.ts';
import type { GuardrailsEngine } from '../../src/guardrails/guardrails.ts';
import type { Count } from '../guardrails/measure-corpus.ts';
import { isGroundingError } from '../support/grounding-codes.ts';
import { trueKinds } from './kinds.ts';
import type { Mutant } from './mutant.ts';
import { sentenceAt } from './sentences.ts';

export interface KindFigures {
  /** False: caught. True: flagged, of those whose sentence passed before the change. */
  readonly count: Count;
  /** False changes in a sentence that was flagged before the change: caught without merit. */
  flaggedBefore: number;
}

export interface MutantIssue {
  readonly kind: string;
  readonly id: string;
  readonly said: string;
  readonly sentence: string;
  readonly flags: readonly string[];
}

const overlapping = (flags: readonly RiskFlag[], [start, end]: [number, number]): RiskFlag[] =>
  flags.filter((flag) => flag.field === 'message' && isGroundingError(flag) && flag.start < end && flag.end > start);

export function measureMutants(
  mutants: readonly Mutant[],
  guardrails: GuardrailsEngine,
): { figures: Map<string, KindFigures>; issues: MutantIssue[] } {
  const figures = new Map<string, KindFigures>();
  const issues: MutantIssue[] = [];
  for (const { kind, base, variant, change } of mutants) {
    const one = figures.get(kind) ?? { count: { hits: 0, total: 0 }, flaggedBefore: 0 };
    figures.set(kind, one);
    const isTrue = trueKinds.has(kind);
    // A sentence put in whole was not there before.
    const isWhole = change.start === change.end && /[.?]$/u.test(change.text);
    const before = sentenceAt(base.variant.message, change.start, change.end);
    const flaggedBefore =
      !isWhole && overlapping(guardrails.check(base.request, base.variant).risk_flags, before).length > 0;
    if (isTrue && flaggedBefore) continue;
    const span = sentenceAt(variant.message, change.start, change.start + change.text.length);
    const flags = overlapping(guardrails.check(base.request, variant).risk_flags, span);
    one.count.total += 1;
    if (flags.length > 0) one.count.hits += 1;
    if (!isTrue && flaggedBefore) one.flaggedBefore += 1;
    if (flags.length > 0 === isTrue)
      issues.push({
        kind,
        id: base.id,
        said: `${base.variant.message.slice(change.start, change.end)} -> ${change.text}`,
        sentence: variant.message.slice(...span),
        flags: flags.map(({ code, evidence }) => `${code} ${evidence}`),
      });
  }
  return { figures, issues };
}
