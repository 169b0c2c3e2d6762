import { rowsOfRun } from '../audit/rows-of-run.ts';
import type { OutputRecord, ProgressStep, PromptRecord } from '../contract/personalize-response.ts';
import { judgeStep } from '../llm/judge-prompt.ts';
import type { RequestDoc } from '../store/store.ts';

/** Where the current run of a request is, read off what it has stored so far. */
export function progressStep(
  doc: Pick<RequestDoc, 'status' | 'attempts'>,
  prompts: Pick<PromptRecord, 'attempt' | 'step'>[],
  outputs: Pick<OutputRecord, 'attempt'>[],
): ProgressStep {
  if (doc.status === 'QUEUED') return 'queued';
  if (doc.status !== 'PROCESSING') return 'done';
  // A fallback model gets the same prompt under the same number: that is one round, not a retry.
  const rounds = [
    ...new Map(rowsOfRun(prompts, doc.attempts).map((prompt) => [prompt.attempt, prompt.step])).entries(),
  ];
  const [last] = rounds.slice(-1);
  if (!last) return 'writing';
  if (last[1] === judgeStep) return 'checking';
  const [, previous] = rounds.filter(([, step]) => step !== judgeStep).toReversed();
  if (outputs.some((output) => output.attempt === last[0])) return 'checking';
  return previous && previous[1] === last[1] ? 'retrying' : 'writing';
}
