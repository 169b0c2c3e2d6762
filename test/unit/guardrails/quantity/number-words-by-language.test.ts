import { expect, it } from 'vitest';
import { normaliseText } from '../../../../src/guardrails/document/normalise-text.ts';
import { readSpokenNumbers } from '../../../../src/guardrails/document/quantities/number-words-by-language.ts';
import { tokenise } from '../../../../src/guardrails/document/tokenise.ts';

it.each([
  ['de', 'achtunddreißig Techniker, viertausenddreihundert Treppen', [38, 4300]],
  ['nl', 'negentienduizend vijfhonderd artikelen, drieëntwintig ritten', [19_500, 23]],
  ['it', 'duecentocinquanta reclami, centoquaranta persone', [250, 140]],
  ['fr', 'deux mille quatre cents vélos, quatre-vingt-dix-sept lits, une vingtaine de chantiers', [2400, 97, 20]],
  ['es', 'ochenta y cinco autobuses, mil doscientas devoluciones, una docena', [85, 1200, 12]],
  ['pt', 'trezentas e vinte famílias, quatro dezenas de viticultores', [320, 40]],
  ['pl', 'trzydziestu ośmiu kierowców, pięć tysięcy mieszkań, dwustu rolników', [38, 5000, 200]],
])('reads number words in %s: %s', (language, text, values) => {
  const found = readSpokenNumbers(tokenise(normaliseText(text)), language);
  expect(found.map(({ value }) => value)).toEqual(values);
});

it('takes an article, another word and two numbers side by side for what they are', () => {
  const valuesOf = (language: string, text: string) =>
    readSpokenNumbers(tokenise(normaliseText(text)), language).map(({ value }) => value);
  expect(valuesOf('de', 'ein Lager, drei vier Wochen')).toEqual([3, 4]);
  expect(valuesOf('it', 'se sei libero')).toEqual([]);
  expect(valuesOf('pl', 'ten pomysł')).toEqual([]);
});

it.each([
  ['de', 'Dutzende Fragen', [24, 120]],
  ['fr', 'des centaines de vergers', [200, 2000]],
  ['it', 'decine di bar', [20, 100]],
  ['pl', 'kilkanaście minut', [11, 19]],
])('gives a vague number its least and most in %s: %s', (language, text, range) => {
  expect(readSpokenNumbers(tokenise(normaliseText(text)), language)[0]?.range).toEqual(range);
});

it.each([
  ['de', 'zwei Dutzend, ein halbes Dutzend', [24, 6]],
  ['es', 'media docena, cuatro decenas', [6, 40]],
  ['fr', 'dix-sept bateaux et soixante-dix-huit voiles', [17, 78]],
  ['nl', 'een twintigtal minuten', [20]],
])('reads what scales in %s: %s', (language, text, values) => {
  expect(readSpokenNumbers(tokenise(normaliseText(text)), language).map(({ value }) => value)).toEqual(values);
});
