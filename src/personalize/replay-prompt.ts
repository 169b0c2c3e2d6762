import { rowsOfResult } from '../audit/rows-of-run.ts';
import { judgeStep } from '../llm/judge-prompt.ts';
import type { Prompt } from '../prompts/prompt.ts';
import type { WriterCall, WritingRun } from './writing-run.ts';

/**
 * In an exact replay, the prompt of the same round of the run that ended the request replayed, word for word, with its
 * temperature and seed. From the first round that the original did not have (it needed no retry) on, prompts are today's; so is
 * whatever the judge is asked, since it is about what was written this time.
 */
export async function replayPrompt(run: WritingRun, call: WriterCall, prompt: Prompt): Promise<Prompt> {
  if (run.doc.replay?.mode !== 'exact' || !run.doc.replay_of) return prompt;
  const { requests } = run.deps.store;
  const [doc, prompts] = await Promise.all([
    requests.get(run.doc.replay_of, run.doc.tenant),
    requests.listPrompts(run.doc.replay_of),
  ]);
  const isWriting = ({ step }: { step: string }): boolean => step !== judgeStep;
  const originals = (doc?.run === undefined ? prompts : rowsOfResult(prompts, doc)).filter(isWriting);
  const rounds = [...new Map(originals.map((record) => [record.attempt, record])).values()];
  const steps = [...run.steps, call.step];
  const original = rounds[steps.length - 1];
  if (!original || steps.some((step, index) => step !== rounds[index]?.step)) return prompt;
  return {
    ...prompt,
    version: original.prompt_version,
    system: original.system_prompt,
    user: original.user_prompt,
    temperature: original.temperature,
    ...(original.seed === undefined ? {} : { seed: original.seed }),
  };
}
