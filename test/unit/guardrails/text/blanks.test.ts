import { describe, expect, it } from 'vitest';
import { countWords, isBlankAt } from '../../../../src/guardrails/document/blanks.ts';

describe('blanks', () => {
  it('are what a pattern calls so, of ASCII and of all else', () => {
    const units = Array.from({ length: 0x3001 }, (_, unit) => String.fromCharCode(unit));
    expect(units.filter((unit) => isBlankAt(unit, 0))).toEqual(units.filter((unit) => /\s/.test(unit)));
    expect(isBlankAt('a', 1)).toBe(false);
  });

  it.each([
    ['', 0],
    [' \n', 0],
    ['one', 1],
    [' one\ttwo \n three', 3],
    ['un\u00a0deux\u3000trois', 3],
  ])('part the words of %j', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
