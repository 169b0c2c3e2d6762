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
