import { describe, expect, it } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { laundryRequest } from '../../../support/laundry-request.ts';

const guardrails = createGuardrails();
const offer = 'rota software at a flat monthly price';

function rulesOn(summary: string, sentence: string, facts: string[]): (string | undefined)[] {
  const request = laundryRequest(summary, { sender: { name: 'Ana Vik', company: 'Winner Rotas', offer, facts } });
  const message = `Hi Marta,\n\n${sentence}\n\nCould we have a 15-min call next week?`;
  return guardrails.check(request, { message }).risk_flags.map(({ rule }) => rule);
}

describe('what the request tells in other words', () => {
  it.each([
    ['Winner Rotas makes rota software and charges one flat sum a month.', 'statements/sender-unsourced'],
    ['As a buyer you would use it free of charge.', 'forbidden-phrases/free-of-charge'],
    ['I read that you are looking for three more drivers.', 'statements/extents/looking-for'],
  ])('%s', (sentence, rule) => {
    expect(rulesOn('Washes linen. Hiring: 3 drivers.', sentence, ['free for buyers'])).not.toContain(rule);
  });

  it.each(['A second baker is sought for Perth.', 'The firm advertises for a second baker in Perth.'])(
    'a post to be filled: %s',
    (summary) => {
      const rules = rulesOn(summary, 'You are looking for a second baker in Perth.', []);
      expect(rules).not.toContain('statements/extents/looking-for');
    },
  );

  it('is still asked for where the request does not tell it', () => {
    expect(rulesOn('Washes linen.', 'As a buyer you would use it free of charge.', [])).toContain(
      'forbidden-phrases/free-of-charge',
    );
  });
});

describe('a noun for another that counts the same things', () => {
  it.each([
    ['Buys glazes from two suppliers in Monterrey.', 'You buy glazes from two vendors in Monterrey.'],
    ['Sews lingerie for European retailers near Gampaha.', 'You sew lingerie for European shops near Gampaha.'],
    ['Runs 62 buses on nine lines in Friesland.', 'You run 62 vehicles on nine lines in Friesland.'],
    ['Employs 40 welders in Gdynia.', 'You employ 40 workers in Gdynia.'],
    ['Pays subcontractors within 15 days.', 'Your sub-contractors are paid within 15 days.'],
  ])('%s | %s', (summary, sentence) => {
    expect(rulesOn(summary, sentence, [])).toEqual([]);
  });

  it.each([
    ['Runs 62 buses on nine lines in Friesland.', 'You run 62 ferries on nine lines in Friesland.'],
    ['Buys glazes from two suppliers in Monterrey.', 'You sell glazes to two clients in Monterrey.'],
  ])('is no other noun: %s | %s', (summary, sentence) => {
    expect(rulesOn(summary, sentence, [])).not.toEqual([]);
  });
});

const ofStatements = (rules: (string | undefined)[]) => rules.filter((rule) => rule?.startsWith('statements/'));

describe('what a product does', () => {
  const filling = ['Winner Rotas software fills in leave forms for laundry workers'];

  it('is its offer where the doing is the offer’s own word', () => {
    const rules = rulesOn('Washes linen.', 'Our software fills in leave forms for laundry crews.', filling);
    expect(ofStatements(rules)).toEqual([]);
  });

  it.each([
    'Our software cuts sick leave for laundry crews by half.',
    'Our software fills in leave forms for laundry crews and cuts overtime, quarrels and doctors.',
  ])('is a claim where the offer tells of no such effect: %s', (sentence) => {
    expect(ofStatements(rulesOn('Washes linen.', sentence, filling))).not.toEqual([]);
  });
});

describe('people in general', () => {
  const summary = 'Washes linen. Sheets are graded by eye by two graders. It employs nine ironers.';

  it.each([
    'Two pairs of eyes for your sheets. Anyone who has graded linen knows how the light alone can change a verdict by teatime.',
    'One hopes that the nine ironers in your hall write things down on the day and not in the car park.',
  ])('are nobody’s facts: %s', (sentence) => {
    expect(ofStatements(rulesOn(summary, sentence, []))).toEqual([]);
  });

  it('are not the lead’s', () => {
    const sentence = 'Anyone who has graded linen knows that your ironers go home with burnt fingers.';
    expect(ofStatements(rulesOn(summary, sentence, []))).not.toEqual([]);
  });
});
