import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '../../../src/personalize/diff-words.ts';

const side = (changes: ReturnType<typeof diffWords>, left: 'delete' | 'insert') =>
  changes
    .filter((change) => change.op === 'equal' || change.op === left)
    .map((change) => change.text)
    .join('');

describe('diffWords', () => {
  it('shows what was replaced between shared words', () => {
    expect(diffWords('Hi Ana, open to a call?', 'Hi Ana, up for a call?')).toEqual([
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
    expect(diffWords('same text', 'same text')).toEqual([{ op: 'equal', text: 'same text' }]);
    expect(diffWords('', '')).toEqual([]);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'bb', ' ', '\n', 'c, ', 'Ünïcode ', '🙂 '))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diffWords(before, after);
        expect(side(changes, 'delete')).toBe(before);
        expect(side(changes, 'insert')).toBe(after);
      }),
    );
  });

  it('stays bounded: texts of very many words are shown as replaced whole', () => {
    const long = 'word '.repeat(3_000);
    expect(diffWords(long, `${long}more`).map((change) => change.op)).toEqual(['delete', 'insert']);
  });
});
