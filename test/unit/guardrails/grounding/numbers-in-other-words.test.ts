import { describe, expect, it } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { laundryRequest } from '../../../support/laundry-request.ts';

/** A language, what the request tells, what the message says of it, and its subject. */
type Row = readonly [language: string, summary: string, sentence: string, subject?: string];

/** What opens and ends the message, by which its language is known. */
const around: Readonly<Record<string, readonly [string, string]>> = {
  de: ['Guten Tag Frau Roth,', 'Ich freue mich auf eine Antwort von Ihnen, wann auch immer sie kommt.'],
  en: ['Dear Marta,', 'I would be glad of an answer from you, whenever it suits.'],
  es: ['Hola, Marta:', 'Me alegraría recibir una respuesta de usted, cuando le venga bien.'],
  fr: ['Bonjour Marta,', 'Je serais heureux de recevoir une réponse de vous, quand vous le pourrez.'],
  it: ['Buongiorno Marta,', 'Sarei lieto di ricevere una risposta da lei, quando le sarà possibile.'],
  nl: ['Dag Marta,', 'Ik zou blij zijn met een antwoord van u, wanneer het u maar uitkomt.'],
  pl: ['Dzień dobry, Pani Marto,', 'Będę wdzięczny za odpowiedź od Pani, kiedy tylko będzie to możliwe.'],
  pt: ['Olá, Marta!', 'Ficaria feliz com uma resposta de vocês, quando for possível para a senhora.'],
};

const guardrails = createGuardrails();

/** The numbers of a message that are flagged, with their rules. */
function flagged([language, summary, sentence, subject]: Row, writtenAt?: number): string[] {
  const request = { ...laundryRequest(summary), language };
  const message = `${around[language]![0]}\n\n${sentence}\n\n${around[language]![1]}`;
  return guardrails
    .check(request, subject === undefined ? { message } : { subject, message }, [], writtenAt)
    .risk_flags.filter(({ code, severity }) => code === 'UNSOURCED_NUMBER' && severity === 'error')
    .map(({ rule, evidence }) => `${rule}: ${evidence}`);
}

const isFree = (rows: readonly Row[]) =>
  it.each(rows.map((row) => [...row] as unknown as [string, string, string, string?]))(
    'flags none in %s: %s / %s',
    (...row) => expect(flagged(row)).toEqual([]),
  );
const isFlagged = (rows: readonly Row[]) =>
  it.each(rows.map((row) => [...row] as unknown as [string, string, string, string?]))(
    'flags one in %s: %s / %s',
    (...row) => expect(flagged(row)).not.toEqual([]),
  );

const organs = {
  de: 'Orbella baut Orgeln in Bautzen.',
  en: 'Orbella builds organs in Leeds.',
  es: 'Orbella fabrica órganos en Lugo.',
  fr: 'Orbella construit des orgues à Metz.',
  it: 'Orbella costruisce organi a Pavia.',
  nl: 'Orbella bouwt orgels in Gent.',
  pl: 'Orbella buduje organy w Łodzi.',
  pt: 'Orbella constrói órgãos em Braga.',
};

describe('a week by its number or its first day', () => {
  isFree([
    ['de', organs.de, 'Passt Ihnen ein Gespräch in KW 50 oder 51?'],
    ['de', organs.de, 'Sprechen wir in der Woche vom 14. oder in der 52. Kalenderwoche?'],
    ['fr', organs.fr, 'On s’appelle la semaine du 14 ?'],
    ['fr', organs.fr, 'On s’appelle semaine 51 ou 52 ?'],
    ['es', organs.es, '¿Hablamos la semana del 14 o en la semana 52?'],
    ['es', organs.es, '¿Hablamos la semana que empieza el 14?'],
    ['it', organs.it, 'Ci sentiamo la settimana del 14?'],
    ['it', organs.it, 'Ci sentiamo nella settimana dal 14 dicembre o nella settimana 52?'],
    ['nl', organs.nl, 'Bellen we in week 51 of in de week van de 21e?'],
    ['pt', organs.pt, 'Falamos na semana do dia 14 ou na semana 52?'],
    ['pl', organs.pl, 'Czy porozmawiamy w tygodniu od 14 grudnia albo w 52. tygodniu?'],
    ['pl', organs.pl, 'Czy porozmawiamy w tygodniu od 14 do 18 grudnia?'],
    ['en', organs.en, 'Could we talk in week 50 or 51, or the week of the 21st?'],
    ['en', organs.en, 'A call in CW 51 would suit me.'],
  ]);
  isFlagged([
    ['de', organs.de, 'Seit KW 48 bauen Sie in Bautzen.'],
    ['de', `${organs.de} Die Werkstatt zieht in KW 48 um.`, 'Ihre Werkstatt zieht in KW 47 um.'],
    ['nl', organs.nl, 'U bouwt elke week 51 orgels.'],
    ['pl', organs.pl, 'Od 14 grudnia budują Państwo organy w Łodzi.'],
    ['en', organs.en, 'Your workshop moves in week 47.'],
    ['en', `${organs.en} The workshop moves in week 48.`, 'Could we talk before you move in week 47?'],
  ]);
});

