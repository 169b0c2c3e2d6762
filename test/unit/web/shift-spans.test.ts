import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shiftSpans } from '../../../web/review/shift-spans.ts';

test('what stands before an edit stays, what stands behind it moves along, what it touches goes', () => {
  const before = 'one two three';
  const after = 'one twenty three';
  const spans = [
    { start: 0, end: 3 },
    { start: 4, end: 7 },
    { start: 8, end: 13 },
  ];
  expect(shiftSpans(spans, before, after).map(({ start, end }) => after.slice(start, end))).toEqual(['one', 'three']);
});

test('whatever is typed, a span that is left still covers its words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 });
  fc.assert(
    fc.property(word, word, word, word, fc.nat(30), fc.nat(30), (head, old, fresh, tail, a, b) => {
      const [before, after] = [head + old + tail, head + fresh + tail];
      const [start, end] = [Math.min(a, b), Math.max(a, b)].map((at) => Math.min(at, before.length)) as [
        number,
        number,
      ];
      for (const span of shiftSpans([{ start, end }], before, after))
        expect(after.slice(span.start, span.end)).toBe(before.slice(start, end));
    }),
  );
});
