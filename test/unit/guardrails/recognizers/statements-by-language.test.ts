import { describe, expect, it } from 'vitest';
import { personalizeRequestSchema } from '../../../../src/contract/personalize-request.ts';
import type { RiskFlag } from '../../../../src/contract/risk-flag.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { type Firm, firms } from './said-by-language.ts';

const guardrails = createGuardrails();

function errorsOn(language: string, firm: Firm, sentence: string): RiskFlag[] {
  const request = personalizeRequestSchema.parse({
    channel: 'EMAIL',
    goal: `${firm.keywords[0]}: 15 min`,
    language,
    lead: { first_name: 'Marten', last_name: 'Lindqvist', title: firm.title, company_name: firm.company },
    company_context: { summary: firm.summary, keywords: firm.keywords },
  });
  const variant = {
    subject: `${firm.keywords[0]}, ${firm.company}`,
    message: `${firm.greeting}\n\n${sentence}\n\n${firm.ask}`,
  };
  return guardrails.check(request, variant).risk_flags.filter(({ severity }) => severity === 'error');
}

describe.each(Object.entries(firms))('statements in %s', (language, firm) => {
  it.each(firm.unsupported)('finds what the request does not say: %s', (sentence) => {
    expect(errorsOn(language, firm, sentence)).not.toEqual([]);
  });

  it.each(firm.sound)('passes what is known, asked, guessed or offered: %s', (sentence) => {
    expect(errorsOn(language, firm, sentence)).toEqual([]);
  });
});

describe('what the request says otherwise', () => {
  it('is shown for what has ended, for a supplier told as a customer, and for a role', () => {
    const shown = (sentence: string) =>
      errorsOn('es', firms.es!, sentence).map(({ rule, contradicts }) => [rule, contradicts?.source]);
    expect(shown('El barnizado que hacen ustedes necesita espacio.')).toEqual([
      ['statements/negation-dropped', '/company_context/summary'],
    ]);
    expect(shown('Las constructoras que les suministran son exigentes.')).toEqual([
      ['statements/relation-swapped', '/company_context/summary'],
    ]);
    expect(shown('Como director comercial de Carpintería Olmedo lo sabe bien.')).toContainEqual([
      'statements/role-of-lead',
      '/lead/title',
    ]);
  });
});
