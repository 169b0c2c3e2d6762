import { BudgetBlocked } from '../campaigns/reserve-budget.ts';
import { hasError } from '../guardrails/guardrails.ts';
import { LlmBackoff } from '../llm/llm.ts';
import { callWriter } from './call-writer.ts';
import { overusedOpeners } from './campaign-openers.ts';
import { checkTexts } from './check-texts.ts';
import { askSecondOpinion, withSecondOpinion } from './second-opinion.ts';
import type { CheckedText, WritingRun, WrittenText } from './writing-run.ts';

export type Candidates = (CheckedText | null)[];

/** The step that writes a slot in one call. */
export const stepOfSlot = { FULL: 'full', OPENER: 'opener', CTA: 'cta' } as const;

/** Whether a candidate must not be delivered as it is. Without the policy, flags are delivered and only text is needed. */
export const mustReplace = (run: WritingRun, candidate: CheckedText | null | undefined): boolean =>
  !candidate || (run.request.constraints.no_claims_policy && hasError(candidate.report.risk_flags));

/** Checks a set, with a second opinion where one is wanted; absent texts stay null. */
export async function checkTogether(run: WritingRun, texts: (WrittenText | null)[]): Promise<Candidates> {
  const checked = await checkTexts(
    run,
    texts.filter((text) => text !== null),
  );
  await askSecondOpinion(run, checked);
  return texts.map((text) => (text === null ? null : withSecondOpinion(run, checked.shift()!)));
}

/** SINGLE mode: one call for all variants, then at most one retry, for the failing ones only. */
export async function writeVariants(run: WritingRun): Promise<Candidates> {
  const step = stepOfSlot[run.request.slot];
  const indexes = Array.from({ length: run.request.variant_count }, (_, index) => index);
  const first = await callWriter(run, { step, indexes });
  const candidates = await checkTogether(
    run,
    indexes.map((index) => first.get(index) ?? null),
  );

  const overused = await overusedOpeners(run, candidates);
  const failing = indexes.filter((index) => mustReplace(run, candidates[index]) || overused.has(index));
  if (failing.length === 0) return candidates;
  const violations = failing.map((index) => {
    const candidate = candidates[index];
    return {
      index,
      text: candidate?.text ?? null,
      ...(candidate ? { sentences: candidate.hints } : {}),
      flags: [
        ...(candidate?.report.risk_flags.filter((flag) => flag.severity === 'error') ?? []),
        ...(overused.get(index) ?? []),
      ],
    };
  });
  const second = await callWriter(run, { step, indexes: failing, violations }).catch((error: unknown) =>
    withoutRetry(run, error),
  );
  return checkTogether(
    run,
    indexes.map((index) => second.get(index) ?? candidates[index] ?? null),
  );
}

/**
 * Where the budget does not allow a retry, or the judge's target is held back for the writer too, what there is is
 * repaired. Anything else is thrown.
 */
export function withoutRetry(run: WritingRun, error: unknown): Map<number, WrittenText> {
  const isHeldBack = run.judgeFailed && error instanceof LlmBackoff;
  if (!isHeldBack && !(error instanceof BudgetBlocked)) throw error;
  run.deps.logger.info({ request_id: run.doc.request_id, reason: error.message }, 'no retry: repaired instead');
  return new Map();
}
