import { expect, it } from 'vitest';
import { checkSaid } from '../recognizers/check-said.ts';

const told = {
  summary: 'Fjordvask presses linen for 240 hotels and employs 31 drivers.',
  facts: ['Snorre has installed 1,300 pumps', 'the starter pack has 18 checklists'],
};
const flagged = (sentence: string): string[] =>
  checkSaid(told, sentence)
    .risk_flags.filter(({ code }) => code === 'UNSOURCED_NUMBER')
    .map(({ evidence }) => evidence);

it.each([
  ['Your crews log 1,300 faults a year.', '1,300'],
  ['At Fjordvask 1,300 sheets go through the press.', '1,300'],
  ['We work with 240 cities.', '240'],
  ['Snorre has 31 patents.', '31'],
])("a number of one side is no support for another thing of the other's: %s", (sentence, number) => {
  expect(flagged(sentence)).toEqual([number]);
});

it.each([
  'You would get 18 checklists with it.',
  'Snorre has put in 1,300 pumps so far.',
  'We could put one in for each of your 240 hotels.',
  'Your 31 drivers know the way.',
  'We read that you press linen for 240 hotels.',
])('what is told of its own side stands: %s', (sentence) => {
  expect(flagged(sentence)).toEqual([]);
});
