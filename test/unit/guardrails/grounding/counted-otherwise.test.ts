import { describe, expect, it } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { laundryRequest } from '../../../support/laundry-request.ts';

const guardrails = createGuardrails();

/** Verdicts on the numbers of a sentence, told to somebody whose company does what the summary says. */
function verdictsOf(summary: string, sentence: string): string[] {
  const message = `Dear Marta,\n\n${sentence}\n\nI would be glad of an answer from you, whenever it suits.`;
  return guardrails
    .check(laundryRequest(summary), { message })
    .verdicts.filter(({ of }) => of === 'number')
    .map(({ verdict, text }) => `${verdict} ${text}`);
}

type Row = readonly [summary: string, sentence: string, against: string];
const isAgainst = (rows: readonly Row[]) =>
  it.each(rows.map((row) => [...row] as [string, string, string]))('%s / %s', (summary, sentence, against) => {
    expect(verdictsOf(summary, sentence)).toContain(against);
  });
const isBacked = (rows: readonly (readonly [string, string])[]) =>
  it.each(rows.map((row) => [...row] as [string, string]))('%s / %s', (summary, sentence) => {
    expect(verdictsOf(summary, sentence).filter((one) => /^(?:CONTRADICTED|UNSOURCED)/.test(one))).toEqual([]);
  });

const wells = 'Dunmore Wells drills for 60 parishes with 8 rigs. A well takes five weeks.';
const bakery = 'Crumb & Co has 31 bakers and 12 ovens. It sends a crate of rolls every three weeks to 700 cafés.';
const mill =
  'The mill presses oil from 100% organic seed and fills 45,000 litres a year. Seed is dried from two days on.';

describe('a number of what the request counts otherwise', () => {
  describe('is no sum, difference or product of other things', () => {
    isAgainst([
      [wells, 'Bringing water to 68 parishes and farms with eight rigs must take some planning.', 'CONTRADICTED 68'],
      [bakery, 'With 43 bakers and twelve ovens, somebody has to plan the mornings.', 'CONTRADICTED 43'],
      [bakery, 'You send a crate every three weeks to 2,100 cafés, as far as I can see.', 'CONTRADICTED 2,100'],
      [mill, 'You fill 45,001 litres a year, as far as I can see.', 'UNSOURCED 45,001 litres'],
    ]);
  });

  describe('is one of what the message names, where that is what it counts', () => {
    isBacked([
      ['Redhill Fleet runs 24 vans and 9 trucks.', 'Your 33 vans and trucks must keep a workshop busy.'],
      ['Redhill Fleet runs 24 vans and 9 trucks.', 'Vans and trucks, 33 in all, must keep a workshop busy.'],
      ['Redhill Fleet has 33 vehicles, nine of them electric.', 'The other 24 still need a pump.'],
      ['The mill employs 40 people; 60% of them work nights.', 'So 24 of your people work nights.'],
    ]);
  });

  describe('is another number in a list without a verb, and in what is taken as known', () => {
    isAgainst([
      [wells, 'Nine rigs, one yard and a single sheet of paper that everybody waits for.', 'CONTRADICTED Nine'],
      [wells, 'What I would love to understand is where the seven weeks go.', 'CONTRADICTED seven weeks'],
      [wells, 'Which of those six weeks does the paperwork take?', 'CONTRADICTED six weeks'],
    ]);
    isBacked([
      [wells, 'Eight rigs, one yard and a single sheet of paper that everybody waits for.'],
      [wells, 'What I would love to understand is where the five weeks go.'],
      [wells, 'Should two rigs be enough, please tell me so.'],
      [wells, 'Over the next two weeks I am in your part of the country.'],
    ]);
  });

  describe('is another end of a span', () => {
    isAgainst([
      [
        'Filters are changed every 30 to 40 days.',
        'Your filters are changed every 30 to 42 days.',
        'CONTRADICTED 42 days',
      ],
    ]);
    isBacked([['Filters are changed every 30 to 40 days.', 'Your filters are changed every 30 to 40 days.']]);
  });

  describe('is not how often something is done', () => {
    isAgainst([
      ['Tests run twice a day in four rooms.', 'Your tests run twice a day in two rooms.', 'CONTRADICTED two'],
    ]);
  });
});
