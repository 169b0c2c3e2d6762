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
const clinic =
  'Pawfield treats cats and dogs in 5 branch clinics for 130 owners, who pay in up to 12 parts. A claim is filed within fourteen days.';
const harbour = 'Skipper & Sons sails 6 charter yachts out of Kiel.';
const ferry = 'Fjordline runs four red boats and one white. Two new boats are due next spring.';
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

  describe('is another length of time, said in plain words of what goes on', () => {
    isAgainst([
      [wells, 'Seven weeks of mud and noise, and then somebody turns on a tap.', 'CONTRADICTED Seven weeks'],
      [wells, 'I read that a well takes nine weeks.', 'CONTRADICTED nine weeks'],
      [clinic, 'Thirty days to file a claim, and every form by hand.', 'CONTRADICTED Thirty days'],
      [clinic, 'If three of the ten days turn out to be waiting, I would like to know why.', 'CONTRADICTED ten days'],
    ]);
    isBacked([
      [wells, 'Five weeks of mud and noise, and then somebody turns on a tap.'],
      [wells, 'Two weeks of rain, and every track is a river.'],
      [wells, 'I am near Dunmore for three weeks.'],
      [wells, 'Would a call three weeks from now be better?'],
      ['Hulls are painted in 12 to 20 days.', 'Eight days is a wide gap between a calm hull and a hard one.'],
    ]);
  });

  describe('is one of a supposition or a question that takes it for granted', () => {
    isAgainst([
      [
        clinic,
        'When one hundred and forty owners call on the same Monday, who picks up?',
        'UNSOURCED one hundred and forty',
      ],
      [clinic, 'If owners pay in as many as 24 parts, they must ask about it.', 'UNSOURCED 24'],
      [harbour, 'Is there a bunk for the cook in any of the nine charters?', 'CONTRADICTED nine'],
    ]);
    isBacked([
      [clinic, 'If owners pay in as many as 12 parts, they must ask about it.'],
      [clinic, 'When two owners want the same hour, who decides?'],
      [clinic, 'If 300 owners called, would the line hold?'],
      [harbour, 'Is there a bunk for the cook in any of the six charters?'],
      [clinic, 'Two people, one telephone and a cat: is that how it is?'],
    ]);
  });

  describe('is another number of a name, or of what is to come', () => {
    it('of the company itself', () => {
      const request = laundryRequest('Three Elms prunes orchards in Kent.');
      const lead = { ...request.lead, company_name: 'Three Elms' };
      const against = (sentence: string) =>
        guardrails
          .check({ ...request, lead }, { message: `Dear Marta,\n\n${sentence}\n\nWould a call suit you?` })
          .verdicts.filter(({ of, verdict }) => of === 'number' && verdict === 'CONTRADICTED')
          .map(({ text }) => text);
      expect(against('Could I show you a ladder for Four Elms?')).toEqual(['Four']);
      expect(against('Could I show you a ladder for Three Elms?')).toEqual([]);
    });
    isAgainst([
      [ferry, 'With three more boats due next spring, your yard must be full.', 'CONTRADICTED three'],
      [ferry, 'Five red boats and one white: a fine sight on a grey day.', 'CONTRADICTED Five'],
    ]);
    isBacked([
      [ferry, 'With two more boats due next spring, your yard must be full.'],
      [ferry, 'Four red boats and one white: a fine sight on a grey day.'],
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

  describe('is none where it follows in other words', () => {
    isBacked([
      ['The archive keeps 9,000 reels. About 2,000 have been copied.', 'Some 7,000 reels are still to be copied.'],
      ['The choir has reached 70 percent of its goal.', 'The last thirty per cent is always the slow part.'],
      ['The abbey owns 400 charters. Only a tenth has been read.', 'Ninety per cent are still waiting for a reader.'],
      ['It sold 800 kayaks in 2023 and 1,000 in 2024.', 'You sold a quarter more kayaks in 2024.'],
      ['The kiln burned 50 tonnes of coke in 2022 and 40 tonnes in 2024.', 'A drop of 20 per cent is no small thing.'],
      ['Sixty percent of its umbrellas sell in autumn.', 'Well over half of a year\u2019s umbrellas go in one season.'],
      ['Rain closed the piste on 17 further days.', 'Rain cost you 17 days, as I read.'],
      [
        'It carries patients in 80 vans. Tyres are changed twice a year.',
        'With eighty of them, twice a year is soon round.',
      ],
    ]);
    isAgainst([
      [
        'The archive keeps 9,000 reels. About 2,000 have been copied.',
        'Some 6,000 reels are still to be copied.',
        'CONTRADICTED 6,000',
      ],
      [
        'It sold 800 kayaks in 2023 and 1,000 in 2024.',
        'You sold two thirds more kayaks in 2024.',
        'UNSOURCED two thirds',
      ],
      [
        'The choir has reached 70 percent of its goal.',
        'The last forty per cent is always the slow part.',
        'UNSOURCED forty per cent',
      ],
    ]);
    it('in the name of the company', () => {
      const request = laundryRequest('Sells seed to growers.');
      const lead = { ...request.lead, company_name: 'Million Acres Seed' };
      const message = 'Dear Marta,\n\nI like that a Million Acres Seed catalogue is still on paper.\n\nShall we talk?';
      const numbers = guardrails.check({ ...request, lead }, { message }).verdicts.filter(({ of }) => of === 'number');
      expect(numbers.map(({ verdict, rule }) => `${verdict} ${rule}`)).toEqual(['EXEMPT name']);
    });
  });
});
