import { describe, expect, it } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { laundryRequest } from '../../../support/laundry-request.ts';

const guardrails = createGuardrails();

/** [verdict, rule, correction] of the first number of a sentence. */
function judged(summary: string, sentence: string, at = 0): [string, string, string | undefined] {
  const request = laundryRequest(summary);
  const message = `Hi Marta, ${sentence} Could we have a 15-min call next week?`;
  const { verdict, rule, correction } = guardrails
    .check(request, { message })
    .verdicts.filter(({ of }) => of === 'number')[at]!;
  return [verdict, rule, correction];
}

const fleet = 'Runs 24 vans and 9 electric trucks from six depots. Serves 410 hotels, 40 tonnes a week.';

describe('a number that counts what the request counts', () => {
  it.each([
    [fleet, 'You run 24 vans.', 'SUPPORTED', 'same-value', undefined],
    [fleet, 'You run twenty-four vans.', 'SUPPORTED', 'same-value', undefined],
    [fleet, 'Your 24 vehicles are on the road.', 'SUPPORTED', 'same-value-of-kind', undefined],
    [fleet, 'You serve over 400 hotels.', 'SUPPORTED', 'same-value', undefined],
    [fleet, 'You serve about 400 hotels.', 'SUPPORTED', 'same-value', undefined],
    [fleet, 'You serve over 420 hotels.', 'CONTRADICTED', 'other-value', '410'],
    [fleet, 'You serve over 410 hotels.', 'CONTRADICTED', 'other-bound', '410'],
    [fleet, 'You run 101 vans.', 'CONTRADICTED', 'other-value', '24'],
    [fleet, 'Your 365 vans are on the road.', 'CONTRADICTED', 'other-value', '24'],
    [fleet, 'Your 15 vans are on the road.', 'CONTRADICTED', 'other-value', '24'],
    [fleet, 'Your 33 vans are on the road.', 'CONTRADICTED', 'other-value', '24'],
    [fleet, 'You run nine vans.', 'CONTRADICTED', 'other-value', 'twenty-four'],
    [fleet, 'A dozen vans of yours wash for hotels.', 'CONTRADICTED', 'other-value', 'Twenty-four'],
    [fleet, 'Which of the five depots is the busiest?', 'CONTRADICTED', 'other-value', 'six'],
    [fleet, 'Do five depots share one rota?', 'CONTRADICTED', 'other-value', 'six'],
  ])('%s %s', (summary, sentence, ...verdict) => {
    expect(judged(summary, sentence)).toEqual(verdict);
  });
});

describe('what a part leaves and what a share is under', () => {
  const fund = 'Nineteen wagons, four of them leased. 31 calls last winter; nine of them are disputed.';
  it.each([
    [fund, 'Fifteen of the wagons have yet to be leased.', 'DERIVED', 'difference'],
    [fund, 'Fifteen wagons are leased.', 'CONTRADICTED', 'other-value'],
    [fund, 'Fewer than a third of the calls are disputed.', 'DERIVED', 'ratio'],
    [fund, 'More than half of the calls are disputed.', 'UNSOURCED', 'no-source'],
    [
      '31 fibre cuts, most by road works.',
      'More than half of the fibre cuts came from road works.',
      'DERIVED',
      'most-of-them',
    ],
    ['31 fibre cuts, most by road works.', 'Your crews cause more than half of the noise.', 'UNSOURCED', 'no-source'],
    [fleet, 'Would you care for a test with fifty chats?', 'EXEMPT', 'offered'],
    [
      'A third of the vans run on gas; the rest burn diesel.',
      'Two thirds of your vans burn diesel.',
      'DERIVED',
      'remainder',
    ],
    [
      'A third of the vans run on gas; the rest burn diesel.',
      'Two thirds of your vans run on gas.',
      'CONTRADICTED',
      'other-value',
    ],
    ['Its 12 vans meet Euro VI.', 'You run a dozen Euro 6 vans.', 'SUPPORTED', 'same-value'],
    ['Presses 300,000 sheets a month.', 'You press three lakh sheets a month.', 'SUPPORTED', 'same-value'],
    ['Presses 300,000 sheets a month.', 'You press four lakh sheets a month.', 'CONTRADICTED', 'other-value'],
    [fleet, "I'd guess that half the sweat of a wash day goes into folding.", 'EXEMPT', 'idiom'],
    [fleet, 'Ironing is the less thrilling half of laundry.', 'EXEMPT', 'idiom'],
    [fleet, "I'd guess that half of your vans stand idle.", 'UNSOURCED', 'no-source'],
    [fleet, 'Fifty chats a day reach you.', 'UNSOURCED', 'no-source'],
  ])('%s %s', (summary, sentence, ...verdict) => {
    expect(judged(summary, sentence).slice(0, 2)).toEqual(verdict);
  });
});

