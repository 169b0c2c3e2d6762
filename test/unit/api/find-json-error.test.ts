import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonError } from '../../../api/find-json-error.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('findJsonError', () => {
  it.each([
    ['{"a":abc}', 5, 'a value'],
    ['{"a":1,}', 7, 'a property name in double quotes'],
    ['[1,2', 4, '"," or "]"'],
    ['{"a" 1}', 5, '":"'],
    ['', 0, 'a value'],
    ['[1] x', 4, 'the end'],
    ['{"a":01}', 5, 'a value'],
    ['["a\nb"]', 1, 'a value'],
  ])('names the place and what should stand there: %j', (text, position, expected) => {
    const issue = findJsonError(text, 20);
    expect(issue?.position).toBe(position);
    expect(issue?.detail).toContain(expected);
  });

  it('finds no issue in any JSON', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 8 }), (text) => findJsonError(text, 20) === null));
  });

  it('agrees with JSON.parse on JSON with one character changed', () => {
    const spoilt = fc
      .tuple(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom('', '"', ',', '{', ']', '\\', 'e', '-', '.', '\n', '0'),
      )
      .map(([text, at, char]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + char + text.slice(place + 1);
      });
    fc.assert(
      fc.property(spoilt, (text) => (findJsonError(text, 1_000) === null) === parses(text)),
      {
        numRuns: 2_000,
      },
    );
  });

  it('allows a depth of 20 and no more', () => {
    const nested = (depth: number) => `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`;
    expect(findJsonError(nested(20), 20)).toBeNull();
    expect(findJsonError(nested(22), 20)?.detail).toBe('more than 20 levels deep');
  });

  it('takes a megabyte of brackets or of one string without overflowing', () => {
    expect(findJsonError('['.repeat(1_000_000), 20)?.position).toBe(20);
    expect(findJsonError(`"${'a\\n'.repeat(333_000)}"`, 20)).toBeNull();
  });
});
