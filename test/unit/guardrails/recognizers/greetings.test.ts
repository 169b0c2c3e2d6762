import { expect, it } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { laundryRequest } from '../../../support/laundry-request.ts';

const guardrails = createGuardrails();
const asks = {
  fr: 'Comment tenez-vous les plannings chez Fjord Laundry ? Seriez-vous disponible pour un appel de 15 minutes jeudi ?',
  pl: 'Jak układają Państwo grafiki w Fjord Laundry? Czy możemy porozmawiać przez 15 minut w czwartek?',
  es: '¿Cómo organizan los turnos en Fjord Laundry? ¿Tendría 15 minutos el jueves para una llamada?',
  it: 'Come organizzate i turni da Fjord Laundry? Avrebbe 15 minuti giovedì per una telefonata?',
  nl: 'Hoe plant u de diensten bij Fjord Laundry? Schikt donderdag een gesprek van 15 minuten?',
  pt: 'Como organizam as escalas na Fjord Laundry? Teria 15 minutos na quinta-feira para uma chamada?',
  de: 'Wie planen Sie bei Fjord Laundry die Schichten? Passt Ihnen am Donnerstag ein Anruf von 15 Minuten?',
};

const flagsOf = (language: keyof typeof asks, opening: string, title?: string) => {
  const request = { ...laundryRequest('Fjord Laundry presses linen in Bergen.'), language };
  const { risk_flags } = guardrails.check(
    { ...request, lead: { ...request.lead, ...(title !== undefined && { title }) } },
    { message: `${opening}\n\n${asks[language]}` },
  );
  return risk_flags.flatMap(({ code, evidence }) =>
    code === 'MISSING_GREETING' || code === 'UNSOURCED_ENTITY' ? [`${code} ${evidence}`.trim()] : [],
  );
};
const lacksGreeting = (language: keyof typeof asks, opening: string): boolean =>
  flagsOf(language, opening).includes('MISSING_GREETING');

it.each([
  ['fr', 'Madame,'],
  ['fr', 'Bonjour Monsieur,'],
  ['pl', 'Dzień dobry,'],
  ['pl', 'Dzień dobry!'],
  ['pl', 'Szanowna Pani,'],
  ['es', 'Estimado señor:'],
  ['it', 'Egregio Signore,'],
  ['pt', 'Exma. Senhora,'],
  ['nl', 'Geachte mevrouw,'],
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

it.each([
  ['fr', 'Monsieur le Secrétaire général,', 'Secretary General'],
  ['fr', 'Madame la Directrice générale adjointe,', 'Deputy Director'],
  ['pl', 'Szanowna Pani Dyrektor,', 'Operations Director'],
  ['pl', 'Szanowny Panie Prezesie,', 'CEO'],
  ['pl', 'Szanowna Pani Burmistrz!', 'Mayor'],
  ['pt', 'Exmo. Senhor Diretor,', 'Managing Director'],
  ['pt', 'Exma. Senhora Presidente da Câmara,', 'Presidente da Câmara'],
  ['es', 'Estimado señor alcalde:', 'Mayor'],
  ['it', 'Egregio Signor Sindaco,', 'Mayor of Adro'],
  ['nl', 'Geachte heer voorzitter,', 'Chairman'],
  ['de', 'Sehr geehrte Frau Bürgermeisterin,', 'Mayor'],
] as const)('%s: %s greets a %s by the office', (language, opening, title) => {
  expect(flagsOf(language, opening, title)).toEqual([]);
});

it.each([
  ['fr', 'Monsieur le Maire,', 'Sales Manager'],
  ['pl', 'Szanowny Panie Prezesie,', 'Sales Manager'],
  ['de', 'Sehr geehrter Herr Bürgermeister,', 'Einkäufer'],
] as const)('%s: %s greets no %s', (language, opening, title) => {
  expect(flagsOf(language, opening, title)).toEqual(['MISSING_GREETING']);
});