describe('some minutes, small ones', () => {
  isFree([
    ['de', organs.de, 'Hätten Sie 15 Minütchen Zeit?'],
    ['fr', organs.fr, 'Auriez-vous 15 petites minutes ?'],
    ['es', organs.es, '¿Tiene usted 15 minutitos?'],
    ['it', organs.it, 'Avrebbe 15 minutini?'],
    ['nl', organs.nl, 'Heeft u 15 minuutjes?'],
    ['pt', organs.pt, 'Tem 15 minutinhos na quinta?'],
    ['pl', organs.pl, 'Czy znajdzie Pani 15 minutek?'],
  ]);
  isFlagged([['pt', organs.pt, 'Vocês perdem 20 minutinhos por dia em Braga.']]);
});

describe('a sum of one thing at two places', () => {
  const joiners = 'In der Werkstatt in Halle arbeiten sieben Tischler, in Merseburg fünf.';
  const roaster = 'Orbella roasts coffee. It supplies 25 cafés and 11 hotels.';
  isFree([
    ['de', joiners, 'Ein Dutzend Tischler an zwei Standorten ist bei Ihnen am Werk.'],
    ['fr', 'L’atelier de Metz emploie 17 menuisiers, celui de Nancy 8.', 'Vos 25 menuisiers ont du travail.'],
    ['es', 'El taller de Lugo tiene 17 carpinteros y el de Vigo, 8.', 'Son 25 carpinteros en dos talleres.'],
    ['it', 'Il laboratorio di Pavia ha 17 falegnami, quello di Lodi 8.', 'I vostri 25 falegnami sono su due sedi.'],
    ['nl', 'In Gent werken 17 timmerlieden, in Aalst 8.', 'Uw 25 timmerlieden zijn verdeeld over twee steden.'],
    ['pt', 'A Orbella tem 16 teares num galpão e 14 em outro.', 'Vocês têm trinta teares em dois galpões.'],
    ['pl', roaster, 'Kawiarnie i hotele razem to 36 miejsc.', 'Kawa dla trzydziestu sześciu odbiorców'],
    ['pt', 'It has 16 looms in one hall and 14 in another.', 'São trinta teares ao todo.', 'Trinta teares'],
  ]);
  isFlagged([
    ['de', joiners, 'In Halle arbeiten bei Ihnen zwölf Tischler.'],
    ['de', 'Orbella hat 24 Busse, davon 5 elektrische in Halle.', 'Sie haben 29 Busse im Einsatz.'],
    ['fr', 'Orbella exploite 24 bus à Metz, dont 5 électriques à Nancy.', 'Vos 29 bus sont sur la route.'],
    ['es', 'El taller de Lugo tiene 17 carpinteros y el de Vigo, 8.', 'En Lugo son 25 carpinteros.'],
    ['pl', roaster, 'Zaopatrują Państwo 36 hoteli.'],
  ]);
});

describe('a share by its complement, or of two counts', () => {
  const boxes = 'It packs 2,400 boxes a week in Taunton and 1,600 in Exeter.';
  const website = {
    de: 'Ein Viertel der Aufträge kommt über die Website.',
    es: 'Una cuarta parte de los pedidos llega por la web.',
    it: 'Un quarto degli ordini arriva dal sito.',
    pl: 'Jedna czwarta zamówień wpływa przez stronę.',
    pt: 'Um quarto dos pedidos chega pelo site.',
  };
  isFree([
    ['en', boxes, 'You pack four thousand boxes a week in all, three in every five of them in Taunton.'],
    ['de', website.de, 'Drei von vier Aufträgen erreichen Sie auf anderem Weg als über die Website.'],
    ['es', website.es, 'A ustedes tres de cada cuatro pedidos les llegan por otra vía.'],
    ['es', website.es, 'A ustedes uno de cada cuatro pedidos les llega por la web.'],
    ['it', website.it, 'Tre ordini su quattro vi arrivano per un’altra via.'],
    ['it', website.it, 'La quarta parte degli ordini vi arriva dal sito.'],
    ['pt', website.pt, 'Três em cada quatro pedidos chegam a vocês por outro caminho.'],
    ['pl', website.pl, 'Trzy na cztery zamówienia wpływają do Państwa inną drogą.'],
  ]);
  isFlagged([
    ['en', boxes, 'You pack four thousand boxes a week in all, three in every five of them in Exeter.'],
    ['en', boxes, 'You pack four thousand boxes a week in all, four in every five of them in Taunton.'],
    ['de', website.de, 'Drei von vier Aufträgen erreichen Sie über die Website.'],
    ['es', website.es, 'La tercera parte de sus pedidos llega por la web.'],
    ['pt', website.pt, 'A terça parte dos seus pedidos chega pelo site.'],
    ['pl', website.pl, 'Trzy na cztery zamówienia wpływają przez Państwa stronę.'],
  ]);
});

