import { describe, expect, it } from 'vitest';
import { checkSaid } from './check-said.ts';

/** Language, summary, sentences that it bears out, and sentences that swap who gives and who gets. */
const traded: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  [
    'de',
    'Die Tischlerei Fjordvask baut Treppen. Das Eichenholz liefert das Sägewerk Strobel.',
    [
      'Die Eiche kaufen Sie bei Strobel.',
      'Ihr Eichenholz kommt von Strobel.',
      'Strobel liefert Ihnen das Eichenholz.',
      'Das Eichenholz wird Ihnen von Strobel geliefert.',
      'Ihr Eichenholz liefert das Sägewerk Strobel.',
    ],
    [
      'Sie liefern Eichenholz an Strobel.',
      'Strobel kauft das Eichenholz bei Ihnen.',
      'Das Eichenholz für Strobel wird von Ihnen geliefert.',
    ],
  ],
  [
    'fr',
    'Fjordvask tisse des voiles à Brest. Le fil est fourni par la filature Kermarec.',
    [
      "Le fil, vous l'achetez à la filature Kermarec.",
      'La filature Kermarec vous fournit le fil.',
      'Votre fil est fourni par la filature Kermarec.',
      'Vous achetez le fil chez Kermarec.',
    ],
    [
      'Vous fournissez le fil à la filature Kermarec.',
      'La filature Kermarec achète le fil chez vous.',
      'Le fil de Kermarec est fourni par vous.',
    ],
  ],
  [
    'es',
    'Fjordvask repara barcos en Ribeira. La pintura se la suministra Náutica Lobeira.',
    [
      'La pintura la compran a Náutica Lobeira.',
      'Para eso ya compran a Lobeira.',
      'Náutica Lobeira les suministra la pintura.',
      'La pintura la suministra Náutica Lobeira.',
    ],
    ['Ustedes suministran pintura a Náutica Lobeira.', 'Náutica Lobeira les compra la pintura a ustedes.'],
  ],
  [
    'it',
    'Fjordvask produce scale a Lecco. Il legno di rovere lo fornisce la segheria Tonelli.',
    [
      'Il rovere lo acquistate dalla segheria Tonelli.',
      'La segheria Tonelli vi fornisce il legno di rovere.',
      'Il legno di rovere è fornito dalla segheria Tonelli.',
    ],
    ['Fornite legno di rovere alla segheria Tonelli.', 'La segheria Tonelli compra il legno di rovere da voi.'],
  ],
  [
    'nl',
    'Fjordvask bouwt trappen in Zwolle. Het eikenhout wordt geleverd door Zagerij Velthuis.',
    [
      'Het eikenhout koopt u bij Zagerij Velthuis.',
      'Zagerij Velthuis levert u het eikenhout.',
      'Uw eikenhout komt van Velthuis.',
    ],
    ['U levert eikenhout aan Zagerij Velthuis.', 'Zagerij Velthuis koopt het eikenhout bij u.'],
  ],
  [
    'pt',
    'A Fjordvask reúne rendeiras em Monteiro. O fio é fornecido pela Fiação Borborema.',
    ['O fio vocês compram da Fiação Borborema.', 'A Fiação Borborema fornece o fio.', 'O fio vem da Fiação Borborema.'],
    ['Vocês fornecem o fio à Fiação Borborema.', 'A Fiação Borborema compra o fio de vocês.'],
  ],
  [
    'pl',
    'Fjordvask mierzy działki w Lublinie. Sprzęt pomiarowy dostarcza firma Libella.',
    [
      'Sprzęt kupują Państwo od Libelli.',
      'Sprzęt pomiarowy dostarcza Państwu Libella.',
      'Libella dostarcza sprzęt pomiarowy.',
    ],
    ['Dostarczają Państwo sprzęt pomiarowy firmie Libella.'],
  ],
  [
    'de',
    'Die Mühle Fjordvask mahlt Dinkel. Sie liefert Mehl an Bäckereien.',
    ['Bäckereien kaufen das Mehl bei Ihnen.', 'Sie liefern Mehl an Bäckereien.'],
    ['Die Bäckereien liefern Ihnen das Mehl.', 'Sie kaufen Mehl bei Bäckereien.'],
  ],
];

const swapsIn = (language: string, summary: string, sentence: string): boolean =>
  checkSaid({ language, summary, title: 'Director' }, sentence).risk_flags.some(
    ({ rule }) => rule === 'statements/relation-swapped',
  );

describe('who supplies and who is supplied, by the subject, the preposition or the passive', () => {
  it.each(traded.flatMap(([language, summary, fine]) => fine.map((one) => [language, one, summary])))(
    'lets stand, %s: %s',
    (language, sentence, summary) => {
      expect(swapsIn(language!, summary!, sentence!)).toBe(false);
    },
  );
  it.each(traded.flatMap(([language, summary, , swapped]) => swapped.map((one) => [language, one, summary])))(
    'catches, %s: %s',
    (language, sentence, summary) => {
      expect(swapsIn(language!, summary!, sentence!)).toBe(true);
    },
  );
});
