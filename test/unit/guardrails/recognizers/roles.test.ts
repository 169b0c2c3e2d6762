import { describe, expect, it } from 'vitest';
import { checkSaid } from './check-said.ts';

const rolesIn = (title: string, sentence: string, language?: string) =>
  checkSaid({ title, ...(language === undefined ? {} : { language }) }, sentence).risk_flags.filter(({ rule }) =>
    rule?.startsWith('roles/'),
  );

describe('a role that the lead has', () => {
  it.each([
    ['CFO', 'As chief financial officer you see every invoice.'],
    ['Chief Risk Officer', 'As CRO you see every scorecard.'],
    ['VP Sales', 'As vice president of sales you hear it first.'],
    ['VP Customer Success', "As Fjordvask's vice president for customer success, you see it first."],
    ['Managing Director', 'As MD of Fjordvask you decide.'],
    ['Plant Quality Lead', 'As quality lead at Fjordvask you see it first.'],
    ['Head of Procurement', 'As head of purchasing you hear from many.'],
    ['Founder & CEO', 'As founder of Fjordvask you know why.'],
    ['Owner and Skipper', 'As the owner you know why.'],
    ['Head of Claims', 'Since you run claims at Fjordvask, I thought of you.'],
    ['Managing Director', 'Since you run sales at Fjordvask, I thought of you.'],
    ['Sales Director', 'As a director at Fjordvask you know why.'],
    ['Yard Manager', 'Our capacity planner for Fjordvask is ready.'],
    ['Yard Manager', 'As a founder, I know how that feels.'],
    ['Gerente de Compras', 'As head of procurement you know why.'],
    ['Leiterin Einkauf', 'Als Leiterin Einkauf wissen Sie das.', 'de'],
  ])('%s: %s', (title, sentence, language?: string) => {
    expect(rolesIn(title, sentence, language)).toEqual([]);
  });
});

describe('a role that the lead does not have', () => {
  it.each([
    [
      'Plant Controller',
      'As Head of Procurement at Fjordvask, you may know.',
      'Head of Procurement',
      'Plant Controller',
    ],
    ['Procurement Manager', 'As Managing Director you will judge.', 'Managing Director', 'Procurement Manager'],
    ['CFO', 'In your role as COO you see both sides.', 'COO', 'CFO'],
    ['Deputy General Manager', 'As General Manager you decide.', 'General Manager', 'Deputy General Manager'],
    ['Plant Manager', 'That is a question for a sales manager like you.', 'a sales manager', 'a plant manager'],
    [
      'VP Customer Success',
      "As Fjordvask's vice president for product, you see it.",
      'vice president for product',
      undefined,
    ],
    ['Owner', 'You are Head of Sales at Fjordvask.', 'Head of Sales', 'Owner'],
    ['Head of Claims', 'Since you run underwriting at Fjordvask, I thought of you.', 'you run underwriting', undefined],
    [
      'Purchasing Manager',
      'As the person who sells for Fjordvask, you know.',
      'person who sells for Fjordvask',
      undefined,
    ],
    ['Leiterin Einkauf', 'Als Leiterin Vertrieb wissen Sie das.', 'Leiterin Vertrieb', 'Leiterin Einkauf', 'de'],
  ])('%s: %s', (title, sentence, evidence, correction, language?: string) => {
    const [flag] = rolesIn(title, sentence, language);
    expect(flag).toMatchObject({
      code: 'UNSOURCED_CLAIM',
      evidence,
      contradicts: { source: '/lead/title', quote: title },
    });
    if (correction !== undefined) expect(flag?.correction).toBe(correction);
  });
});
