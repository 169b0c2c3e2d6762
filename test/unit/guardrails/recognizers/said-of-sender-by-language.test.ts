import { expect, it } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { laundryRequest } from '../../../support/laundry-request.ts';

const guardrails = createGuardrails();
const sender = { name: 'Ana Roth', company: 'Waschfix', offer: 'app', facts: [] };
const flagsOf = (language: 'de' | 'fr' | 'es' | 'nl' | 'pt' | 'pl', summary: string, sentence: string): string[] =>
  guardrails
    .check(
      {
        ...laundryRequest(summary),
        language,
        company_context: { summary, keywords: ['linen'] },
        sender,
      },
      { message: `Hallo Marta, ${sentence}` },
    )
    .risk_flags.filter(({ rule }) => rule?.startsWith('statements/'))
    .map(({ rule }) => rule!);

const paper = {
  de: 'Fjord Laundry wäscht in Bergen für die Hotels. Der Plan der Schichten hängt auf Papier im Flur der Wäscherei.',
  fr: 'Fjord Laundry lave à Bergen pour les hôtels. Les relevés de la blanchisserie sont saisis sur papier le soir.',
} as const;

it.each([
  ['de', 'Mit Waschfix planen Wäschereien ihre Schichten per App.'],
  ['fr', 'Waschfix permet de noter les relevés sur tablette.'],
] as const)('%s: what the product does is no opposite of what the lead does: %s', (language, sentence) => {
  expect(flagsOf(language, paper[language], sentence)).toEqual([]);
});

it.each([
  ['de', 'Ihre Schichten planen Sie in der Wäscherei per App.'],
  ['fr', 'Vos relevés, vous les notez sur tablette.'],
] as const)('%s: said of the lead it is one: %s', (language, sentence) => {
  expect(flagsOf(language, paper[language], sentence)).toEqual(['statements/opposite']);
});

const twoThings =
  'La société lave à Bergen. Elle est certifiée ISO 22000:2018 et prépare la certification IFS Food version 8.';

it('holds a clause against its part of a sentence that tells one thing as done and plans another', () => {
  expect(flagsOf('fr', twoThings, "Déjà certifiés ISO 22000, vous vous préparez maintenant à l'IFS.")).toEqual([]);
  expect(flagsOf('fr', twoThings, 'La certification IFS Food version 8 est déjà en place chez vous.')).toEqual([
    'statements/other-stage',
  ]);
});

it.each([
  ['pt', 'Fjord Laundry makes soap. Its soap won a state prize in 2026.', 'Parabéns pelo sabão premiado!'],
  ['es', "Fjord Laundry has a rowing crew. Its women's crew won the cup.", '¡Enhorabuena por esas ganadoras!'],
  ['nl', 'Fjord Laundry heeft vier winkels in Bergen en twee in Oslo.', 'Met zes filialen bedient u veel gasten.'],
  ['pl', 'Fjord Laundry ma plan na papierze.', 'Waschfix to aplikacja właśnie do takich planów.'],
] as const)('%s: "%s" tells "%s" in other words', (language, summary, sentence) => {
  expect(flagsOf(language, summary, sentence)).toEqual([]);
});

it.each([
  ['pt', 'Parabéns pelo sabão premiado!', 'statements/cue-award'],
  ['nl', 'Met zes filialen bedient u veel gasten.', 'statements/cue-bond'],
  ['pl', 'Właśnie zainwestowali Państwo w piec.', 'statements/cue-recent'],
] as const)('%s: untold, "%s" is flagged', (language, sentence, rule) => {
  expect(flagsOf(language, 'Fjord Laundry presses linen in Bergen.', sentence)).toContain(rule);
});
