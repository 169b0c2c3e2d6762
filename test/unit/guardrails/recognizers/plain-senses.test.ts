import { expect, test } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { exampleRequest } from '../../../support/example-request.ts';

const guardrails = createGuardrails();
const rulesOf = (sentence: string): string[] =>
  guardrails
    .check(exampleRequest(), { message: `Hi Ioana, ${sentence} Could we have a 15-min call?` })
    .risk_flags.flatMap(({ rule }) => rule ?? []);

test.each([
  ['commitments/it-will-bring-down', 'our pump will cut your bill in half.', 'will a pump cut your bill in half?'],
  [
    'familiarity/as-an-alumnus',
    'as an old boy of the school, I know the gate.',
    'as a graduate trainee may know, it rains.',
  ],
  ['familiarity/as-one-like-you', 'as a parent like you, I know the queue.', 'as a tool like this ages, it rusts.'],
  ['forbidden-phrases/you-will-regret', 'you will be sorry.', 'you will be sorry to hear that the old ferry has gone.'],
])('%s is flagged in one sentence and not in its sibling', (rule, flagged, passed) => {
  expect(rulesOf(flagged)).toContain(rule);
  expect(rulesOf(passed)).not.toContain(rule);
});

const wording = (sentence: string): string[] =>
  rulesOf(sentence).filter((rule) => /^(?:familiarity|forbidden-phrases)\//.test(rule));

test.each([
  ['here is my note on winter work.', 'my note on Monday may have slipped by.'],
  ['would you mind if I came by your depot one day?', 'I came by your depot last week.'],
  ['it leaves both hands free.', 'the first month is free.'],
  ['the demo is not free.', 'the demo is free.'],
  ['it need not be anybody\u2019s last chance.', 'this is your last chance.'],
  ['how many seats left empty does a bus have?', 'there are only two seats left.'],
  ['I keep asking myself how crews find a splice.', 'I keep thinking of our talk.'],
])('%s is plain, %s is not', (plain, flagged) => {
  expect(wording(plain)).toEqual([]);
  expect(wording(flagged)).not.toEqual([]);
});
