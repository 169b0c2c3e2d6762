import { roundsPerRun } from '../audit/rows-of-run.ts';
import type { OutputRecord } from '../contract/personalize-response.ts';
import { promptKey } from './call-records.ts';
import type { WritingRun } from './writing-run.ts';

/**
 * The answer that an earlier run of the request got to the same question: the same step for the same variants, and the
 * first of those that this run has not gone on from yet. It is paid for, so it is not asked for again, unless somebody
 * had the request written again since.
 */
export function takeStoredAnswer(run: WritingRun, step: string, indexes: number[]): OutputRecord | undefined {
  const { prompts, outputs } = run.earlier;
  const asked = new Map(prompts.map((prompt) => [promptKey(prompt), prompt.variant_indexes?.join()]));
  const stored = outputs.find(
    (output) =>
      output.step === step &&
      output.error === undefined &&
      output.attempt > (run.doc.retries?.at(-1)?.attempts ?? 0) * roundsPerRun &&
      asked.get(promptKey(output)) === indexes.join() &&
      !run.resumedAttempts.has(output.attempt),
  );
  if (!stored) return undefined;
  run.resumedAttempts.add(stored.attempt);
  // Numbered on from here, so that what follows is a second round in whichever run it is made.
  run.rounds += 1;
  return stored;
}
