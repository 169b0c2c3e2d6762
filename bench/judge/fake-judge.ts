import type { Question } from '../../src/personalize/statements-to-judge.ts';
import { occurrences } from '../guardrails/measure-corpus.ts';
import type { CorpusRow } from '../guardrails/read-corpus.ts';
import type { BenchJudge } from './bench-judge.ts';

const groundingCodes = /^(?:UNSOURCED_|FALSE_FAMILIARITY|COMMITMENT|STALE_|OVERSTATED_)/;

/** Whether a label of the corpus says that these words are not true. */
function isLabelledFalse({ variant, expect }: CorpusRow, { verdict }: Question): boolean {
  if (verdict === null) return expect.some(({ code }) => code === 'MISSING_CTA');
  const { field, start, end } = verdict;
  return expect.some(
    ({ code, evidence }) =>
      groundingCodes.test(code) &&
      evidence !== '' &&
      occurrences(variant[field] ?? '', evidence).some(([from, to]) => from < end && to > start),
  );
}

/** What a judge would answer that is always right: as the corpus is labelled, quoting the longest fact. */
export const answerAsLabelled: BenchJudge = async (row, questions, facts) => {
  const longest = [...facts].sort((a, b) => b.text.length - a.text.length)[0];
  const quote = longest?.text.split(/\s+/).slice(0, 5).join(' ');
  return JSON.stringify({
    answers: questions.map((question, at) =>
      isLabelledFalse(row, question) || longest === undefined
        ? `${at + 1} unsupported`
        : `${at + 1} supported ${longest.id} ${quote}`,
    ),
  });
};
