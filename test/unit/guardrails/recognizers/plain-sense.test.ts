import { expect, it } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { laundryRequest } from '../../../support/laundry-request.ts';

const guardrails = createGuardrails();
const openings = {
  en: 'Hi Marta, I was reading about Fjord Laundry.',
  de: 'Hallo Marta, ich habe über Fjord Laundry gelesen.',
  fr: 'Bonjour Marta, Fjord Laundry repasse du linge.',
  es: 'Hola, Marta: Fjord Laundry plancha ropa.',
  it: 'Ciao Marta, Fjord Laundry stira biancheria.',
  nl: 'Hallo Marta, Fjord Laundry perst linnen.',
  pt: 'Olá Marta, a Fjord Laundry passa roupa.',
  pl: 'Dzień dobry, Pani Marto, Fjord Laundry prasuje pościel.',
};
type Language = keyof typeof openings;

const given =
  'Fjord Laundry presses linen in Bergen. Schools get their linen washed free of charge. It lends its drivers money without interest. Its soap won a prize in Oslo.';
const lures = (language: Language, sentence: string, summary = given): string[] =>
  guardrails
    .check({ ...laundryRequest(summary), language }, { message: `${openings[language]} ${sentence}` })
    .risk_flags.filter(({ code }) => code === 'FORBIDDEN_PHRASE' || code === 'COMMITMENT')
    .map(({ evidence }) => evidence);

const told: readonly (readonly [Language, string])[] = [
  ['en', 'Schools have their sheets washed at no cost, I gather.'],
  ['de', 'Bei Ihnen wird für Schulen gratis gewaschen.'],
  ['fr', "Le lavage gratuit pour les écoles m'a plu."],
  ['es', 'El lavado gratuito para las escuelas me gustó.'],
  ['it', 'Il lavaggio gratuito per le scuole mi piace.'],
  ['nl', 'Scholen laten bij u gratis wassen.'],
  ['pt', 'Os motoristas podem tomar dinheiro emprestado sem juros.'],
  ['pl', 'Szkoły mają u Państwa darmowe pranie.'],
];

it.each(told)('%s: what the lead gives is no lure where the request tells of it: %s', (language, sentence) => {
  expect(lures(language, sentence)).toEqual([]);
});

it.each(told)('%s: it is one where the request does not: %s', (language, sentence) => {
  expect(lures(language, sentence, 'Fjord Laundry presses linen in Bergen.')).not.toEqual([]);
});

it.each([
  ['en', 'We wash your first load at no cost.'],
  ['de', 'Für Sie ist die erste Ladung kostenlos.'],
  ['fr', 'Nous vous offrons un essai gratuit.'],
  ['es', 'Le ofrecemos una prueba gratuita.'],
  ['it', 'Le offriamo una prova gratuita.'],
  ['nl', 'U krijgt de eerste lading gratis.'],
  ['pt', 'Oferecemos a primeira lavagem gratuita.'],
  ['pl', 'Dla Państwa pierwsze pranie jest darmowe.'],
] as const)('%s: what the sender gives stays one, whatever the lead gives: %s', (language, sentence) => {
  expect(lures(language, sentence)).not.toEqual([]);
});

const bare = 'Fjord Laundry presses linen in Bergen.';

it.each([
  ['fr', "Plier des draps n'a rien de gratuit."],
  ['pt', 'É um risco que ninguém corre de graça.'],
  ['de', 'Nichts davon ist umsonst oder gratis.'],
  ['es', 'Fue la última oportunidad de la temporada.'],
  ['de', 'Es war die letzte Chance der Saison.'],
  ['it', 'Il pane gluten free resta una nicchia.'],
] as const)('%s: denied, of a season or of an ingredient it is none: %s', (language, sentence) => {
  expect(lures(language, sentence, bare)).toEqual([]);
});
