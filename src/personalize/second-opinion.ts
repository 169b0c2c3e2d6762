import type { Judgment } from '../contract/personalize-response.ts';
import type { RiskFlag } from '../contract/risk-flag.ts';
import { DelayJob } from '../errors.ts';
import { readJudgments } from '../llm/judge.ts';
import { type JudgeMode, judgePolicy } from '../llm/judge-policy.ts';
import { judgePrompt, type Statement } from '../llm/judge-prompt.ts';
import { LlmBackoff, LlmError } from '../llm/llm.ts';
import { hasModel } from '../llm/providers.ts';
import { applyJudgments } from './apply-judgment.ts';
import { recordedCall } from './recorded-call.ts';
import { statementsToJudge } from './statements-to-judge.ts';
import type { CheckedText, WritingRun } from './writing-run.ts';

/** Off where nobody but the template writer could be asked. */
const modeOf = ({ deps }: WritingRun): JudgeMode => (hasModel(deps.llm.targets) ? deps.config.llm.judge : 'off');

/**
 * Asks a model, in one call, about the statements of all these texts that the guardrails are unsure of and that it has
 * not judged yet. Where it cannot be had (a limit, an outage, the budget), nothing is thrown: the writer's text is
 * paid for and the guardrails' own verdict stands.
 */
export async function askSecondOpinion(run: WritingRun, texts: CheckedText[]): Promise<void> {
  const mode = modeOf(run);
  if (mode === 'off') return;
  const questions = texts.flatMap((checked) => statementsToJudge(run, mode, checked));
  if (questions.length === 0) return;
  const judgments = judgmentsOf(run);
  const open = new Map(questions.map(({ statement }) => [statement.key, statement]));
  for (const key of judgments.keys()) open.delete(key);
  if (open.size === 0) return;
  await ask(run, [...open.values()].slice(0, judgePolicy.mostStatements), judgments);
}

/** Those of this run, and of earlier ones that broke off: what was judged once is not asked again. */
function judgmentsOf(run: WritingRun): Map<string, Judgment> {
  if (!run.judgments) {
    run.judgments = new Map();
    for (const { attempt, judgments = [] } of run.earlier.outputs) {
      for (const judgment of judgments) run.judgments.set(judgment.key, judgment);
      if (judgments.length > 0) run.resumedAttempts.add(attempt);
    }
  }
  return run.judgments;
}

async function ask(run: WritingRun, statements: Statement[], judgments: Map<string, Judgment>): Promise<void> {
  try {
    await recordedCall(run, {
      prompt: judgePrompt(run.facts, statements),
      indexes: [],
      modelsOnly: true,
      read: async ({ text }) => {
        const answers = readJudgments(text, statements, run.facts);
        for (const judgment of answers) judgments.set(judgment.key, judgment);
        return { parsed_variants: [], violations: [], judgments: answers };
      },
    });
  } catch (error) {
    const isUnavailable = error instanceof LlmError || error instanceof LlmBackoff || error instanceof DelayJob;
    if (!isUnavailable || run.signal.aborted) throw error;
    run.judgeFailed = true;
    run.deps.logger.warn(
      { request_id: run.doc.request_id, statements: statements.length, reason: error.message },
      'no second opinion: the verdict of the guardrails stands',
    );
  }
}

/** The text with what is known of the judge's opinion in its report, and a note where there is none. */
export function withSecondOpinion(run: WritingRun, checked: CheckedText): CheckedText {
  const mode = modeOf(run);
  if (mode === 'off') return checked;
  const questions = statementsToJudge(run, mode, checked);
  const judged = questions.flatMap((question) => {
    const judgment = run.judgments?.get(question.statement.key);
    return judgment ? [{ question, judgment }] : [];
  });
  const report = applyJudgments(checked.report, judged);
  const missing = questions.length - judged.length;
  return {
    ...checked,
    report: missing === 0 ? report : { ...report, risk_flags: [...report.risk_flags, unheard(missing)] },
  };
}

const unheard = (statements: number): RiskFlag => ({
  code: 'CHECK_FAILED',
  severity: 'info',
  message: `No second opinion was had on ${statements === 1 ? 'a statement' : `${statements} statements`}; the verdict of the guardrails stands`,
  evidence: '',
  field: 'message',
  start: 0,
  end: 0,
});
