import { describe, expect, it } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { laundryRequest } from '../../../support/laundry-request.ts';

const guardrails = createGuardrails();

/** The verdict and rule of the number that is said so, in a message of a language. */
function judged(summary: string, sentence: string, said: string, language = 'en'): [string, string] {
  const request = { ...laundryRequest(summary), language };
  const message = `${sentence}`;
  const found = guardrails
    .check(request, { message })
    .verdicts.findLast(({ of, start, end }) => of === 'number' && message.slice(start, end).includes(said))!;
  return [found.verdict, found.rule];
}

const restorers = 'Six technicians finish about 18 instruments a year, each taking roughly 400 bench hours.';
const rentals = 'Last year 9,000 garments could not be traced. It washes 26 tonnes a week and delivers with 12 vans.';
const museum = 'Runs a store of 190,000 objects. About 58,000 of the objects can be seen online.';
const laundry = 'It washes for 57 hotels in the south. The company rents out linen to 19 of those hotels.';

describe('a number that follows from others that the message tells', () => {
  it.each([
    [restorers, 'Eighteen instruments at 400 bench hours apiece makes over seven thousand.', 'seven', 'product'],
    [rentals, 'Nine thousand garments nobody could trace is 750 a month.', '750', 'rate-converted'],
    [rentals, 'With 26 tonnes a week, that is more than two tonnes for each of your 12 vans.', 'two', 'quotient'],
    [museum, 'Of 190,000 objects, 58,000 are online, which leaves 132,000.', '132,000', 'difference'],
    [museum, 'Of 190,000 objects, getting on for a third of yours can be seen online.', 'a third', 'ratio'],
    [laundry, 'You rent linen to 19 hotels. With the remaining 38 it is another matter.', '38', 'difference'],
    ['Employs 410 people, 150 of them seasonal.', 'More than a third of the 410 are seasonal.', 'a third', 'ratio'],
    [
      'Cuts missed appointments from 9 to 6 per cent.',
      'From 9 to 6 per cent: three percentage points.',
      'three',
      'difference',
    ],
    [
      'Harvested 4,800 tonnes, down from 5,300 tonnes.',
      'The harvest was 500 tonnes lighter than before.',
      '500',
      'difference',
    ],
    ['It is raising £240,000; £95,000 had been raised.', 'That leaves £145,000 to find.', '145', 'difference'],
    [
      'Online orders made up 16 percent, twice the share of 2021.',
      'You went from eight percent to sixteen.',
      'eight',
      'quotient',
    ],
    [
      'Washes 28 tonnes a day in August and about nine in winter.',
      'It is three times as much in August.',
      'three',
      'ratio',
    ],
  ])('%s %s', (summary, sentence, said, rule) => {
    expect(judged(summary, sentence, said)).toEqual(['DERIVED', rule]);
  });

  it.each([
    [restorers, 'Eighteen instruments at 400 bench hours apiece makes over eight thousand.', 'eight'],
    [rentals, 'Nine thousand garments nobody could trace is 820 a month.', '820'],
    [museum, 'Of 190,000 objects, 58,000 are online, which leaves 138,000.', '138,000'],
    [museum, 'Of 190,000 objects, more than half of your objects can be seen online.', 'half'],
    ['Harvested 4,800 tonnes, down from 5,300 tonnes.', 'The harvest was 700 tonnes lighter than before.', '700'],
    [
      'A practice with 4 vets and 9 nurses.',
      'Four vets and nine nurses is a team. You have 13 vets and 9 nurses.',
      '13',
    ],
    [
      'Heats 2,100 homes from 4 boreholes.',
      'Four boreholes, 2,100 homes. You heat them from 8,400 boreholes.',
      '8,400',
    ],
    [
      'Loans come through 260 installers in two states.',
      'Two states, 260 installers. Your loans come through 520 installers.',
      '520',
    ],
    [
      'The plant turns out 60,000 tonnes a year.',
      'Sixty thousand tonnes a year. It turns out 61,000 tonnes a year.',
      '61,000',
    ],
  ])('but not %s %s', (summary, sentence, said) => {
    expect(judged(summary, sentence, said)[0]).toMatch(/CONTRADICTED|UNSOURCED/);
  });
});

