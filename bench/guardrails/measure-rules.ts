import type { RiskCode, RiskFlag } from '../../src/contract/risk-flag.ts';
import type { Verdict } from '../../src/contract/verdict.ts';
import type { GuardrailsEngine } from '../../src/guardrails/guardrails.ts';
import { policyOf } from '../../src/guardrails/policy.ts';
import { type Count, occurrences } from './measure-corpus.ts';
import type { CorpusRow } from './read-corpus.ts';

/** What a rule did on a corpus. */
export interface RuleFigures {
  readonly rule: string;
  /** The code it flags, or the verdict it gives and on what. */
  readonly gives: string;
  fired: number;
  /**
   * Of its firings, those on words that are labelled with a code of its group; where it finds nothing wrong, those on
   * words that are not. A flag that is no error is not labelled, and not judged.
   */
  readonly right: Count;
}

const codeOf: Record<Verdict['of'], RiskCode> = {
  number: 'UNSOURCED_NUMBER',
  name: 'UNSOURCED_ENTITY',
  statement: 'UNSOURCED_CLAIM',
};

/** Whether a label of the code's group, or of the code where it has none, lies on the span. */
function isLabelled({ expect, variant }: CorpusRow, code: RiskCode, span: Pick<RiskFlag, 'field' | 'start' | 'end'>) {
  const { group } = policyOf(code);
  const text = span.field === 'subject' ? (variant.subject ?? '') : variant.message;
  return expect.some((label) => {
    if (label.code !== code && (group === null || policyOf(label.code).group !== group)) return false;
    if (label.evidence === '' || span.start === span.end) return true;
    return occurrences(text, label.evidence).some(([start, end]) => span.start < end && span.end > start);
  });
}

/** Every rule that fired, those that were wrong most often first. */
export function measureRules(rows: readonly CorpusRow[], guardrails: GuardrailsEngine): RuleFigures[] {
  const figures = new Map<string, RuleFigures>();
  const tally = (rule: string, gives: string, isRight: boolean | null): void => {
    const key = `${gives} ${rule}`;
    const known = figures.get(key) ?? { rule, gives, fired: 0, right: { hits: 0, total: 0 } };
    figures.set(key, known);
    known.fired += 1;
    if (isRight === null) return;
    known.right.total += 1;
    if (isRight) known.right.hits += 1;
  };
  for (const row of rows) {
    const { risk_flags, verdicts } = guardrails.check(row.request, row.variant);
    for (const flag of risk_flags) {
      const isJudged = flag.severity === 'error';
      const gives = isJudged ? flag.code : `${flag.code} (${flag.severity})`;
      tally(flag.rule ?? 'NONE', gives, isJudged ? isLabelled(row, flag.code, flag) : null);
    }
    for (const verdict of verdicts) {
      const isAgainst = verdict.verdict === 'CONTRADICTED' || verdict.verdict === 'UNSOURCED';
      const isRight = isLabelled(row, codeOf[verdict.of], verdict) === isAgainst;
      tally(verdict.rule, `${verdict.of} ${verdict.verdict}`, isRight);
    }
  }
  const wrong = ({ right }: RuleFigures): number => right.total - right.hits;
  return [...figures.values()].sort((a, b) => wrong(b) - wrong(a) || b.fired - a.fired);
}
