import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference } from '../../../src/personalize/diff-words.ts';

const side = (changes: ReturnType<typeof wordDifference>, left: 'delete' | 'insert') =>
  changes
    .filter((change) => change.op === 'equal' || change.op === left)
    .map((change) => change.text)
    .join('');

describe('wordDifference', () => {
  it('shows what was replaced between shared words', () => {
    expect(wordDifference('Hi Ana, open to a call?', 'Hi Ana, up for a call?')).toEqual([
      { op: 'equal', text: 'Hi Ana, ' },
      { op: 'delete', text: 'open' },
      { op: 'insert', text: 'up' },
      { op: 'equal', text: ' ' },
      { op: 'delete', text: 'to' },
      { op: 'insert', text: 'for' },
      { op: 'equal', text: ' a call?' },
    ]);
  });

  it('is all equal for equal texts and empty for empty ones', () => {
    expect(wordDifference('same text', 'same text')).toEqual([{ op: 'equal', text: 'same text' }]);
    expect(wordDifference('', '')).toEqual([]);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'bb', ' ', '\n', 'c, ', 'Ünïcode ', '🙂 '))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordDifference(before, after);
        expect(side(changes, 'delete')).toBe(before);
        expect(side(changes, 'insert')).toBe(after);
      }),
    );
  });

  it('stays bounded: texts of very many words are shown as replaced whole', () => {
    const long = 'word '.repeat(3_000);
    expect(wordDifference(long, `${long}more`).map((change) => change.op)).toEqual(['delete', 'insert']);
  });
});
