import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../../src/guardrails/document/normalise-text.ts';
import { readRecord } from '../../../../src/guardrails/records/read-record.ts';

const read = (text: string): string[] =>
  readRecord(normaliseText(text)).map(
    ({ path, value, text: said }) => `${path.map((words) => words.join(' ')).join(' / ')}: ${value.kind} ${said}`,
  );

describe('a structured text is read as keys with values', () => {
  it('on lines', () => {
    expect(read('- Outdoor seating: no\n- Beds: 40\n- Notes: They left in May. Ask Ann.\n- Sauna: n/a')).toEqual([
      'outdoor / seating: denied no',
      'beds: number 40',
      'notes: prose They left in May. Ask Ann',
      'sauna: unknown n/a',
    ]);
  });

  it('in a row, with braces within', () => {
    expect(read("WiFi: no, HallParking: {garage: false, 'street': True}, hall_stars: 4.5")).toEqual([
      'wifi: denied no',
      'hall parking / garage: denied false',
      'hall parking / street: affirmed True',
      'hall stars: number 4.5',
    ]);
  });

  it('as JSON', () => {
    expect(read('{"name": "Kletterhof", "attributes": {"WiFi": null}, "tags": ["hall", "boulder"]}')).toEqual([
      'name: words Kletterhof',
      'attributes / wifi: unknown null',
      'tags: words hall',
      'tags: words boulder',
    ]);
  });

  it('where a "no." ends one field and no sentence', () => {
    expect(read('attributes Music: no. attributes Sauna: no. attributes Bar: yes.')).toEqual([
      'attributes / music: denied no',
      'attributes / sauna: denied no',
      'attributes / bar: affirmed yes',
    ]);
  });

  it('as one fact of its own', () => {
    expect(read('WiFi: no')).toEqual(['wifi: denied no']);
  });

  it('with spans of the text', () => {
    const text = 'name: Kletterhof. attributes WiFi: no. hall_stars: 4.5.';
    expect(readRecord(normaliseText(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
      'name: Kletterhof',
      'attributes WiFi: no',
      'hall_stars: 4.5',
    ]);
  });
});

describe('prose is no record', () => {
  it.each([
    'Telvora builds and runs fibre networks in rural Romania: 410 villages connected, field crews of two.',
    'Moral of the story: do it again. The end: all went home. One thing: they were late.',
    'Focus: fibre in villages that nobody else connects. Team: people who have known the country for years and like it.',
    'Ann: Yes.\nTom: We stopped using it in May.\nAnn: No?\nTom: Yes.\nAnn: Good.\nTom: No.',
    'Focus: fibre. Region: the north. Owner: a family. Crew: two a van.',
    '',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('nor are headings within what a reviewer writes', () => {
    const text = 'hall_stars: 4.5. wifi: no. city: Graz. review_text: We tried both.\n- Walls : Great ones. Try them.';
    expect(read(text).at(-1)).toMatch(/^review text: prose We tried both/);
    expect(read(text)).toHaveLength(4);
  });
});
