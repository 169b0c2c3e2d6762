import { expect, it } from 'vitest';
import type { PersonalizeRequestInput } from '../../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { exampleRequest } from '../../support/example-request.ts';

const guardrails = createGuardrails();
const promised = (sentence: string, changes: Partial<PersonalizeRequestInput> = {}) =>
  guardrails
    .check(exampleRequest(changes), { message: `Hi Ioana, ${sentence} Could we have a 15-min call on field crews?` })
    .risk_flags.filter(({ code }) => code === 'COMMITMENT')
    .map(({ evidence }) => evidence);

it.each([
  'I will send the ROI report by Friday.',
  "I'll follow up next week.",
  "I'll visit you on Tuesday.",
  'We can offer you a discount.',
  "We'll fix our price for two years.",
  'We can install it within a week.',
  'I have attached a short outline.',
  'We guarantee fewer visits.',
  'We will map your routes for free.',
  'We have an early-bird rate for you.',
])('a promise that the sender did not give is refused: %s', (sentence) => {
  expect(promised(sentence)).toHaveLength(1);
});

it.each([
  'I can send a short outline if useful.',
  "Say yes and I'll send the report.",
  "I'll send the report once you have had a look.",
  'Shall I send the report by Friday?',
  "I won't follow up next week.",
  'Who sends you the report by Friday?',
])('an offer commits to nothing: %s', (sentence) => {
  expect(promised(sentence)).toEqual([]);
});

it('is the sender to give: in the offer or the facts, bare or typed', () => {
  const sentence = 'We will map your routes for free.';
  expect(promised(sentence, { sender: { offer: 'we map the routes of a network for free' } })).toEqual([]);
  expect(promised(sentence, { sender: { facts: [{ text: 'We map routes for free.' }] } })).toEqual([]);
  expect(promised(sentence, { sender: { offer: 'a route planner' } })).toHaveLength(1);
});

it.each([
  ['de', 'Ich sende Ihnen den Bericht bis Freitag.'],
  ['fr', 'Je vous enverrai le rapport vendredi.'],
  ['es', 'Le enviaré el informe el viernes.'],
  ['it', 'Le invierò il rapporto venerdì.'],
  ['nl', 'Ik stuur u het rapport voor vrijdag.'],
  ['pt', 'Enviarei o relatório na sexta.'],
  ['pl', 'Wyślę raport do piątku.'],
])('is known in %s', (language, sentence) => {
  expect(promised(sentence, { language })).toHaveLength(1);
});

it('is told where only a verb is another: a warranty that the lanterns carry comes with them', () => {
  const sentence = 'They come with a warranty.';
  expect(promised(sentence)).toHaveLength(1);
  expect(promised(sentence, { sender: { facts: ['lanterns carry a warranty'] } })).toEqual([]);
});
