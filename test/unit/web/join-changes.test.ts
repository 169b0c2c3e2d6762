import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WordChange } from '../../../src/contract/replay.ts';
import { diffWords } from '../../../src/personalize/diff-words.ts';
import { joinChanges } from '../../../web/audit/join-changes.ts';

const without = (op: WordChange['op'], changes: WordChange[]): string =>
  changes.flatMap((change) => (change.op === op ? [] : [change.text])).join('');

test('words changed one after another are one passage', () => {
  expect(joinChanges(diffWords('we saw your post today', 'we read his note today'))).toEqual([
    { op: 'equal', text: 'we ' },
    { op: 'delete', text: 'saw your post' },
    { op: 'insert', text: 'read his note' },
    { op: 'equal', text: ' today' },
  ]);
});

test('a passage does not run over a line break', () => {
  const joined = joinChanges(diffWords('one\n\ntwo', 'uno\n\ndue'));
  expect(joined.map(({ op }) => op)).toEqual(['delete', 'insert', 'equal', 'delete', 'insert']);
});

test('both texts can still be read off it', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' ', '  ', '\n'), { maxLength: 14 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const joined = joinChanges(diffWords(before, after));
      expect(without('insert', joined)).toBe(before);
      expect(without('delete', joined)).toBe(after);
    }),
  );
});