describe('in other languages', () => {
  it.each([
    [
      'de',
      'Bewirtschaftet 23 Hektar, davon 9 Hektar gepachtet.',
      'Sind die neun Pachthektar gefährdeter als die übrigen vierzehn?',
      'vierzehn',
      'difference',
    ],
    [
      'de',
      'Etwa ein Viertel der Kunden ist umgezogen.',
      'Drei von vier Ihrer Kunden steht der Weg noch bevor.',
      'Drei',
      'remainder',
    ],
    [
      'fr',
      'Expédie 320 tonnes par an, dont 70 % en décembre.',
      '70 % de 320 tonnes, cela fait à peu près 224 tonnes.',
      '224',
      'product',
    ],
    [
      'es',
      'Trabaja en Bogotá, Tunja y Villavicencio.',
      'Con tanta gente en tres ciudades, vale la charla.',
      'tres',
      'list-counted',
    ],
    [
      'es',
      'Cada trampa envía una foto cada 6 horas.',
      'Cada una manda cuatro fotos al día.',
      'cuatro',
      'rate-converted',
    ],
    [
      'it',
      'La piscina è chiusa dal 2024 e riapre nel 2027.',
      'Quando una piscina riapre dopo tre anni, la gente telefona.',
      'tre',
      'years-between',
    ],
    [
      'nl',
      'De dienst begeleidt 7.400 schepen per jaar.',
      '7.400 schepen in een jaar, dat zijn er twintig per etmaal.',
      'twintig',
      'rate-converted',
    ],
    [
      'pt',
      'Faz 75 pares por semana. O prazo é de cinco semanas.',
      '75 pares por semana e cinco semanas de prazo: são 375 pares.',
      '375',
      'product',
    ],
    ['pt', 'Escutam 2% das chamadas.', 'Escutam 2% das chamadas. Os outros 98% ficam por ouvir.', '98', 'remainder'],
    [
      'pl',
      'Sprzedała 8,2 tys. sztuk. Zwroty sięgają 24 procent.',
      'Przy 8,2 tys. sztuk i 24 procent zwrotów to niemal dwa tysiące okryć.',
      'dwa',
      'product',
    ],
  ])('%s: %s %s', (language, summary, sentence, said, rule) => {
    expect(judged(summary, sentence, said, language)).toEqual(['DERIVED', rule]);
  });

  it.each([
    ['de', 'Im November schließt das Haus drei Wochen.', 'Das ginge sich in Ihren drei Schließwochen aus.', 'drei'],
    ['fr', 'Un tarif à 8 euros a été lancé.', 'On entre chez vous pour huit euros.', 'huit'],
    ['fr', '1 100 praticiens abonnés.', 'Onze cents praticiens y sont abonnés.', 'Onze'],
    [
      'it',
      'Due terzi degli ospiti hanno più di 60 anni.',
      'Il pubblico per due terzi ha passato i sessanta.',
      'sessanta',
    ],
    ['es', 'Exporta el 62 % de su producción.', 'Más de la mitad de la producción se marcha fuera.', 'mitad'],
    ['pt', 'Abre de maio a setembro.', 'Cinco meses de portas abertas.', 'Cinco'],
    ['pl', 'Rezerwacje przyjmowane są od poniedziałku do piątku.', 'Telefon jest czynny pięć dni w tygodniu.', 'pięć'],
    [
      'nl',
      '84 busjes rijden elke dag. Twintig daarvan zijn elektrisch.',
      'Van twintig elektrische busjes verder.',
      'twintig',
    ],
    ['pt', 'Fabrica pás de até 77 metros.', 'Uma peça com setenta e tal metros é longa.', 'setenta'],
  ])('%s: %s supports %s', (language, summary, sentence, said) => {
    expect(judged(summary, sentence, said, language)[0]).toBe('SUPPORTED');
  });

  it.each([
    [
      'de',
      'Bewirtschaftet 23 Hektar, davon 9 Hektar gepachtet.',
      'Sind die neun Pachthektar gefährdeter als die übrigen sechzehn?',
      'sechzehn',
    ],
    ['es', 'Exporta el 42 % de su producción.', 'Más de la mitad de la producción se marcha fuera.', 'mitad'],
    ['pt', 'Escutam 2% das chamadas.', 'Escutam 2% das chamadas. Os outros 90% ficam por ouvir.', '90'],
    [
      'pl',
      'Rezerwacje przyjmowane są od poniedziałku do piątku.',
      'Telefon jest czynny sześć dni w tygodniu.',
      'sześć',
    ],
    [
      'it',
      'La piscina è chiusa dal 2024 e riapre nel 2027.',
      'Quando una piscina riapre dopo cinque anni, la gente telefona.',
      'cinque',
    ],
    [
      'nl',
      'De dienst begeleidt 7.400 schepen per jaar.',
      '7.400 schepen in een jaar, dat zijn er dertig per etmaal.',
      'dertig',
    ],
  ])('but not %s: %s %s', (language, summary, sentence, said) => {
    expect(judged(summary, sentence, said, language)[0]).toMatch(/CONTRADICTED|UNSOURCED/);
  });
});

