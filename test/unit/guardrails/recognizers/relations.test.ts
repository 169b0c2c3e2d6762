import { describe, expect, it } from 'vitest';
import { checkSaid } from './check-said.ts';

const turnedIn = (summary: string, sentence: string, facts?: string[]) =>
  checkSaid({ summary, ...(facts === undefined ? {} : { facts }) }, sentence).risk_flags.filter(({ rule }) =>
    rule?.startsWith('relations/'),
  );

describe('who does what to whom, as the request says it', () => {
  it.each([
    ['Owned by Halden Marine since 2019.', 'I came across Fjordvask, which belongs to Halden Marine.'],
    ['Owned by Halden Marine since 2019.', 'I read about Fjordvask and its parent company, Halden Marine.'],
    ['Roof trusses are also sold to the contractor Rieder Bau.', 'You count Rieder Bau among your customers.'],
    ['Parts from the Swiss supplier Rüfenach.', 'You buy parts from Rüfenach.'],
    ['Bought the Dundee depot of Tannoch Freight.', 'The Dundee depot was taken over from Tannoch Freight.'],
    ['Buys milk from 40 farms and sells cheese to shops in Oslo.', 'You sell cheese to shops in Oslo.'],
    ['Sells forest honey to bakeries.', 'Bakeries buy your forest honey.'],
    ['Ships fish from Oslo to Bergen.', 'Your fish goes from Oslo to Bergen.'],
    ['Replaced paper with tablets in 2022.', 'You replaced paper with tablets.'],
    ['Buys milk from 40 farms.', 'I read of 40 farms, all told, selling you the milk.'],
    ['Sells honey to bakeries.', 'I read of those who buy honey from you.'],
    ['Sells trackers to 3,200 fleets.', 'Do you buy trackers from 3,200 fleets?'],
    ['Two landlords own the halls.', 'Our own landlords are not my subject.'],
  ])('%s | %s', (summary, sentence) => {
    expect(turnedIn(summary, sentence)).toEqual([]);
  });
});

describe('who does what to whom, the other way round', () => {
  it.each([
    ['Owned by Halden Marine since 2019.', 'I came across Fjordvask, which owns Halden Marine.', 'owns Halden Marine'],
    ['Owned by Halden Marine.', 'I read about Fjordvask and its subsidiary, Halden Marine.', 'subsidiary'],
    ['The group is a subsidiary of Corrib Holdings.', 'Fjordvask owns Corrib Holdings.', 'owns Corrib Holdings'],
    ['In 2022 it was bought by Harbourline.', 'In 2022 it bought Harbourline.', 'bought Harbourline'],
    [
      'Bought the Dundee depot of Tannoch Freight.',
      'You were taken over by Tannoch Freight.',
      'taken over by Tannoch Freight',
    ],
    [
      'Roof trusses are also sold to the contractor Rieder Bau.',
      'You count Rieder Bau among your suppliers.',
      'suppliers',
    ],
    ['Parts from the Swiss supplier Rüfenach.', 'You sell parts to Rüfenach.', 'sell parts to Rüfenach'],
    ['Buys milk from 40 farms.', 'You sell milk to 40 farms.', 'sell milk to 40 farms'],
    ['Sells honey to bakeries.', 'I read of all those selling you honey.', 'selling you honey'],
    ['Exports to 22 countries.', 'You import from 22 countries.', 'import from 22 countries'],
    ['Tenants report faults by phone.', 'Your landlords report faults by phone.', 'landlords'],
    ['Founded by two sisters in 2015.', 'Fjordvask was sold by two sisters.', 'sold by two sisters'],
    ['Painting is subcontracted to Solnes.', 'Painting at Solnes is done in house.', 'in house'],
    ['Ships fish from Oslo to Bergen.', 'Your fish goes from Bergen to Oslo.', 'from Bergen to Oslo'],
    ['Replaced paper with tablets in 2022.', 'You replaced tablets with paper.', 'replaced tablets with paper'],
  ])('%s | %s', (summary, sentence, evidence) => {
    const [flag] = turnedIn(summary, sentence);
    expect(flag).toMatchObject({ code: 'UNSOURCED_CLAIM', contradicts: { source: '/company_context/summary' } });
    expect(flag?.evidence).toContain(evidence);
  });

  it('gives the other noun and the other order as correction', () => {
    expect(turnedIn('Tenants report faults by phone.', 'Your landlords report faults by phone.')[0]?.correction).toBe(
      'tenants',
    );
    expect(turnedIn('Ships fish from Oslo to Bergen.', 'Your fish goes from Bergen to Oslo.')[0]?.correction).toBe(
      'from Oslo to Bergen',
    );
  });

  it('holds the sender to its own facts', () => {
    const facts = ['supplies 14 hospices in England'];
    expect(turnedIn('', 'We supply 14 hospices in England.', facts)).toEqual([]);
    expect(turnedIn('', 'We buy from 14 hospices in England.', facts)).toHaveLength(1);
  });
});