describe('how often, and since when', () => {
  const count = 'Counting stock shuts the warehouse for two days every June and December.';
  const dairy = 'The dairy was founded in 1924. In 2024 it decided to stop making UHT milk.';
  const since = 'Orbella has built organs in Leeds since 2010.';
  const seit = 'Orbella baut seit 2010 Orgeln in Bautzen.';
  const written = Date.UTC(2025, 5, 1);
  isFree([
    ['en', count, 'Your warehouse is closed four days a year so that people can count bolts.'],
    ['de', 'Das Lager schließt jeden Juni und Dezember für zwei Tage.', 'Vier Tage im Jahr ist Ihr Lager zu.'],
    ['en', dairy, 'In its hundredth year your dairy resolved to give up long-life milk.'],
    [
      'en',
      'Readings are taken by hand on Mondays and Thursdays.',
      'Twice a week someone at your plant takes readings.',
    ],
    ['en', 'The close takes nine working days. It runs five days a week.', 'Nine days of closing is a long stretch.'],
  ]);
  isFlagged([
    ['en', count, 'Your warehouse is closed five days a year so that people can count bolts.'],
    ['de', 'Das Lager schließt jeden Juni und Dezember für zwei Tage.', 'Fünf Tage im Jahr ist Ihr Lager zu.'],
    ['en', 'The close takes nine working days. It runs five days a week.', 'Eight days of closing is a long stretch.'],
    ['en', since, 'You have built organs for 15 years.'],
  ]);
  it('counts the years from a first one to the time of writing, where that is known', () => {
    expect(flagged(['en', since, 'You have built organs for 15 years.'], written)).toEqual([]);
    expect(flagged(['de', seit, 'Seit 15 Jahren bauen Sie Orgeln.'], written)).toEqual([]);
    expect(flagged(['en', since, 'You have built organs for 20 years.'], written)).not.toEqual([]);
    expect(flagged(['de', seit, 'Seit 20 Jahren bauen Sie Orgeln.'], written)).not.toEqual([]);
  });
});

describe('what goes with a thing one to one', () => {
  const visits = 'Orbella makes about 70 visits a week. Job sheets are still on paper.';
  const tanks = 'Sus 38 depósitos se revisan con una hoja colgada en cada puerta. Las hojas se archivan al final.';
  const suppliers = 'Orbella buys from 1,200 suppliers. It runs shops in Leeds.';
  isFree([
    [
      'en',
      visits,
      'You make roughly seventy visits a week, and each leaves a paper.',
      'Seventy visits, seventy sheets',
    ],
    ['en', 'Each of the 38 tanks is checked with a sheet hung on its door.', 'You have 38 sheets to read.'],
    ['es', tanks, 'Tienen ustedes treinta y ocho depósitos y una hoja en cada puerta.', '38 hojas, 38 puertas'],
    ['fr', 'Orbella exploite 54 autocars. Chaque autocar a un carnet.', 'Vous avez 54 carnets à relever.'],
  ]);
  isFlagged([
    ['en', visits, 'You have seventy sheets to read.'],
    ['en', 'It has 7,800 pupils. Every pupil from grade 4 gets a tablet.', 'You have 7,800 tablets in use.'],
    ['en', 'It has 175 engineers; each plant has its own laboratory.', 'You run 175 laboratories.'],
    ['en', suppliers, 'You run 1,200 shops.'],
    ['en', suppliers, 'You have 1,200 suppliers, 1,200 shops.'],
    ['en', 'Its 38 tanks are checked every week with a sheet from its laboratories.', 'You have 38 laboratories.'],
  ]);
});

describe('ages, rest and total', () => {
  const rowers = 'Membership is free for under-12s.';
  const trailers = 'It has 27 tipper trailers. In July it fitted powered sheets to two trailers as a trial.';
  const casks = 'It has 640 square metres under roof in Leith and 900 in Dundee.';
  const boxes = 'It packs 2,400 boxes a week in Taunton and 1,600 in Exeter.';
  isFree([
    ['es', rowers, 'Los menores de 12 años reman con ustedes.'],
    ['de', rowers, 'Kinder unter 12 Jahren rudern bei Ihnen.'],
    ['fr', rowers, 'Les moins de 12 ans rament chez vous.'],
    ['en', trailers, 'Two trailers have powered sheets and twenty-five still want an arm.', 'Two out of twenty-seven'],
    ['en', casks, 'You have casks under 640 square metres of roof in Leith alone.'],
    ['en', boxes, 'You pack 2,400 boxes a week in Taunton and 1,600 in Exeter, 4,000 in all.'],
  ]);
  isFlagged([
    ['es', rowers, 'Los menores de 14 años reman con ustedes.'],
    ['en', trailers, 'Two trailers have powered sheets and twenty-four still want an arm.', 'Two out of twenty-seven'],
    ['en', casks, 'You have casks in under 640 square metres in Leith.'],
    ['en', casks, 'You have casks under 640 square metres of roof altogether.'],
    ['en', boxes, 'You pack 2,400 boxes a week in all.'],
  ]);
});
