import { describe, expect, it, vi } from 'vitest';
import { createPatternGroup } from '../../../../src/guardrails/document/pattern-group.ts';

const patterns = [
  /\b(?:imagine|guess)\b/u,
  /\b(?:opened|has opened) (?:a|the) \p{L}+\b/u,
  /^\W*(?:because|since)\b/,
  /\p{L}{3,}er than\b/u,
  /[a-z]+ \d/,
];
const texts = [
  'i imagine that you guess',
  'the firm has opened a bakery',
  'because it rains',
  'faster than before',
  'vans 24',
  'nothing of it',
  '',
];

describe('a group of patterns', () => {
  it('finds what each finds alone, whatever was looked at before', () => {
    const group = createPatternGroup();
    const grouped = patterns.map((pattern) => group.add(pattern));
    for (const text of [...texts, ...texts.toReversed()])
      for (const [at, pattern] of patterns.entries()) {
        expect([text, grouped[at]!.test(text)]).toEqual([text, pattern.test(text)]);
        expect(grouped[at]!.exec(text)?.[0]).toBe(pattern.exec(text)?.[0]);
      }
  });

  it('tries a pattern only where the text has what it needs', () => {
    const tried = /\b(?:imagine|guess)\b/u;
    const test = vi.spyOn(tried, 'test');
    const pattern = createPatternGroup().add(tried);
    expect(pattern.test('the firm has opened a bakery')).toBe(false);
    expect(test).not.toHaveBeenCalled();
    expect(pattern.test('i imagine so')).toBe(true);
  });

  it('takes another pattern after it was used', () => {
    const group = createPatternGroup();
    const first = group.add(/imagine/);
    expect(first.test('i imagine so')).toBe(true);
    const second = group.add(/so$/);
    expect([first.test('i imagine so'), second.test('i imagine so')]).toEqual([true, true]);
  });

  it('refuses a pattern whose flags would find other texts', () => {
    expect(() => createPatternGroup().add(/imagine/i)).toThrow('flag');
  });
});