describe('bounds, rates, scopes and units', () => {
  it.each([
    ['Hulls up to 45 metres.', 'You take hulls of at most 45 metres.', 'SUPPORTED', 'same-value', undefined],
    [
      'Hulls up to 45 metres.',
      'You take hulls of at least 45 metres.',
      'CONTRADICTED',
      'other-bound',
      'up to 45 metres',
    ],
    ['More than 200 farms.', 'You buy from fewer than 200 farms.', 'CONTRADICTED', 'other-bound', 'More than 200'],
    [fleet, 'You wash 40 tonnes a day.', 'CONTRADICTED', 'other-rate', '40 tonnes a week'],
    ['Flies four times a week.', 'You fly four times a week.', 'SUPPORTED', 'same-value', undefined],
    [
      'Night services to Malmö five times a week.',
      'You run night services five times a month.',
      'CONTRADICTED',
      'other-rate',
      'five times a week',
    ],
    ['Each shop stocks 900 frames.', 'You keep 900 frames across all shops.', 'CONTRADICTED', 'other-scope', '900'],
    ['Generates 78 GWh a year.', 'You generate 78 MWh a year.', 'CONTRADICTED', 'other-unit', '78 GWh'],
    ['Ships 1,500 kg of linen.', 'You ship a tonne and a half of linen.', 'SUPPORTED', 'same-value', undefined],
    ['Grows on 86 hectares.', 'You grow on 860,000 square metres.', 'SUPPORTED', 'same-value', undefined],
  ])('%s %s', (summary, sentence, ...verdict) => {
    expect(judged(summary, sentence)).toEqual(verdict);
  });
});

describe('what follows from the request', () => {
  it.each([
    [fleet, 'Your 33 vehicles in all are on the road.', 'DERIVED', 'sum'],
    [fleet, 'Together the vans and trucks come to 33.', 'DERIVED', 'sum'],
    ['9 partners and 34 associates.', 'Your 43 lawyers must read a lot.', 'DERIVED', 'sum'],
    ['33 vans, nine of them electric.', 'The other 24 vans run on diesel.', 'DERIVED', 'difference'],
    ['Two of its six workshops are clean.', 'A third of your workshops are clean.', 'DERIVED', 'ratio'],
    ['Half of the 7,400 lifts have a box.', 'Around 3,700 lifts with a box is a lot.', 'DERIVED', 'share-of-whole'],
    [
      'Spun out in 2017; a plant is planned for 2027.',
      'It comes ten years after the start.',
      'DERIVED',
      'years-between',
    ],
  ])('%s %s', (summary, sentence, ...verdict) => {
    expect(judged(summary, sentence).slice(0, 2)).toEqual(verdict);
  });

  it.each([
    ['24 vans and 9 drivers.', 'You run 33 vans.', 'CONTRADICTED'],
    ['Twelve sites with 30 beds.', 'You have 360 beds.', 'CONTRADICTED'],
    ['130 lifts in eleven towers.', 'Your eleven lifts are on call.', 'CONTRADICTED'],
  ])('not without a cue, nor of another thing: %s %s', (summary, sentence, verdict) => {
    expect(judged(summary, sentence)[0]).toBe(verdict);
  });
});

