import { describe, expect, it } from 'vitest';
import type { PersonalizeRequestInput } from '../../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { exampleRequest } from '../../support/example-request.ts';

const guardrails = createGuardrails();

type Thread = NonNullable<PersonalizeRequestInput['thread']>;
const ours: Thread[number] = { from: 'sender', sent_at: '2026-11-24', message: 'Hi Ioana, could we have a call?' };
const theirs = (message: string): Thread[number] => ({ from: 'lead', sent_at: '2026-11-26', message });

const flagsOf = (thread: Thread | undefined, language = 'en') =>
  guardrails
    .screen(exampleRequest({ language, ...(thread ? { thread } : {}) }))
    .filter(({ code }) => code === 'LEAD_DECLINED');

describe('a lead that declines', () => {
  it.each([
    ['en', 'Thank you, but we are not interested.'],
    ['en', 'Please stop writing to me.'],
    ['en', 'Hello,\nno thanks.'],
    ['de', 'Danke, aber wir haben derzeit kein Interesse.'],
    ['de', 'Bitte schreiben Sie mir nicht mehr.'],
    ['fr', 'Merci, mais cela ne nous intéresse pas.'],
    ['fr', "Merci de ne plus m'écrire."],
    ['es', 'Gracias, pero no nos interesa.'],
    ['it', 'La prego di non scrivermi più.'],
    ['nl', 'Bedankt, maar wij hebben geen interesse.'],
    ['pt', 'Por favor, não me escreva mais.'],
    ['pl', 'Dziękuję, ale nie jesteśmy zainteresowani.'],
    // In English, to whom is written in another language.
    ['de', 'Not interested, thanks.'],
  ])('is told of with the words that say so, in %s: %s', (language, message) => {
    const [flag] = flagsOf([ours, theirs(message)], language);
    expect(flag).toMatchObject({ severity: 'warning', field: '/thread/1/message' });
    expect(flag!.rule).toMatch(/^refusals\//);
    expect(message.slice(flag!.start, flag!.end)).toBe(flag!.evidence);
    expect(flag!.evidence).not.toBe('');
  });

  it.each([
    ['en', 'We are interested. Which day suits you?'],
    ['en', 'Do not worry, next week is fine.'],
    ['en', 'We are not a large firm, but let us talk.'],
    ['de', 'Wir haben Interesse. Schreiben Sie mir im Mai.'],
    ['fr', 'Cela nous intéresse. Écrivez-moi en mai.'],
    ['es', 'Nos interesa. Escríbame en mayo.'],
    ['it', 'Ci interessa. Mi scriva a maggio.'],
    ['nl', 'Dat is interessant. Schrijf mij in mei.'],
    ['pt', 'Temos interesse. Escreva-me em maio.'],
    ['pl', 'Jesteśmy zainteresowani. Proszę napisać w maju.'],
  ])('is not found in %s where it asks for more: %s', (language, message) => {
    expect(flagsOf([ours, theirs(message)], language)).toEqual([]);
  });

  it('is the lead, in its last message', () => {
    const refusal = 'We are not interested.';
    expect(flagsOf([ours, theirs(refusal), theirs('I was wrong, let us talk.')])).toEqual([]);
    expect(flagsOf([ours, theirs('Let us talk.'), theirs(refusal)])).toHaveLength(1);
    expect(flagsOf([{ ...ours, message: refusal }])).toEqual([]);
    expect(flagsOf(undefined)).toEqual([]);
  });

  it('is asked for nothing, and no tie to its company is missed', () => {
    const message = 'Hi Ioana,\n\nThank you for your answer of 26 November. I understand.\n\nAll the best,\nAna Pop';
    const codes = (thread: Thread): string[] =>
      guardrails
        .check(
          exampleRequest({ thread, sender: { name: 'Ana Pop' } }),
          { subject: 'Thank you', message },
          [],
          Date.parse('2026-11-30'),
        )
        .risk_flags.filter(({ severity }) => severity === 'error')
        .map(({ code }) => code);
    expect(codes([ours, theirs('We are not interested.')])).toEqual([]);
    expect(codes([ours, theirs('Ask me again in December.')])).toEqual(
      expect.arrayContaining(['MISSING_CTA', 'MISSING_RELEVANCE']),
    );
  });
});
