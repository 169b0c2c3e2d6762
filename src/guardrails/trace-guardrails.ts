import type { Tracing } from '../tracing/tracing.ts';
import type { Guardrails, VariantReport } from './guardrails.ts';

/** What checks found, by code alone. */
const found = (reports: readonly VariantReport[]) => ({
  'candor.check.texts': reports.length,
  'candor.check.flags': [...new Set(reports.flatMap(({ risk_flags }) => risk_flags.map(({ code }) => code)))].sort(),
});

/** The guardrails with a span for each call of theirs. */
export const traceGuardrails = (guardrails: Guardrails, tracing: Tracing): Guardrails => ({
  ...guardrails,
  check: (...given) =>
    tracing.span('check', {}, async (span) => {
      const report = await guardrails.check(...given);
      span.set(found([report]));
      return report;
    }),
  checkAll: (...given) =>
    tracing.span('check', {}, async (span) => {
      const reports = await guardrails.checkAll(...given);
      span.set(found(reports));
      return reports;
    }),
  repair: (...given) => tracing.span('repair', {}, () => guardrails.repair(...given)),
});