describe('a number of another thing', () => {
  it.each([
    ['52 women fillet the fish. Cans go to delicatessens.', 'With 52 delicatessens to serve, you must be busy.'],
    ['860 members. Claims are handled on spreadsheets.', 'With 860 claims a year, how do you cope?'],
    ['480 trainees, 32 welding bays.', 'Your 32 welding instructors caught my eye.'],
  ])('is unsourced: %s %s', (summary, sentence) => {
    expect(judged(summary, sentence)[0]).toBe('UNSOURCED');
  });
});

describe('what is no fact of the lead', () => {
  it.each([
    [fleet, 'Could we speak on Tuesday at 14:30?', 'EXEMPT'],
    [fleet, 'Two heads are better than one.', 'EXEMPT'],
    ['Certified to ISO 9001.', 'Your ISO 9001 caught my eye.', 'SUPPORTED'],
    ['Uses Microsoft 365.', 'Your Microsoft 365 caught my eye.', 'SUPPORTED'],
  ])('%s %s', (summary, sentence, verdict) => {
    expect(judged(summary, sentence)[0]).toBe(verdict);
  });
});

describe('what the message reckons', () => {
  it.each([
    ['4 ships carrying 48 passengers each.', 'Four ships times 48 passengers is 192 people.', 2, 'DERIVED', 'product'],
    [
      '4 ships carrying 48 passengers each.',
      'Four ships times 48 passengers is 196 people.',
      2,
      'UNSOURCED',
      'no-source',
    ],
    [
      'Availability target is 97 percent.',
      'A target of 97 percent leaves three for the rest.',
      1,
      'DERIVED',
      'remainder',
    ],
    [
      '3,000 lessons a week.',
      'Your 3,000 lessons a week, each paid for, is over four hundred a day.',
      1,
      'DERIVED',
      'rate-converted',
    ],
    ['9,500 hectares, 3,200 ewes.', 'Three hectares to every ewe is plenty.', 0, 'DERIVED', 'quotient'],
    ['The gate is open 6 am to midnight.', 'Eighteen hours is a long day for your gate.', 0, 'SUPPORTED', 'same-value'],
    ['Starts at 99 Egyptian pounds a month.', 'Your plans start at EGP 99 a month.', 0, 'SUPPORTED', 'same-value'],
    ['Starts at 99 Egyptian pounds a month.', 'Your plans start at EGP 95 a month.', 0, 'UNSOURCED', 'no-source'],
    ['62,000 parts from nine brands.', 'You list sixty-two thousand brands.', 0, 'UNSOURCED', 'no-source'],
    ['75 bakeries give bread.', 'You collect from more than seventy bakeries.', 0, 'SUPPORTED', 'same-value'],
  ])('%s %s', (summary, sentence, at, verdict, rule) => {
    expect(judged(summary, sentence, at).slice(0, 2)).toEqual([verdict, rule]);
  });
});

describe('a number is bound to the part, the place and the list it stands with', () => {
  const plants = 'Makes windows at three plants: Radom, Kielce and Opole. A coating line is being piloted in Kielce.';
  const choir = 'There are 180 pupils, of whom 36 are choristers. The school educates boys and girls.';
  const cabins = 'Headquarters in Hamburg. 1,150 employees, of whom 430 work in Plovdiv.';
  const network = 'Serves 41,000 homes and 2,300 businesses.';
  it.each([
    [plants, 'You work at three plants.', 'SUPPORTED'],
    [plants, 'You work on three coating lines.', 'UNSOURCED'],
    [choir, 'You have 36 choristers.', 'SUPPORTED'],
    [choir, 'You have 36 boys.', 'UNSOURCED'],
    [cabins, 'Of your people 430 work in Plovdiv.', 'SUPPORTED'],
    [cabins, 'Of your people 430 work in Hamburg.', 'CONTRADICTED'],
    [network, 'Taken together, your homes and businesses come to 43,300.', 'DERIVED'],
    [network, 'Taken together, your homes and businesses come to 42,300.', 'UNSOURCED'],
  ])('%s | %s', (summary, sentence, verdict) => {
    expect(judged(summary, sentence)[0]).toBe(verdict);
  });
});
