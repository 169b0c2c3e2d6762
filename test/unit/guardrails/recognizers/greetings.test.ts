import { expect, it } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { laundryRequest } from '../../../support/laundry-request.ts';

const guardrails = createGuardrails();
const asks = {
  fr: 'Comment tenez-vous les plannings chez Fjord Laundry ? Seriez-vous disponible pour un appel de 15 minutes jeudi ?',
  pl: 'Jak układają Państwo grafiki w Fjord Laundry? Czy możemy porozmawiać przez 15 minut w czwartek?',
  de: 'Wie planen Sie bei Fjord Laundry die Schichten? Passt Ihnen am Donnerstag ein Anruf von 15 Minuten?',
};

const lacksGreeting = (language: keyof typeof asks, opening: string): boolean => {
  const request = { ...laundryRequest('Fjord Laundry presses linen in Bergen.'), language };
  const { risk_flags } = guardrails.check(request, { message: `${opening}\n\n${asks[language]}` });
  return risk_flags.some(({ code }) => code === 'MISSING_GREETING');
};

it.each([
  ['fr', 'Madame,'],
  ['fr', 'Bonjour Monsieur,'],
  ['pl', 'Dzień dobry,'],
  ['pl', 'Dzień dobry!'],
] as const)('%s: %s greets without a name, as the custom is', (language, opening) => {
  expect(lacksGreeting(language, opening)).toBe(false);
});

it.each([
  ['fr', 'Monsieur tout le monde presse du linge.'],
  ['fr', 'Bonjour,'],
  ['pl', 'Dobry dzień zaczyna się od planu.'],
  ['de', 'Guten Tag,'],
] as const)('%s: %s does not', (language, opening) => {
  expect(lacksGreeting(language, opening)).toBe(true);
});
