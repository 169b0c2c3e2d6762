import { expect, test } from 'vitest';
import type { OutputRecord, PromptRecord } from '../../../src/contract/personalize-response.ts';
import { roundsOf } from '../../../web/audit/rounds-of.ts';

const prompt = (attempt: number): PromptRecord =>
  ({ attempt, step: 'write', provider: 'openai', model: 'm' }) as PromptRecord;
const output = (attempt: number, raw_output: string, call?: number): OutputRecord =>
  ({ ...prompt(attempt), raw_output, ...(call === undefined ? {} : { call }) }) as unknown as OutputRecord;

test('each call of a prompt is a round of its own, in the order of its calls, and an unanswered prompt too', () => {
  const rounds = roundsOf({
    prompts: [prompt(1), prompt(2)],
    outputs: [output(1, 'third', 3), output(1, 'first'), output(1, 'second', 2)],
  });
  expect(rounds.map(({ call, output: answer }) => [call, answer?.raw_output])).toEqual([
    [1, 'first'],
    [2, 'second'],
    [3, 'third'],
    [1, undefined],
  ]);
  expect(new Set(rounds.map(({ key }) => key)).size).toBe(4);
});
