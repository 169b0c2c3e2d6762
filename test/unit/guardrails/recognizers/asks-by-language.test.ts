import { expect, it } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { laundryRequest } from '../../../support/laundry-request.ts';

const guardrails = createGuardrails();
const openings = {
  de: 'Hallo Marta, Fjord Laundry presst Wäsche in Bergen.',
  fr: 'Bonjour Marta, Fjord Laundry repasse du linge à Bergen.',
  es: 'Hola, Marta: Fjord Laundry plancha ropa en Bergen.',
  it: 'Ciao Marta, Fjord Laundry stira biancheria a Bergen.',
  nl: 'Hallo Marta, Fjord Laundry perst linnen in Bergen.',
  pt: 'Olá Marta, a Fjord Laundry passa roupa em Bergen.',
  pl: 'Dzień dobry, Pani Marto, Fjord Laundry prasuje pościel w Bergen.',
};

const asksFor = (language: keyof typeof openings, text: string): boolean =>
  guardrails
    .check(
      { ...laundryRequest('Fjord Laundry presses linen in Bergen.'), language },
      { message: `${openings[language]} ${text}` },
    )
    .risk_flags.every(({ code }) => code !== 'MISSING_CTA');

it.each([
  ['de', 'Es genügt, wenn Sie mir einen Vormittag nennen.'],
  ['de', 'Ein Wort von Ihnen genügt, und ich komme vorbei.'],
  ['fr', 'Un mot de votre part suffit et je passe.'],
  ['fr', "Vous n'avez qu'à m'indiquer la matinée."],
  ['es', 'Basta con que me diga qué mañana prefiere.'],
  ['es', '¿Hablamos 10 min? Mar. 8/12 a las 9:30 h, mié. a eso de las 5 o vie. antes de comer. Joan, Partes'],
  ['it', 'Basta che mi indichi la mattina più comoda.'],
  ['nl', 'U hoeft me alleen de ochtend te noemen.'],
  ['pt', 'É só dizer que manhã fica melhor.'],
  ['pl', 'Wystarczy, że Pani wskaże ranek.'],
] as const)('%s asks: %s', (language, text) => {
  expect(asksFor(language, text)).toBe(true);
});

it.each([
  ['de', 'Eine Rolle genügt für den ganzen Saal.'],
  ['fr', 'Un rouleau suffit pour la salle.'],
  ['es', 'Basta con un rollo para la sala.'],
  ['it', 'Basta un rullo per la sala.'],
  ['nl', 'Een rol volstaat voor de zaal.'],
  ['pt', 'Basta um rolo para a sala.'],
  ['pl', 'Wystarczy, że rolka stoi w sali.'],
] as const)('%s does not: %s', (language, text) => {
  expect(asksFor(language, text)).toBe(false);
});
