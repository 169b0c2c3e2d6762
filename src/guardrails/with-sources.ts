import { typedFactAt } from '../contract/fact.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VariantReport } from './guardrails.ts';

/** The report with every quote of a typed fact beside the source and the date that the client gave of it. */
export function withSources(request: PersonalizeRequest, report: VariantReport): VariantReport {
  const traced = <Quote extends { source: string }>(quote: Quote): Quote => {
    const { source_url, observed_at } = typedFactAt(request, quote.source) ?? {};
    return { ...quote, ...(source_url ? { source_url } : {}), ...(observed_at ? { observed_at } : {}) };
  };
  return {
    risk_flags: report.risk_flags.map((flag) =>
      flag.contradicts ? { ...flag, contradicts: traced(flag.contradicts) } : flag,
    ),
    grounding: report.grounding.map(traced),
    verdicts: report.verdicts.map((verdict) => ({
      ...verdict,
      citations: verdict.citations.map(traced),
      ...(verdict.contradicts ? { contradicts: traced(verdict.contradicts) } : {}),
    })),
  };
}
