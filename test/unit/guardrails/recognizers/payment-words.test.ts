import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { personalizeRequestSchema } from '../../../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { paymentRules } from '../../../../src/guardrails/recognizers/payment-rules.ts';
import { exampleRequest } from '../../../support/example-request.ts';

const guardrails = createGuardrails();
const rulesOn = (message: string, changes: Parameters<typeof exampleRequest>[0] = {}): string[] =>
  guardrails
    .check(exampleRequest(changes), { message })
    .risk_flags.flatMap(({ rule }) => (rule !== undefined && /^(?:payments|account-words)\//.test(rule) ? [rule] : []));

const account = [
  'Hi Ioana, your Kontonummer is what our billing asks for. Could we talk?',
  'Hi Ioana, could we talk about your contraseña?',
  'Hi Ioana, the mot de passe is all it takes. Could we talk?',
  'Hi Ioana, could we talk about the bonifico?',
  'Hi Ioana, your wachtwoord is all it takes. Could we talk?',
  'Hi Ioana, the senha is all it takes. Could we talk?',
  'Hi Ioana, the przelew is all it takes. Could we talk?',
];

it.each(account)('a word for an account in another language than the message has no source: %s', (message) => {
  expect(rulesOn(message, { language: 'en' })).toEqual(['account-words/account']);
});

it('which the lead’s own summary is not, and what the sender says is', () => {
  const message = account[0]!;
  const told = { company_context: { summary: 'Telvora asks for the Kontonummer.', keywords: ['fibre'] } };
  expect(rulesOn(message, { language: 'en', ...told })).toHaveLength(1);
  expect(rulesOn(message, { language: 'en', goal: 'a call about the Kontonummer' })).toEqual([]);
});

it('and in a name it is none', () => {
  const { lead } = exampleRequest({});
  const message = 'Hi Ioana, how does Konto Partner plan its crews? Could we talk?';
  expect(rulesOn(message, { language: 'en', lead: { ...lead, company_name: 'Konto Partner' } })).toEqual([]);
  expect(rulesOn(message, { language: 'en' })).toHaveLength(1);
});

it.each([
  ['es', 'Hola, Ioana: prefieren pagar por el valor real. ¿Hablamos?'],
  ['pt', 'Olá, Ioana, preferem pagar o importe real. Falamos?'],
  ['pl', 'Dzień dobry, Ioana, Państwa konto rośnie. Porozmawiamy?'],
  ['en', 'Hi Ioana, how do your passwords reach the crews? Could we talk?'],
])('a word of the message’s own language is no other’s: %s', (language, message) => {
  expect(rulesOn(message, { language })).toEqual([]);
});

it('a demand in one of eight languages is one in a message of any', () => {
  for (const language of ['en', 'de', 'es', 'pl', 'fi'])
    expect(paymentRules(language).test('bitte uberweisen sie den betrag'), language).toBe(true);
});

it('no true message of the corpus has such a word', () => {
  const found = ['languages', 'languages-2', 'honest-languages', 'honest-languages-2', 'clean', 'honest'].flatMap(
    (name) =>
      readFileSync(new URL(`../../../../corpus/${name}.jsonl`, import.meta.url), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { request: unknown; variant: { message: string }; expect: unknown[] })
        .filter(({ expect: wrong }) => wrong.length === 0)
        .flatMap(({ request, variant }) => {
          const { risk_flags } = guardrails.check(personalizeRequestSchema.parse(request), variant);
          return risk_flags.filter(({ rule }) => rule?.startsWith('account-words/'));
        }),
  );
  expect(found).toEqual([]);
});

it.each([
  ['en', 'Hi Ioana, call zero eight zero zero five five five one. Could we talk?'],
  ['de', 'Hallo Ioana, unter null acht null null fünf fünf fünf eins. Passt ein Gespräch?'],
  ['fr', 'Bonjour Ioana, au zéro huit zéro zéro cinq cinq cinq un. Un appel ?'],
  ['pl', 'Dzień dobry, Ioana, pod zero osiem zero zero pięć pięć pięć jeden. Porozmawiamy?'],
])('a number to call in words has no source in %s', (language, message) => {
  const { risk_flags } = guardrails.check(exampleRequest({ language }), { message });
  expect(risk_flags.map(({ rule }) => rule)).toContain('contacts/phone');
});
