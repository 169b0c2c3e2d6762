import type { VariantText } from '../contract/personalize-response.ts';
import { hasError } from '../guardrails/guardrails.ts';
import { callWriter } from './call-writer.ts';
import { overusedOpeners } from './campaign-openers.ts';
import type { CheckedText, WritingRun } from './writing-run.ts';

export type Candidates = (CheckedText | null)[];

const stepOfSlot = { FULL: 'full', OPENER: 'opener', CTA: 'cta' } as const;

/** Whether a candidate must not be delivered as it is. Without the policy, flags are delivered and only text is needed. */
export const mustReplace = (run: WritingRun, candidate: CheckedText | null | undefined): boolean =>
  !candidate || (run.request.constraints.no_claims_policy && hasError(candidate.report.risk_flags));

/** Checks a set together, so that a near-duplicate of an earlier variant is seen; absent texts stay null. */
export async function checkTogether(run: WritingRun, texts: (VariantText | null)[]): Promise<Candidates> {
  const present = texts.filter((text) => text !== null);
  const reports = run.deps.guardrails.checkAll(run.request, present);
  const candidates = texts.map((text) => (text === null ? null : { text, report: reports.shift()! }));
  if (run.deps.judge) await addSecondOpinion(run, candidates);
  return candidates;
}

async function addSecondOpinion(run: WritingRun, candidates: Candidates): Promise<void> {
  await Promise.all(
    candidates.map(async (candidate) => {
      if (!candidate || hasError(candidate.report.risk_flags)) return;
      candidate.report.risk_flags.push(...(await run.deps.judge!(run.clean, candidate.text, run.signal)));
    }),
  );
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
  const violations = failing.map((index) => ({
    index,
    text: candidates[index]?.text ?? null,
    flags: [
      ...(candidates[index]?.report.risk_flags.filter((flag) => flag.severity === 'error') ?? []),
      ...(overused.get(index) ?? []),
    ],
  }));
  const second = await callWriter(run, { step, indexes: failing, violations });
  return checkTogether(
    run,
    indexes.map((index) => second.get(index) ?? candidates[index]?.text ?? null),
  );
}
