import { canonicalJson } from '../audit/canonical-json.ts';
import type { Verdict } from '../contract/verdict.ts';
import type { SentenceHint } from '../guardrails/guardrails.ts';
import { type Band, isForJudge, isUnsure, type JudgeMode } from '../llm/judge-policy.ts';
import type { Statement } from '../llm/judge-prompt.ts';
import { sha256 } from '../sha256.ts';
import type { CheckedText, WritingRun } from './writing-run.ts';

/** A statement of a text and the verdict that the judge is asked about. */
export interface Question {
  statement: Statement;
  /** null: whether the message asks for what the goal wants. */
  verdict: Verdict | null;
  /** Whether the judge may clear it; one that is sure can only be made worse. */
  unsure: boolean;
}

const splitter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentence that words stand in; read off the text alone, so that it is the same whoever wrote it. */
function sentenceOf({ text }: CheckedText, { field, start, end }: Verdict): string {
  const around = [...splitter.segment(text[field] ?? '')].filter(
    ({ index, segment }) => index < end && start < index + segment.length,
  );
  return around
    .map(({ segment }) => segment)
    .join('')
    .trim();
}

const covers = (verdict: Verdict, hint: SentenceHint): boolean =>
  verdict.field === hint.field && verdict.start < hint.end && hint.start < verdict.end;

/** Sentences that their writer calls facts and of which the guardrails say nothing: they let them pass. */
const silentFacts = ({ text, hints, report }: CheckedText): Verdict[] =>
  hints
    .filter(
      (hint) => hint.kind === 'fact' && !report.verdicts.some((one) => one.of === 'statement' && covers(one, hint)),
    )
    .map(({ field, start, end }) => ({
      field,
      start,
      end,
      text: (text[field] ?? '').slice(start, end),
      of: 'statement',
      verdict: 'EXEMPT',
      rule: 'no-claim-found',
      citations: [],
      score: 1,
    }));

/** Whether the message asks for what the goal wants: where it should, and the guardrails find that it asks for something. */
function askOf({ facts, request, doc }: JudgedRun, { text, report }: CheckedText, factsHash: string): Question[] {
  const goal = facts.find(({ pointer }) => pointer === '/goal')?.text;
  const isKnownToLack = report.risk_flags.some(({ code }) => code === 'MISSING_CTA');
  const hasDeclined = doc.input_flags.some(({ code }) => code === 'LEAD_DECLINED');
  if (goal === undefined || request.slot === 'OPENER' || isKnownToLack || hasDeclined) return [];
  const key = sha256(canonicalJson(['ask', text.message, factsHash]));
  return [{ statement: { key, of: 'ask', text: goal, sentence: text.message }, verdict: null, unsure: false }];
}

/** What of a run tells what is asked of the judge. */
export type JudgedRun = Pick<WritingRun, 'facts' | 'request'> & {
  readonly doc: Pick<WritingRun['doc'], 'input_flags'>;
};

/** What of a text goes to the judge under the configured mode; `band` instead of the policy's own. */
export function statementsToJudge(run: JudgedRun, mode: JudgeMode, checked: CheckedText, band?: Band): Question[] {
  const factsHash = sha256(canonicalJson(run.facts.map(({ pointer, text }) => [pointer, text])));
  const chosen = [
    ...checked.report.verdicts.filter((verdict) => isForJudge(mode, verdict, band)),
    ...(mode === 'always' ? silentFacts(checked) : []),
  ];
  const statements = chosen.map((verdict): Question => {
    const sentence = sentenceOf(checked, verdict);
    const key = sha256(canonicalJson([verdict.of, verdict.text, sentence, factsHash]));
    return {
      statement: { key, of: verdict.of, text: verdict.text, sentence },
      verdict,
      unsure: isUnsure(verdict, band),
    };
  });
  return mode === 'always' ? [...statements, ...askOf(run, checked, factsHash)] : statements;
}
