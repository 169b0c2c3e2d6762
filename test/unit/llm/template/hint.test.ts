import { expect, it } from 'vitest';
import { countWords } from '../../../../src/llm/template/fits-channel.ts';
import { writeTemplate } from '../../../../src/llm/template/write-template.ts';
import { buildPrompt } from '../../../../src/prompts/build-prompt.ts';
import { exampleRequest } from '../../../support/example-request.ts';

const sender = { name: 'Anna Berg', offer: 'a route planner' };
const written = (hint?: string) =>
  [0, 1, 2].map((index) => writeTemplate(exampleRequest({ sender, ...(hint ? { hint } : {}) }), index).message);
const lengthOf = (messages: string[]): number => messages.reduce((sum, message) => sum + countWords(message), 0);

it('a hint makes the offline writer write shorter, more formally, or from another angle', () => {
  expect(lengthOf(written('shorter'))).toBeLessThan(lengthOf(written()));
  expect(written('more formal').join()).not.toMatch(/\b(?:Hi|Hey) Ioana|I'm|I'd/);
  expect(written('another angle')[0]!.split('\n\n')[1]).not.toBe(written()[0]!.split('\n\n')[1]);
  expect(written('something about the weather')).not.toEqual(written());
});

it('a model is shown the hint as style, beside a template’s', () => {
  const request = exampleRequest({ hint: 'mention no <figures>' });
  const prompt = (guidance?: string) =>
    buildPrompt({
      request,
      step: 'full',
      variantIndexes: [0],
      temperature: 0,
      marker: 'm',
      ...(guidance ? { guidance } : {}),
    });
  expect(prompt().user).toContain('<style-m>\n"mention no \\u003cfigures\\u003e"\n</style-m>');
  expect(prompt('Warm.').user).toContain('"Warm.\\nmention no');
  expect(prompt().facts?.some(({ pointer }) => pointer === '/hint')).toBe(false);
});
