import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../../src/guardrails/document/normalise-text.ts';
import { parseQuantities } from '../../../../src/guardrails/document/quantities/parse-quantities.ts';
import { tokenise } from '../../../../src/guardrails/document/tokenise.ts';

const read = (text: string) => {
  const normal = normaliseText(text);
  return parseQuantities(normal, tokenise(normal)).map(({ kind, values, start, end }) => [
    kind,
    values[0],
    normal.text.slice(start, end),
  ]);
};

describe('parseQuantities', () => {
  it.each([
    ['140 customers', 'count', 140, '140'],
    ['1,200 homes', 'count', 1200, '1,200'],
    ['5 000 rolls', 'count', 5000, '5 000'],
    ['500+ teams', 'count', 500, '500+'],
    ['4.5k users', 'count', 4500, '4.5k'],
    ['2.3bn rows', 'count', 2.3e9, '2.3bn'],
    ['1.5 million listeners', 'count', 1.5e6, '1.5 million'],
    ['a hundred and eighty vans', 'count', 180, 'a hundred and eighty'],
    ['eighteen hundred people', 'count', 1800, 'eighteen hundred'],
    ['four and a half thousand invoices', 'count', 4500, 'four and a half thousand'],
    ['three thousand four hundred vehicles', 'count', 3400, 'three thousand four hundred'],
    ['two million four hundred thousand', 'count', 2.4e6, 'two million four hundred thousand'],
    ['twenty-five hundred sensors', 'count', 2500, 'twenty-five hundred'],
    ['half a dozen countries', 'count', 6, 'half a dozen'],
    ['a quarter of a million parcels', 'count', 250_000, 'a quarter of a million'],
    ['40% faster', 'ratio', 0.4, '40%'],
    ['thirty per cent', 'ratio', 0.3, 'thirty per cent'],
    ['a third of learners', 'ratio', 1 / 3, 'a third'],
    ['two thirds', 'ratio', 2 / 3, 'two thirds'],
    ['1 in 3 learners', 'ratio', 1 / 3, '1 in 3'],
    ['one load in five', 'ratio', 0.2, 'one load in five'],
    ['half of your sites', 'ratio', 0.5, 'half'],
    ['$12M', 'money', 12e6, '$12M'],
    ['€4.5 million', 'money', 4.5e6, '€4.5 million'],
    ['CHF 60 million', 'money', 60e6, 'CHF 60 million'],
    ['3x faster', 'multiple', 3, '3x'],
    ['tenfold', 'multiple', 10, 'tenfold'],
    ['#1', 'rank', 1, '#1'],
    ['the second-largest', 'rank', 2, 'second-largest'],
    ['since 2015', 'year', 2015, '2015'],
    ['since the 1990s', 'year', 1990, '1990s'],
    ['on 14 May', 'date', 514, '14 May'],
    ['May 14, 2025', 'date', 514, 'May 14, 2025'],
    ['Tuesday at 14:00', 'time', 1400, '14:00'],
    ['at 9.30am', 'time', 930, '9.30am'],
    ['48 hours', 'duration', 172_800, '48 hours'],
    ['two days', 'duration', 172_800, 'two days'],
    ['a decade', 'duration', 120, 'a decade'],
    ['2 PB', 'measure', 2e15, '2 PB'],
    ['20,000 m²', 'measure', 20_000, '20,000 m2'],
    ['your hundred and eighty thousand savers', 'count', 180_000, 'hundred and eighty thousand'],
    ['a hundred and fifty grand', 'count', 150_000, 'a hundred and fifty grand'],
    ['twice a day', 'count', 2, 'twice'],
    ['forty times over', 'count', 40, 'forty'],
    ['three times faster', 'multiple', 3, 'three times'],
    ['every fourth operator', 'ratio', 0.25, 'every fourth'],
    ['three quarters of an hour', 'duration', 2700, 'three quarters of an hour'],
    ['half a decade', 'duration', 60, 'half a decade'],
    ['the past decade', 'duration', 120, 'past decade'],
    ['since the nineties', 'year', 1990, 'nineties'],
    ["since '98", 'year', 1998, '98'],
    ['open until nine at night', 'time', 0, 'nine'],
    ['a handful of acquisitions', 'vague', 3, 'handful'],
    ['dozens of teams', 'vague', 24, 'dozens'],
    ['tens of thousands of users', 'vague', 20_000, 'tens of thousands'],
  ])('reads %j', (text, kind, value, span) => {
    const [[readKind, readValue, readSpan] = []] = read(text);
    expect([readKind, readSpan]).toEqual([kind, span]);
    expect(readValue).toBeCloseTo(value as number, 6);
  });

  it.each(['24/7 support', 'half an hour', 'one of the teams', 'check it twice', 'no one knows', 'a first look'])(
    'finds no number in %j',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it('reads a digit group with a point both ways', () => {
    const normal = normaliseText('1.200 Kunden');
    expect(parseQuantities(normal, tokenise(normal))[0]!.values).toEqual([1200, 1.2]);
  });

  it('gives the first number of a range the unit of the second', () => {
    expect(read('10-15 minutes').map(([kind, value]) => [kind, value])).toEqual([
      ['duration', 600],
      ['duration', 900],
    ]);
  });
});
