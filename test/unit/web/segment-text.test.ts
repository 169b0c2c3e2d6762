import { expect, test } from 'vitest';
import { segmentText } from '../../../web/review/segment-text.ts';

const text = 'Fleet serves 140 customers';

test('a text without marks is one piece', () => {
  expect(segmentText(text, [])).toEqual([{ start: 0, end: 26, text, marks: [] }]);
});

test('overlapping marks are cut where either begins or ends, and each piece knows its marks', () => {
  const claim = { start: 6, end: 26, name: 'claim' };
  const number = { start: 13, end: 16, name: 'number' };
  const pieces = segmentText(text, [claim, number]);
  expect(pieces.map((piece) => [piece.text, piece.marks.map(({ name }) => name)])).toEqual([
    ['Fleet ', []],
    ['serves ', ['claim']],
    ['140', ['claim', 'number']],
    [' customers', ['claim']],
  ]);
});

test('a mark that marks nothing, or lies behind the end, is left out; one that runs over is cut short', () => {
  const pieces = segmentText('abc', [
    { start: 1, end: 1 },
    { start: 3, end: 5 },
    { start: 2, end: 9 },
  ]);
  expect(pieces.map((piece) => [piece.text, piece.marks.length])).toEqual([
    ['ab', 0],
    ['c', 1],
  ]);
});

test('the pieces of an empty text are none', () => {
  expect(segmentText('', [{ start: 0, end: 0 }])).toEqual([]);
});
