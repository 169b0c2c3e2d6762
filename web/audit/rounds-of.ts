import type { OutputRecord, Personalization, PromptRecord } from '../../src/contract/personalize-response.ts';
import type { Round } from './round.ts';

const keyOf = (record: PromptRecord | OutputRecord): string =>
  [record.attempt, record.step, record.provider, record.model].join('-');

/** The calls of a request in order: one a recorded answer, and each prompt that has none. A retried prompt has several. */
export function roundsOf({ prompts, outputs }: Pick<Personalization, 'prompts' | 'outputs'>): Round[] {
  const answers = Map.groupBy(outputs, keyOf);
  return prompts.flatMap((prompt): Round[] => {
    const key = keyOf(prompt);
    const calls = [...(answers.get(key) ?? [])].sort((a, b) => (a.call ?? 1) - (b.call ?? 1));
    if (calls.length === 0) return [{ key, prompt, call: 1 }];
    return calls.map((output) => ({ key: `${key}-${output.call ?? 1}`, prompt, call: output.call ?? 1, output }));
  });
}
