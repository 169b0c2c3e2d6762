import type { VariantReport } from '../guardrails/guardrails.ts';
import type { CheckedText, WritingRun, WrittenText } from './writing-run.ts';

/**
 * By the guardrails alone, as a set, so that a near-duplicate of an earlier variant is seen. A set is checked once in a
 * run, however often it is asked for: for the record of the answer, for what becomes of it. The flags are the caller's.
 */
export async function checkTexts(run: WritingRun, texts: WrittenText[]): Promise<CheckedText[]> {
  if (texts.length === 0) return [];
  const reports = await reportsOn(run, texts);
  return texts.map((written, at) => {
    const report = reports[at]!;
    return { ...written, report: { ...report, risk_flags: [...report.risk_flags] } };
  });
}

function reportsOn({ deps, reports, request, writtenAt }: WritingRun, texts: WrittenText[]): Promise<VariantReport[]> {
  const variants = texts.map(({ text }) => text);
  const hints = texts.map((written) => written.hints);
  const key = JSON.stringify([variants, hints]);
  const known = reports.get(key) ?? deps.guardrails.checkAll(request, variants, hints, writtenAt);
  reports.set(key, known);
  return known;
}
