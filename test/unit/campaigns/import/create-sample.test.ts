import { describe, expect, it } from 'vitest';
import { createSample } from '../../../../src/campaigns/import/create-sample.ts';

const sampleOf = (count: number, most: number): number[] => {
  const sample = createSample<number>(most);
  for (let item = 0; item < count; item += 1) sample.add(item);
  return sample.items;
};

describe('createSample', () => {
  it('keeps everything of a short sequence', () => {
    expect(sampleOf(5, 8)).toEqual([0, 1, 2, 3, 4]);
  });

  it('keeps a bounded number, evenly spread from the first to near the last', () => {
    const items = sampleOf(100_000, 64);
    expect(items.length).toBeGreaterThan(24);
    expect(items.length).toBeLessThanOrEqual(64);
    const gaps = new Set(items.slice(1).map((item, index) => item - items[index]!));
    expect(gaps.size).toBe(1);
    expect(items[0]).toBe(0);
    expect(items.at(-1)! + [...gaps][0]!).toBeGreaterThanOrEqual(100_000);
  });
});
