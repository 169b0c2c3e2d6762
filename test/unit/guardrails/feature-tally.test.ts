import { describe, expect, it } from 'vitest';
import { createFeatureTally } from '../../../src/guardrails/feature-tally.ts';

describe('a tally of features', () => {
  it('keeps the place of the first and the value of the last, and passes over what has no number', () => {
    const tally = createFeatureTally();
    tally.put(7, 1);
    tally.put(undefined, 1);
    tally.put(20_000, 0.5);
    tally.put(7, 0.25);
    expect(tally.take()).toEqual({ features: [7, 20_000], values: [0.25, 0.5] });
  });

  it('begins anew with each thing', () => {
    const tally = createFeatureTally();
    tally.put(7, 1);
    tally.take();
    tally.put(3, 1);
    tally.put(7, 2);
    expect(tally.take()).toEqual({ features: [3, 7], values: [1, 2] });
    expect(tally.take()).toEqual({ features: [], values: [] });
  });
});
