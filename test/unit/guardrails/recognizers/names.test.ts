import { describe, expect, it } from 'vitest';
import { checkSaid, type Told } from './check-said.ts';

const namesIn = (told: Told, sentence: string, subject?: string) =>
  checkSaid(told, sentence, subject).verdicts.filter(({ of }) => of === 'name');
const unknownIn = (told: Told, sentence: string, subject?: string) =>
  namesIn(told, sentence, subject).filter(({ verdict }) => verdict === 'UNSOURCED' || verdict === 'CONTRADICTED');

describe('a name that the request has', () => {
  it.each([
    ['Depots in Reading, Bath and Sandwich.', 'Paper forms come from Reading, Bath and Sandwich.'],
    ['A works in München.', 'The works in Munich are large.'],
    ['A works in Munich.', 'The works in Monaco di Baviera are large.'],
    ['Two shops in Nordrhein-Westfalen.', 'The two shops in NRW are large.'],
    ['Two shops in Leeds.', 'Good Operations need good People.'],
    ['Builds ice bars in Rovaniemi.', 'It would be the first job outside Finland.'],
    ['Four clinics in Swansea and Cardiff.', 'I was reading about physiotherapy in Wales.'],
    ['A school in Toledo, Ohio.', 'Your school in Ohio is busy.'],
    ['Cranes are made in the Alps.', 'The Alpine cranes are large.'],
    ['Sells on both sides of an ocean.', 'That is odd on both sides of the Atlantic.'],
    ['Certified to Safety Class 3.', 'The SC3 papers for the mill are long.'],
    ['Certified to Execution Class 3.', 'For the mill EXC 3 means longer papers.'],
    ['Plans are drawn with Tekla version 8.', 'The mill has V8 of Tekla.'],
    ['A mill of Orbit Corporation.', 'The mill of the Orbit Corp. is large.'],
    ['Grain from Orbit Assn. members.', 'The mill takes grain from the Orbit Association.'],
    ['Flour for Rossi S.r.l. in Ancona.', 'The mill grinds for Rossi Srl.'],
    ['Flour for Holm BV.', 'The mill grinds for Holm B.V.'],
    ['A mill in Livorno.', 'The mill in Leghorn is large.'],
    ['A mill in Genoa.', 'The Genoese mill is large.'],
    ['A mill for Mancunians.', 'The mill in Manchester is large.'],
    ['A mill in Philadelphia.', 'The mill in Philly is large.'],
    ['A mill in Los Angeles.', 'The LA mill feeds Angelenos.'],
    ['A mill in Johannesburg.', "The mill in Jo'burg is large."],
    ['A mill in Wolverhampton.', "The mill in W'ton is large."],
    ['A mill in Finland.', 'The mill feeds half of Suomi.'],
    ['A mill in New Zealand.', 'The mill feeds half of Aotearoa.'],
    ['A mill in Wales.', 'The mill is well known across Cymru.'],
    ['A second mill is to open in Geneva.', 'The Swiss mill is on its way.'],
    ['A mill in the Midwest.', 'The Midwestern mill is large.'],
    ['Certified to EN9120 Rev B.', 'Your papers for EN9120B are long.'],
    ['The mill moves to SAP S/4HANA.', 'The papers for S4 HANA are long.'],
    ['Certified to GHTFS Food Issue 4. GHTFS Issue 4 is held.', 'Your papers for GHTF Issue 4 are long.'],
    ['The lorries have smart tachographs, version 2.', 'Your lorries run on Smart Tacho 2.'],
  ])('%s | %s', (summary, sentence) => {
    expect(unknownIn({ summary }, sentence)).toEqual([]);
  });

  it('is one verdict with the words of the request', () => {
    const [verdict] = namesIn(
      { summary: 'Owned by Corrib Health Holdings.' },
      'I read of Corrib Health Holdings.',
    ).filter(({ text }) => text.startsWith('Corrib'));
    expect(verdict).toMatchObject({
      text: 'Corrib Health Holdings',
      verdict: 'SUPPORTED',
      citations: [{ source: '/company_context/summary', quote: 'Corrib Health Holdings' }],
    });
  });
});

describe('a name that the request does not have', () => {
  it.each([
    ['Depots in Reading, Bath and Sandwich.', 'Paper forms come from Reading, Bath and Deal.', 'Deal', 'Sandwich'],
    ['Workshops in Trim, Kells and Navan.', 'You have workshops in Trim, Kells and Swords.', 'Swords', 'Navan'],
    ['A stout named Patience and an ale named Harbour.', 'I tasted its stout, Mercy.', 'Mercy', 'Patience'],
    ['A yard in Nantes.', 'Your yard in Lyon is busy.', 'Lyon', 'Nantes'],
    ['An old bakery.', 'Your new plant in Stavanger sounds interesting.', 'Stavanger', undefined],
    ['An old bakery.', 'I saw that you now deliver to kolkata.', 'kolkata', undefined],
    ['Certified to Safety Class 3.', 'The SC4 papers for the mill are long.', 'SC4', undefined],
    ['Plans are drawn with Tekla version 8.', 'For the mill V9 of Tekla is new.', 'V9', undefined],
    ['Flour for Rossi S.r.l. in Ancona.', 'The mill grinds for Rossi Spa.', 'Spa', undefined],
    ['Sells floors of cork.', 'The mill in Corunna is large.', 'Corunna', undefined],
    ['Certified to EN9120 Rev B.', 'Your papers for EN9120C are long.', 'EN9120C', undefined],
    ['The lorries have smart tachographs, version 2.', 'Your lorries run on Smart Tacho 3.', 'Tacho 3', undefined],
    ['A mill in Wolverhampton.', "The mill in B'ham is large.", "B'ham", undefined],
    ['A mill in Norway.', 'The mill feeds half of Suomi.', 'Suomi', undefined],
    ['A mill in Washington, Iowa.', 'The folks in Philly mill flour.', 'Philly', undefined],
  ])('%s | %s', (summary, sentence, text, correction) => {
    const [verdict] = unknownIn({ summary }, sentence);
    expect(verdict).toMatchObject({ text, verdict: correction === undefined ? 'UNSOURCED' : 'CONTRADICTED' });
    expect(verdict?.correction).toBe(correction);
  });

  it('is found in a subject whose capitals are those of names', () => {
    const summary = 'Surgeries in Hexham and Alston.';
    expect(unknownIn({ summary }, 'I read of your surgeries.', 'Storage in Hexham, Alston and Settle')).toMatchObject([
      { field: 'subject', text: 'Settle' },
    ]);
  });

  it('takes the place of the tool that the request names', () => {
    expect(unknownIn({ summary: 'Orders are tracked in Odoo.' }, 'Orders are tracked in NetSuite.')).toMatchObject([
      { text: 'NetSuite', verdict: 'CONTRADICTED', correction: 'Odoo' },
    ]);
  });
});
