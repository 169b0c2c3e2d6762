import { describe, expect, it } from 'vitest';
import { checkSaid } from './check-said.ts';

const dutiesIn = (title: string, sentence: string): string[] =>
  checkSaid({ title }, sentence)
    .risk_flags.filter(({ rule }) => rule === 'roles/charge-of-lead')
    .map(({ evidence }) => evidence);

describe('what somebody with that title is in charge of', () => {
  it.each([
    ['Head Gardener', 'Looking after the gardens, as you do, you see frost before anyone.'],
    ['Finance Director', 'With the money side in your charge, you may know.'],
    ['Fundraising Lead', 'As head of the fundraising team you may know.'],
    ['Managing Director', 'Running the foundry, as you do, you may know.'],
    ['Plant Manager', 'With the paint shop in your charge, you may know.'],
    ['Director', 'Since purchasing is yours to run, I thought of you.'],
    ['Hotel Manager', 'The night porters report to you, as I read it.'],
    ['Owner', 'With the greenhouse in your care, you may know.'],
    ['Operations Manager', 'The loading bay is your department.'],
    ['Head of Catering', 'Is the canteen till yours to run?'],
    ['Payroll Officer', 'Do the apprentices report to you?'],
    ['Payroll Officer', 'I imagine the apprentices report to you.'],
    ['Payroll Officer', 'May I send a sample of the report to you?'],
    ['Herd Adviser', 'Looking after the cattle, as you do, you may know.'],
  ])('%s: %s', (title, sentence) => {
    expect(dutiesIn(title, sentence)).toEqual([]);
  });
});

describe('what somebody with another title is in charge of', () => {
  it.each([
    ['Payroll Officer', 'Running the paint shop, as you do, you may know.', 'paint shop'],
    ['Marketing Manager', 'As head of the choir you may know.', 'choir'],
    ['Head of Legal', 'Since purchasing is yours to run, I thought of you.', 'purchasing'],
    ['Finance Director', 'The crane drivers report to you, as I read it.', 'crane drivers'],
    ['Librarian', 'Since the boiler house is your department, I thought of you.', 'boiler house'],
    ['Tax Adviser', 'With the greenhouse in your care, you may know.', 'greenhouse'],
    ['Quality Lead', 'You lead the sales force, so I thought of you.', 'sales force'],
  ])('%s: %s', (title, sentence, duty) => {
    expect(dutiesIn(title, sentence)).toEqual([duty]);
  });
});
