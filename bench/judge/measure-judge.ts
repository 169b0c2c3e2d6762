import type { GuardrailsEngine, VariantReport } from '../../src/guardrails/guardrails.ts';
import { estimatePromptTokens } from '../../src/llm/estimate-tokens.ts';
import { readJudgments } from '../../src/llm/judge.ts';
import type { Band, JudgeMode } from '../../src/llm/judge-policy.ts';
import { judgePrompt } from '../../src/llm/judge-prompt.ts';
import { costOf } from '../../src/llm/prices.ts';
import { applyJudgments } from '../../src/personalize/apply-judgment.ts';
import { citableFacts } from '../../src/prompts/citable-facts.ts';
import type { Count } from '../guardrails/measure-corpus.ts';
import type { CorpusRow } from '../guardrails/read-corpus.ts';
import { type BenchJudge, questionsOf } from './bench-judge.ts';

export interface JudgeFigures {
  readonly messages: number;
  readonly calls: number;
  readonly statements: number;
  readonly promptTokens: number;
  readonly answerTokens: number;
  readonly usd: number;
  readonly recall: Count;
  readonly falsePositives: Count;
}

const hasError = ({ risk_flags }: VariantReport): boolean => risk_flags.some(({ severity }) => severity === 'error');

/** Every message checked, its unsure statements put to a judge, one call a message. */
export async function measureJudge(
  rows: readonly CorpusRow[],
  guardrails: GuardrailsEngine,
  { mode, band, model, judge }: { mode: JudgeMode; band: Band; model: string; judge: BenchJudge },
): Promise<JudgeFigures> {
  const sum = { calls: 0, statements: 0, promptTokens: 0, answerTokens: 0, usd: 0 };
  const recall = { hits: 0, total: 0 };
  const falsePositives = { hits: 0, total: 0 };
  for (const row of rows) {
    const facts = citableFacts(row.request);
    const report = guardrails.check(row.request, row.variant);
    const questions = questionsOf(row, report, mode, band);
    let judged = report;
    if (questions.length > 0) {
      const statements = questions.map(({ statement }) => statement);
      const answer = await judge(row, questions, facts);
      const prompt_tokens = await estimatePromptTokens(judgePrompt(facts, statements));
      const completion_tokens = await estimatePromptTokens({ system: '', user: answer });
      const judgments = readJudgments(answer, statements, facts);
      judged = applyJudgments(
        report,
        questions.map((question, at) => ({ question, judgment: judgments[at]! })),
      );
      sum.calls += 1;
      sum.statements += questions.length;
      sum.promptTokens += prompt_tokens;
      sum.answerTokens += completion_tokens;
      sum.usd += costOf(model, { prompt_tokens, completion_tokens });
    }
    const count = row.expect.length > 0 ? recall : falsePositives;
    count.total += 1;
    if (hasError(judged)) count.hits += 1;
  }
  return { messages: rows.length, ...sum, recall, falsePositives };
}
