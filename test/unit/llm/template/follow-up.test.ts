import { describe, expect, it } from 'vitest';
import type { PersonalizeRequestInput } from '../../../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { writeTemplate, writeTemplateStep } from '../../../../src/llm/template/write-template.ts';
import { exampleRequest } from '../../../support/example-request.ts';

const guardrails = createGuardrails();
const now = Date.parse('2026-11-30T10:00:00Z');

type Thread = NonNullable<PersonalizeRequestInput['thread']>;
const variants = (more: object) => {
  const request = exampleRequest({ sender: { name: 'Ana Pop', company: 'Lumio' }, ...more });
  return { request, texts: [0, 1, 2].map((index) => writeTemplate(request, index)) };
};
const offer = 'a planner for crews';
const first: Thread[number] = {
  from: 'sender',
  sent_at: '2026-11-18',
  subject: 'A question',
  message: 'Hi Ioana,\n\nwe offer a planner for crews. Could we have a 15-minute call?',
};
const answer = (message: string): Thread[number] => ({ from: 'lead', sent_at: '2026-11-20', message });

const refusals: Record<string, string> = {
  en: 'Thank you, but we are not interested.',
  de: 'Danke, aber wir haben kein Interesse.',
  fr: 'Merci, mais nous ne sommes pas intéressés.',
  es: 'Gracias, pero no nos interesa.',
  it: 'Grazie, ma non siamo interessati.',
  nl: 'Bedankt, maar wij hebben geen interesse.',
  pt: 'Obrigado, mas não temos interesse.',
  'pt-BR': 'Obrigado, mas não temos interesse.',
  pl: 'Dziękuję, ale nie jesteśmy zainteresowani.',
};

describe('a refusal is answered with a farewell', () => {
  it.each(Object.keys(refusals))(
    'in %s: three wordings, that ask and offer nothing and pass every check',
    (language) => {
      for (const channel of ['EMAIL', 'LINKEDIN', 'SMS'])
        for (const formality of ['FORMAL', 'INFORMAL']) {
          const thread = [first, answer(refusals[language]!)];
          const { request, texts } = variants({
            language,
            channel,
            thread,
            voice: { formality },
            sender: { name: 'Ana Pop', company: 'Lumio', offer },
          });
          expect(new Set(texts.map(({ message }) => message)).size).toBe(3);
          for (const { subject, message } of texts) {
            expect(message).not.toMatch(/[?{}|]|planner/);
            expect(message.split(/\s+/).length, message).toBeLessThan(45);
            if (channel === 'EMAIL') expect(subject).toBe('Re: A question');
          }
          const flags = guardrails.checkAll(request, texts, undefined, now).flatMap(({ risk_flags }) => risk_flags);
          expect(
            flags.filter(({ severity }) => severity === 'error').map(({ code, evidence }) => `${code} ${evidence}`),
            texts.map(({ message }) => message).join('\n'),
          ).toEqual([]);
        }
    },
  );

  it('in one form of address', () => {
    const thread = [first, answer(refusals.de!)];
    const said = (formality: string): string =>
      variants({ language: 'de', thread, voice: { formality } })
        .texts.map(({ message }) => message)
        .join('\n');
    expect(said('FORMAL')).toMatch(/Ihnen/);
    expect(said('INFORMAL')).not.toMatch(/Ihnen|Ihre|Sie /);
  });

  it('of which each step has its part', () => {
    const request = exampleRequest({ mode: 'MULTI_STEP', thread: [first, answer(refusals.en!)] });
    const steps = ['opener', 'body', 'cta'].map((step) => writeTemplateStep(request, 0, step).message);
    expect(steps[0]).toMatch(/20 November/);
    for (const message of steps) expect(message).toMatch(/^[^?]{5,}$/);
    expect(new Set(steps).size).toBe(3);
  });
});

describe('a follow-up', () => {
  it('recalls in a line what was offered, and does not offer it again', () => {
    for (const { message } of variants({ thread: [first], sender: { name: 'Ana Pop', company: 'Lumio', offer } })
      .texts) {
      expect(message.split('planner for crews')).toHaveLength(2);
      expect(message).toContain('18 November');
    }
  });

  it('does not name a topic twice', () => {
    const thread = [{ ...first, message: 'Hi Ioana, how do you plan field crews?' }];
    for (const { message } of variants({ thread, company_context: { summary: '', keywords: ['field crews'] } }).texts)
      expect(message.split('field crews').length, message).toBeLessThan(3);
  });

  it('thanks for an answer and asks, whenever it suits, without a question about the work', () => {
    const thread = [first, answer('Thank you. We look at this in January.')];
    for (const { message } of variants({ thread, goal: 'book a 15-min call' }).texts) {
      expect(message).toMatch(/Thank|thanks/);
      expect(message).toMatch(/15-minute call/);
      expect(message).toMatch(/Telvora/);
      expect(message.match(/\?/g)).toHaveLength(1);
    }
  });

  const answers: Record<string, [string, RegExp]> = {
    en: ['Thank you. We look at this in January.', /next week|this week|few days|coming days/],
    de: ['Danke. Das sehen wir uns im Januar an.', /Woche|Tagen/],
    fr: ['Merci. Nous verrons cela en janvier.', /semaine|jours/],
    es: ['Gracias. Lo veremos en enero.', /semana|días/],
    it: ['Grazie. Ne parliamo a gennaio.', /settimana|giorni/],
    nl: ['Dank u. Wij bekijken dit in januari.', /week|dagen/],
    pt: ['Obrigado. Vemos isso em janeiro.', /semana|dias(?! \p{L}*feira)/u],
    pl: ['Dziękuję. Wrócimy do tego w styczniu.', /tygodni|dniach|tydzień/],
  };
  it.each(Object.entries(answers))('in %s: proposes no week to one who has answered', (language, [said, time]) => {
    for (const goal of ['book a 15-min call', 'show our planner'])
      for (const tone of ['PROFESSIONAL', 'FRIENDLY', 'DIRECT'] as const)
        for (const { message } of variants({ language, tone, goal, thread: [first, answer(said)] }).texts)
          expect(message.replace(/^.*\n/, '')).not.toMatch(time);
  });
});
