import { describe, expect, it } from 'vitest';
import { createLiteralScanner } from '../../../../src/guardrails/document/literal-scanner.ts';

describe('a scanner of literals', () => {
  const literals = ['as discussed', 'cuss', 'he', 'she', 'déjà', 'as discussed'];
  const owners = [0, 1, 2, 2, 3, 0];
  const scanner = createLiteralScanner(literals, owners);

  const foundIn = (text: string): number[] => {
    const found = new Uint8Array(4);
    const isMarked = scanner.mark(text, found);
    const owned = [...found.keys()].filter((owner) => found[owner] === 1);
    expect(isMarked).toBe(owned.length > 0);
    return owned;
  };

  it('marks the owners of all that stands in a text, one within another too', () => {
    expect(foundIn('as discussed, she')).toEqual([0, 1, 2]);
    expect(foundIn('a déjà vu')).toEqual([3]);
    expect(foundIn('nothing of it')).toEqual([]);
  });

  it('goes by the first eight units of a literal', () => {
    expect(foundIn('as discu')).toEqual([0]);
    expect(foundIn('as disc')).toEqual([]);
  });
});
