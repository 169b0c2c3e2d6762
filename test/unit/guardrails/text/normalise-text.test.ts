import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../../src/guardrails/document/normalise-text.ts';
import { splitSentences } from '../../../../src/guardrails/document/sentences.ts';
import { tokenise } from '../../../../src/guardrails/document/tokenise.ts';

const tricky = fc.string({
  unit: fc.constantFrom(
    'a',
    'Z',
    ' ',
    '.',
    'é',
    'e\u0301',
    '\u200b',
    '\u00ad',
    'ﬁ',
    '½',
    'ß',
    'с',
    '\u{e0041}',
    '👋🏽',
    '\n',
    '’',
    'İ',
    '０',
  ),
  maxLength: 40,
});

describe('normaliseText', () => {
  it.each([
    ['fr\u200bee', 'free'],
    ['guaranteéd', 'guaranteed'],
    ['frее', 'free'],
    ['ｇｕａｒａｎｔｅｅ', 'guarantee'],
    ['f\u0336r\u0336e\u0336e\u0336', 'free'],
    ['cl\u00adick', 'click'],
    ['don’t', "don't"],
    ['Zürich', 'zurich'],
  ])('folds %j to %j', (text, folded) => {
    expect(normaliseText(text).folded).toBe(folded);
  });

  it('keeps text and folded in step, and every span inside the original', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        const normal = normaliseText(text);
        expect(normal.folded.length).toBe(normal.text.length);
        for (let at = 0; at < normal.text.length; at += 1) {
          const [start, end] = normal.toOriginal(at, at + 1);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('maps neighbouring spans to the original in order', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        const normal = normaliseText(text);
        for (let at = 1; at < normal.text.length; at += 1)
          expect(normal.toOriginal(at - 1, at)[0]).toBeLessThanOrEqual(normal.toOriginal(at, at + 1)[0]);
      }),
    );
  });

  it('has "ss" for "ß", and a span of either s leads to the letter written', () => {
    const normal = normaliseText('Große Straße, GROẞ');
    expect(normal.folded).toBe('grosse strasse, gross');
    expect(normal.text).toBe('Grosse Strasse, GROSS');
    expect(normal.original.slice(...normal.toOriginal(7, 14))).toBe('Straße');
    expect(normal.original.slice(...normal.toOriginal(11, 12))).toBe('ß');
  });

  it('leaves plain text where it is', () => {
    const normal = normaliseText('Hi Ana, 15 minutes?');
    expect(normal.toOriginal(3, 6)).toEqual([3, 6]);
  });
});

describe('tokens and sentences', () => {
  const sentencesOf = (text: string) => {
    const normal = normaliseText(text);
    return splitSentences(normal, tokenise(normal)).map(({ start, end }) => normal.text.slice(start, end));
  };

  it.each([
    ['Dear Mr. Morimoto, hello. How are you?', ['Dear Mr. Morimoto, hello.', 'How are you?']],
    ['Revenue grew 1.5 times. Fine!', ['Revenue grew 1.5 times.', 'Fine!']],
    ['Best,\nAna', ['Best,', 'Ana']],
    ['1. Which one?\n2. Who?', ['1. Which one?', '2. Who?']],
  ])('%j ends where its sentences end', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('knows an owner from a contraction', () => {
    const tokens = tokenise(normaliseText("Telvora's crews say it's fine"));
    expect(tokens.map(({ folded, isPossessive }) => [folded, isPossessive])).toEqual([
      ['telvora', true],
      ['crews', false],
      ['say', false],
      ["it's", false],
      ['fine', false],
    ]);
  });
});
