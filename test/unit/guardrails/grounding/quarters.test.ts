import { describe, expect, it } from 'vitest';
import { personalizeRequestSchema } from '../../../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';

const numbersFlagged = (summary: string, sentence: string): string[] => {
  const request = personalizeRequestSchema.parse({
    channel: 'EMAIL',
    goal: 'book a 15-min call',
    lead: { first_name: 'Ana', title: 'Head of Sorting', company_name: 'Telvora', domain: 'telvora.test' },
    company_context: { summary, keywords: ['sorting'] },
  });
  const message = `Hi Ana,\n\n${sentence}\n\nCould we book a 15-min call?\n\nBest,`;
  const { risk_flags: flags } = createGuardrails().check(request, { message });
  return flags.filter(({ code }) => code === 'UNSOURCED_NUMBER').map(({ evidence }) => evidence);
};

describe('a quarter of a year', () => {
  const summary = 'Telvora sorts glass in Cluj. Its second line has run since March 2019.';

  it.each(['the first quarter of 2019', 'Q1 2019', 'H1 2019'])('is that of its month: %s', (quarter) => {
    expect(numbersFlagged(summary, `Your second line has run since ${quarter}.`)).toEqual([]);
  });

  it.each([
    ['the third quarter of 2019', 'third quarter of 2019'],
    ['Q1 2018', 'Q1 2018'],
    ['H2 2019', 'H2 2019'],
  ])('is none without it: %s', (quarter, evidence) => {
    expect(numbersFlagged(summary, `Your second line has run since ${quarter}.`)).toEqual([evidence]);
  });
});