describe('figures of speech', () => {
  it.each([
    ['A machine eats needles whether the order is for one hotel or fifty.', 'fifty'],
    ['A room of four-year-olds needs more adults.', 'four'],
    ['Half of your day is from another century and the other half is from this one.', 'Half'],
  ])('%s', (sentence, said) => {
    expect(judged('Serves 410 hotels.', sentence, said)[0]).toBe('EXEMPT');
  });
});

describe('an amount of another thing, period or bound, in other languages', () => {
  it.each([
    [
      'fr',
      'Exploite 18 hectares de parcs et 6 hectares de claires.',
      'Avec 18 hectares de claires, vous voyez loin.',
      '18',
      'other-value',
    ],
    [
      'de',
      'Rund 30 Prozent der Besucher sind Tagesgäste. Behandlungen werden telefonisch gebucht.',
      '30 % Ihrer Behandlungen sind schon online.',
      '30',
      'counts-another-thing',
    ],
    [
      'de',
      'Pro Woche gehen im Schnitt 900 Bestellungen ein.',
      'Mit 900 Bestellungen pro Tag haben Sie viel zu tun.',
      '900',
      'other-rate',
    ],
    ['pl', 'Zwroty sięgają 24 procent.', 'Państwa zwroty przekraczają 24 procent.', '24', 'other-bound'],
    ['pl', 'Sanatorium ma 210 łóżek.', 'Sanatorium z 210 pokojami to dużo pracy.', '210', 'counts-another-thing'],
    [
      'es',
      'Está en fase de pruebas con 40 despachos.',
      'Ya son 40 abogados los que la prueban.',
      '40',
      'counts-another-thing',
    ],
  ])('%s: %s %s', (language, summary, sentence, said, rule) => {
    expect(judged(summary, sentence, said, language)[1]).toBe(rule);
  });

  it.each([
    [
      'fr',
      'Exploite 18 hectares de parcs et 6 hectares de claires.',
      'Avec 18 hectares de parcs, vous voyez loin.',
      '18',
    ],
    ['pt', 'A ocupação no verão passa dos 90 %.', 'Dos mais de 90 % do verão ao inverno vai uma maré.', '90'],
    [
      'de',
      'Pro Woche gehen im Schnitt 900 Bestellungen ein.',
      'Mit 900 Bestellungen pro Woche haben Sie viel zu tun.',
      '900',
    ],
    ['de', 'Beschäftigt 95 Monteure in der Produktion.', 'Mit 95 Leuten in der Produktion haben Sie viel vor.', '95'],
  ])('but not %s: %s %s', (language, summary, sentence, said) => {
    expect(judged(summary, sentence, said, language)[0]).toBe('SUPPORTED');
  });
});
