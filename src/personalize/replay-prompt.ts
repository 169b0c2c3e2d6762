import type { Prompt } from '../llm/llm.ts';
import type { WriterCall } from './call-writer.ts';
import type { WritingRun } from './writing-run.ts';

/**
 * In an exact replay, the prompt of the same round of the request replayed, word for word, with its temperature and
 * seed. A round that the original did not have (it needed no retry) uses today's prompt.
 */
export async function replayPrompt(run: WritingRun, call: WriterCall, prompt: Prompt): Promise<Prompt> {
  if (run.doc.replay?.mode !== 'exact' || !run.doc.replay_of) return prompt;
  const originals = await run.deps.store.requests.listPrompts(run.doc.replay_of);
  const rounds = [...new Map(originals.map((record) => [record.attempt, record])).values()];
  const original = rounds[run.rounds - 1];
  if (!original || original.step !== call.step) return prompt;
  return {
    ...prompt,
    version: original.prompt_version,
    system: original.system_prompt,
    user: original.user_prompt,
    temperature: original.temperature,
    ...(original.seed === undefined ? {} : { seed: original.seed }),
  };
}
