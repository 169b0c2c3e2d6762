import { describe, expect, it } from 'vitest';
import { personalizeRequestSchema } from '../../../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { type Ropes, ropes } from './kinds-by-language.ts';

const guardrails = createGuardrails();

function evidenceIn(language: string, told: Ropes, isOwn: boolean, sentence: string): string[] {
  const request = personalizeRequestSchema.parse({
    channel: 'EMAIL',
    goal: isOwn ? told.goal : 'arrange a 20-minute phone call',
    language,
    lead: {
      first_name: 'Marta',
      last_name: 'Lindqvist',
      title: isOwn ? told.title : told.englishTitle,
      company_name: told.company,
    },
    company_context: { summary: isOwn ? told.summary : told.english, keywords: [] },
    sender: told.sender,
  });
  const message = `${told.greeting}\n\n${sentence}\n\n${told.ask}\n\n${told.sender.name}`;
  return guardrails
    .check(request, { subject: told.company, message })
    .risk_flags.filter(({ severity }) => severity === 'error')
    .map(({ rule, evidence }) => `${rule}: ${evidence}`);
}

const rows = (kinds: Readonly<Record<string, readonly string[]>>): [string, string][] =>
  Object.entries(kinds).flatMap(([kind, sentences]) => sentences.map((one): [string, string] => [kind, one]));

describe.each(Object.entries(ropes))('a message in %s', (language, told) => {
  it.each(rows(told.sound))('passes what is sound, %s: %s', (_, sentence) => {
    for (const isOwn of [true, false]) expect(evidenceIn(language, told, isOwn, sentence)).toEqual([]);
  });

  it.each(rows(told.unsupported))('finds what is not told, %s: %s', (_, sentence) => {
    for (const isOwn of [true, false]) expect(evidenceIn(language, told, isOwn, sentence)).not.toEqual([]);
  });

  it.each(rows(told.unsupportedInOwn))('finds what a request in its language does not tell, %s: %s', (_, sentence) => {
    expect(evidenceIn(language, told, true, sentence)).not.toEqual([]);
  });
});
