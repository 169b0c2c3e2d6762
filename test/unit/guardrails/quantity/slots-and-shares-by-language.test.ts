import { expect, it } from 'vitest';
import { normaliseText } from '../../../../src/guardrails/document/normalise-text.ts';
import { readSpokenNumbers } from '../../../../src/guardrails/document/quantities/number-words-by-language.ts';
import { readShares } from '../../../../src/guardrails/document/quantities/read-shares-by-language.ts';
import { readSlots } from '../../../../src/guardrails/document/quantities/read-slots-by-language.ts';
import { tokenise } from '../../../../src/guardrails/document/tokenise.ts';

/** Whether each number of a text is the hour or the day of a slot. */
function slotsOf(language: string, text: string): boolean[] {
  const normal = normaliseText(text);
  const tokens = tokenise(normal);
  const spoken = readSpokenNumbers(tokens, language).map(({ from, to, value }) => ({
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    value,
  }));
  const digits = [...normal.folded.matchAll(/(?<!\d)(\d{1,4})(?:[.:hu]\d\d)?/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: Number(match[1]),
  }));
  const numbers = [...spoken, ...digits].sort((a, b) => a.start - b.start);
  return readSlots(normal, numbers, language);
}

it.each([
  ['de', 'am Dienstag, dem 8., um halb zehn'],
  ['de', 'Passt Ihnen Mo., 14 Uhr oder Di., 9 Uhr?'],
  ['de', 'zwischen neun und elf Uhr'],
  ['de', 'Donnerstag um drei?'],
  ['de', 'um Viertel nach acht'],
  ['de', 'am 4. Dezember'],
  ['de', 'morgen gegen 15 Uhr'],
  ['fr', 'Le jeudi 10, à onze heures'],
  ['fr', 'mardi 8 ou mercredi 9 décembre'],
  ['fr', 'vers dix heures et demie'],
  ['fr', 'entre 9 h et 11 h'],
  ['fr', 'le 10 ou le 12 ?'],
  ['fr', 'demain à quinze heures'],
  ['es', 'el martes 8, a las tres y media'],
  ['es', 'a las diez de la mañana'],
  ['es', 'entre las nueve y las once'],
  ['es', 'mañana a las 10'],
  ['es', '¿Le viene bien el 14?'],
  ['es', 'sobre las cinco de la tarde'],
  ['it', 'giovedì 3 alle sette di sera'],
  ['it', 'alle dieci e mezza'],
  ['it', 'tra le nove e le undici'],
  ['it', 'venerdì 4 o lunedì 7'],
  ['it', 'domani alle 14 la interesserebbe'],
  ['nl', 'dinsdag 8 december om elf uur'],
  ['nl', 'om half drie'],
  ['nl', 'vrijdag om kwart over negen'],
  ['nl', 'tussen 9 en 11 uur'],
  ['nl', 'woensdag rond tien uur'],
  ['nl', 'om 14u30'],
  ['pt', 'na terça, dia 8, às dez e meia'],
  ['pt', 'às nove da manhã'],
  ['pt', 'quinta-feira pelas 15 horas'],
  ['pt', 'entre as dez e as doze'],
  ['pt', 'Hoje às 18h ou amanhã cedo'],
  ['pl', 'w piątek 4 grudnia o dziesiątej trzydzieści'],
  ['pl', 'we wtorek o 11'],
  ['pl', 'czwartek o godz. 13'],
  ['pl', 'między 9 a 11'],
  ['pl', 'jutro po 15'],
])('takes for a slot in %s: %s', (language, text) => {
  const slots = slotsOf(language!, text!);
  expect(slots).not.toEqual([]);
  expect(slots).not.toContain(false);
});

it.each([
  ['de', 'um zwölf Prozent'],
  ['de', 'nach vier Jahren'],
  ['de', 'vor 20 Kunden'],
  ['fr', 'à dix clients'],
  ['fr', 'après cinq ans'],
  ['es', 'las cinco tiendas'],
  ['it', 'le quattro sedi'],
  ['it', 'alle sette aziende'],
  ['nl', 'na vijf jaar'],
  ['nl', 'voor zes klanten'],
  ['pt', 'as nove lojas'],
  ['pt', 'das dez fábricas'],
  ['pl', 'po 12 latach'],
  ['pl', 'o 15 procent'],
  ['pl', 'do 20 sklepów'],
  ['fr', 'les 24 magasins'],
  ['de', 'ab 12 Mitarbeitern'],
  ['de', 'von 9 Werken'],
])('takes for no slot in %s: %s', (language, text) => {
  expect(slotsOf(language!, text!)).toEqual([false]);
});

it.each([
  ['de', 'sieben von zehn Euros', [0.7]],
  ['de', 'drei Viertel der Ware, die Hälfte', [0.75, 0.5]],
  ['fr', 'sept voiles sur dix, un quart des ventes', [0.7, 0.25]],
  ['es', 'uno de cada cuatro, dos tercios', [0.25, 2 / 3]],
  ['it', 'sette sedie su dieci, la metà dei bar', [0.7, 0.5]],
  ['nl', 'zes van de tien orders, een derde van', [0.6, 1 / 3]],
  ['pt', 'uma em cada três latas, trinta por cento', [1 / 3, 0.3]],
  ['pl', 'siedem na dziesięć, trzy czwarte sprzedaży', [0.7, 0.75]],
])('reads shares in %s: %s', (language, text, values) => {
  const normal = normaliseText(text);
  const tokens = tokenise(normal);
  const shares = readShares(normal.folded, tokens, readSpokenNumbers(tokens, language), language);
  expect(shares.map(({ value }) => value)).toEqual(values.map((value) => expect.closeTo(value, 5)));
});

it.each([
  ['de', 'um Viertel nach acht, eine Viertelstunde'],
  ['fr', "un quart d'heure, trois quarts d'heure"],
  ['es', 'un cuarto de hora'],
  ['it', "un quarto stabilimento, un quarto d'ora, a metà mattina"],
  ['nl', 'kwart over negen, een derde fabriek'],
  ['pl', 'w połowie grudnia'],
])('takes for no share in %s: %s', (language, text) => {
  const normal = normaliseText(text);
  const tokens = tokenise(normal);
  expect(readShares(normal.folded, tokens, readSpokenNumbers(tokens, language), language)).toEqual([]);
});
