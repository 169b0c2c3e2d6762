import type { RiskFlag } from '../contract/risk-flag.ts';
import type { Verdict } from '../contract/verdict.ts';
import type { VariantReport } from './guardrails.ts';

/** How likely a reviewer is taken to object to a text for one finding, by its severity. */
const ofSeverity: Record<RiskFlag['severity'], number> = { error: 0.6, warning: 0.25, info: 0.05 };
/** The same for a number, name or statement that nothing supports, as far as the verdict is sure. */
const ofUnsupported = 0.5;
/** For one that is supported or exempt, as far as the verdict is not sure. */
const ofWeakSupport = 0.3;

/** A flag of unknown score counts in full. */
const ofFlag = ({ severity, score = 1 }: Pick<RiskFlag, 'severity' | 'score'>): number => ofSeverity[severity] * score;

const ofVerdict = ({ verdict, score }: Pick<Verdict, 'verdict' | 'score'>): number =>
  verdict === 'UNSOURCED' || verdict === 'CONTRADICTED' ? ofUnsupported * score : ofWeakSupport * (1 - score);

/**
 * How much a text wants a reviewer, 0 to 1: the chance that at least one of its findings is worth an objection, were
 * each so by itself. Another finding, a worse one and weaker support never lower it. It orders texts; it is no measured
 * share of wrong ones, which is what the sample of a review is for.
 */
export function riskOf({ risk_flags, verdicts }: Pick<VariantReport, 'risk_flags' | 'verdicts'>): number {
  const none = [...risk_flags.map(ofFlag), ...verdicts.map(ofVerdict)].reduce((left, one) => left * (1 - one), 1);
  return Math.round((1 - none) * 10_000) / 10_000;
}
