import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../src/templates/wilson-interval.ts';

describe('wilsonInterval', () => {
  // Reference values from Brown, Cai and DasGupta (2001), rounded.
  it.each([
    [0, 10, 0, 0.278],
    [5, 10, 0.237, 0.763],
    [10, 10, 0.722, 1],
    [1, 1, 0.207, 1],
    [50, 100, 0.404, 0.596],
  ])('of %i in %i is [%f, %f]', (hits, total, low, high) => {
    const interval = wilsonInterval(hits, total);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });
});
