import { describe, expect, it } from 'vitest';
import { upperBound } from '../../../../src/campaigns/review/upper-bound.ts';

describe('the upper bound of a proportion', () => {
  it('is that of the smallest samples that Wilks gives for 95 % at 95 % confidence', () => {
    for (const [errors, size] of [
      [0, 59],
      [1, 93],
      [2, 124],
      [3, 153],
      [4, 181],
    ] as const) {
      expect(upperBound(errors, size)).toBeLessThanOrEqual(0.05);
      expect(upperBound(errors, size - 1)).toBeGreaterThan(0.05);
    }
    expect(upperBound(0, 299)).toBeLessThanOrEqual(0.01);
    expect(upperBound(0, 298)).toBeGreaterThan(0.01);
  });

  it('is that of the published tables of Clopper and Pearson: the upper ends of two-sided intervals', () => {
    expect(upperBound(0, 10, 0.975)).toBeCloseTo(0.3085, 4);
    expect(upperBound(1, 10, 0.975)).toBeCloseTo(0.445, 4);
    expect(upperBound(5, 10, 0.975)).toBeCloseTo(0.8129, 4);
    expect(upperBound(10, 100, 0.975)).toBeCloseTo(0.1762, 4);
  });

  it('is 1 where nothing is known or all are errors, and holds for large samples', () => {
    expect(upperBound(0, 0)).toBe(1);
    expect(upperBound(7, 7)).toBe(1);
    expect(upperBound(0, 100_000)).toBeCloseTo(1 - 0.05 ** (1 / 100_000), 9);
    expect(upperBound(5_000, 100_000)).toBeGreaterThan(0.05);
    expect(upperBound(5_000, 100_000)).toBeLessThan(0.052);
  });
});
