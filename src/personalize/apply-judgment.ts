import type { Judgment } from '../contract/personalize-response.ts';
import type { RiskCode, RiskFlag } from '../contract/risk-flag.ts';
import type { Verdict } from '../contract/verdict.ts';
import type { VariantReport } from '../guardrails/guardrails.ts';
import { judgePolicy } from '../llm/judge-policy.ts';
import type { Question } from './statements-to-judge.ts';

const rule = 'second-opinion';
const codes: Record<Verdict['of'], RiskCode> = {
  number: 'UNSOURCED_NUMBER',
  name: 'UNSOURCED_ENTITY',
  statement: 'UNSOURCED_CLAIM',
};

const isAgainst = ({ verdict }: Verdict): boolean => verdict === 'UNSOURCED' || verdict === 'CONTRADICTED';

const citationOf = ({ source, quote }: Judgment) =>
  source === undefined || quote === undefined ? undefined : { source, quote };

type OnVerdict = Question & { verdict: Verdict };

/** The verdict after the judge has spoken; the same object where it changes nothing. */
function decide({ verdict, unsure }: OnVerdict, judgment: Judgment): Verdict {
  const { contradicts: _, correction: __, ...rest } = verdict;
  const decided = { ...rest, rule, score: judgePolicy.score };
  const citation = citationOf(judgment);
  if (judgment.answer === 'states-nothing')
    return unsure && isAgainst(verdict) ? { ...decided, verdict: 'EXEMPT', citations: [] } : verdict;
  if (judgment.answer === 'supported')
    return unsure && isAgainst(verdict) && citation
      ? { ...decided, verdict: 'SUPPORTED', citations: [citation] }
      : verdict;
  if (judgment.answer === 'contradicted' && citation && verdict.verdict !== 'CONTRADICTED')
    return { ...decided, verdict: 'CONTRADICTED', citations: [], contradicts: citation };
  return isAgainst(verdict) ? verdict : { ...decided, verdict: 'UNSOURCED', citations: [] };
}

/** As the guardrails list them: in the order of the text, the longest first. */
const order = { subject: 0, message: 1 };

type Span = { field: string; start: number; end: number };
const within = (inner: Span, outer: Span): boolean =>
  inner.field === outer.field && outer.start <= inner.start && inner.end <= outer.end;
const overlap = (a: Span, b: Span): boolean => a.field === b.field && a.start < b.end && b.start < a.end;

const isFlagOf = (flag: RiskFlag, verdict: Verdict): boolean =>
  flag.code === codes[verdict.of] && flag.start < flag.end && within(flag, verdict);

function flagFor(verdict: Verdict): RiskFlag {
  const { of, text, field, start, end, contradicts } = verdict;
  return {
    code: codes[of],
    severity: 'error',
    message: contradicts
      ? 'A second opinion finds that the request says otherwise'
      : 'A second opinion finds no support for this in the request',
    evidence: text,
    field,
    start,
    end,
    rule,
    ...(contradicts ? { contradicts } : {}),
  };
}

/** Said by the judge, and not for want of an answer that can be read: the guardrails had found that something is asked. */
const lacksAsk = ({ answer, reason }: Judgment): boolean =>
  (answer === 'unsupported' || answer === 'contradicted') && reason === undefined;

const unasked: RiskFlag = {
  code: 'MISSING_CTA',
  severity: 'error',
  message: 'A second opinion finds that the message does not ask for what the goal wants',
  evidence: '',
  field: 'message',
  start: 0,
  end: 0,
  rule,
};

/**
 * A report as it reads once the judge's answers are in it. What the judge clears loses its flag, unless another verdict
 * against the same words stands; what it finds unsupported or contradicted gets one.
 */
export function applyJudgments(
  report: VariantReport,
  judged: { question: Question; judgment: Judgment }[],
): VariantReport {
  const isUnasked = judged.some(({ question, judgment }) => question.verdict === null && lacksAsk(judgment));
  const told = isUnasked ? { ...report, risk_flags: [...report.risk_flags, unasked] } : report;
  const onVerdicts = judged.flatMap(({ question: { verdict, ...question }, judgment }) =>
    verdict === null ? [] : [{ question: { ...question, verdict }, judgment }],
  );
  return applyVerdicts(told, onVerdicts);
}

function applyVerdicts(report: VariantReport, judged: { question: OnVerdict; judgment: Judgment }[]): VariantReport {
  const decided = new Map(judged.map(({ question, judgment }) => [question.verdict, decide(question, judgment)]));
  const changed = [...decided].filter(([before, after]) => before !== after).map(([, after]) => after);
  if (changed.length === 0) return report;
  const known = new Set(report.verdicts);
  const verdicts = [
    ...report.verdicts.map((verdict) => decided.get(verdict) ?? verdict),
    // A sentence of which the guardrails had said nothing has a verdict once the judge is against it.
    ...[...decided].flatMap(([before, after]) => (known.has(before) || before === after ? [] : [after])),
  ].sort((a, b) => order[a.field] - order[b.field] || a.start - b.start || b.end - a.end);
  const standing = verdicts.filter(isAgainst);
  const cleared = changed.filter(({ verdict }) => verdict === 'SUPPORTED' || verdict === 'EXEMPT');
  const against = changed.filter(isAgainst);
  const isCleared = (flag: RiskFlag): boolean =>
    cleared.some((verdict) => isFlagOf(flag, verdict)) &&
    !standing.some((verdict) => codes[verdict.of] === flag.code && overlap(flag, verdict));

  const flags = report.risk_flags
    .filter((flag) => !isCleared(flag))
    .map((flag) => {
      const contradicts = against.find((verdict) => verdict.contradicts && isFlagOf(flag, verdict))?.contradicts;
      return contradicts && !flag.contradicts ? { ...flag, contradicts } : flag;
    });
  const unflagged = against.filter((verdict) => !flags.some((flag) => isFlagOf(flag, verdict)));
  return {
    risk_flags: [...flags, ...unflagged.map(flagFor)],
    grounding: report.grounding.filter(
      (entry) => !against.some((verdict) => verdict.of !== 'statement' && within(entry, verdict)),
    ),
    verdicts,
  };
}
