import type { GuardrailsEngine, VariantReport } from '../../src/guardrails/guardrails.ts';
import { type Answer, readAnswers } from '../../src/llm/judge.ts';
import { type Band, type JudgeMode, judgePolicy } from '../../src/llm/judge-policy.ts';
import { judgePrompt } from '../../src/llm/judge-prompt.ts';
import { type JudgedRun, type Question, statementsToJudge } from '../../src/personalize/statements-to-judge.ts';
import { type CitableFact, citableFacts } from '../../src/prompts/citable-facts.ts';
import type { Prompt } from '../../src/prompts/prompt.ts';
import type { CorpusRow } from '../guardrails/read-corpus.ts';

/** What answers the questions about a message: the text that a model would send. */
export type BenchJudge = (
  row: CorpusRow,
  questions: readonly Question[],
  facts: readonly CitableFact[],
) => Promise<string>;

/** What a run of a message's request would have. */
const runOf = ({ request }: CorpusRow): JudgedRun => ({
  facts: citableFacts(request),
  request,
  doc: { input_flags: [] },
});

/** What is put to a judge about a message, with what the guardrails say of it. */
export const questionsOf = (row: CorpusRow, report: VariantReport, mode: JudgeMode, band?: Band): Question[] =>
  statementsToJudge(runOf(row), mode, { text: row.variant, hints: [], report }, band).slice(
    0,
    judgePolicy.mostStatements,
  );

/** All that is put to a judge about a message where it is always asked: what `auto` asks is among it. */
const everyQuestion = (guardrails: GuardrailsEngine, row: CorpusRow): Question[] =>
  questionsOf(row, guardrails.check(row.request, row.variant), 'always');

/** The prompt of each message that has anything to ask about. */
export function promptsOf(guardrails: GuardrailsEngine, rows: readonly CorpusRow[]): { id: string; prompt: Prompt }[] {
  return rows.flatMap((row) => {
    const statements = everyQuestion(guardrails, row).map(({ statement }) => statement);
    return statements.length === 0 ? [] : [{ id: row.id, prompt: judgePrompt(citableFacts(row.request), statements) }];
  });
}

/**
 * A judge that is asked once a message, for everything, and tells of it what is asked for: no statement is judged twice,
 * as none is in a run. `ask` gives a model's answer to the prompt of a message, or one that was kept.
 */
export function askedOnce(
  guardrails: GuardrailsEngine,
  ask: (id: string, prompt: Prompt) => Promise<string>,
): BenchJudge {
  const kept = new Map<string, Promise<Map<string, Answer>>>();
  const answersOf = async (row: CorpusRow): Promise<Map<string, Answer>> => {
    const statements = everyQuestion(guardrails, row).map(({ statement }) => statement);
    const text = await ask(row.id, judgePrompt(citableFacts(row.request), statements));
    const list = readAnswers(text) ?? [];
    if (list.length > 0 && list.length !== statements.length)
      console.warn(
        `${row.id}: ${list.length} answers to ${statements.length} statements; was it asked by this engine?`,
      );
    return new Map(list.flatMap((one) => (statements[one.n - 1] ? [[statements[one.n - 1]!.key, one] as const] : [])));
  };
  return async (row, questions) => {
    if (!kept.has(row.id)) kept.set(row.id, answersOf(row));
    const answers = await kept.get(row.id)!;
    return JSON.stringify({
      answers: questions.flatMap(({ statement }, at) => {
        const one = answers.get(statement.key);
        return one ? [[at + 1, one.answer, one.fact, one.quote].filter(Boolean).join(' ')] : [];
      }),
    });
  };
}
