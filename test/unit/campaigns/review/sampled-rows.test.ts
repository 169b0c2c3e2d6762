import { describe, expect, it } from 'vitest';
import { sampledRows } from '../../../../src/campaigns/review/sampled-rows.ts';

describe('the sample of a campaign', () => {
  it('keeps its rows when more come and when more of them are asked for', () => {
    const some = sampledRows('cmp_a', 1_000, 10);
    expect(sampledRows('cmp_a', 2_000, 10).slice(0, some.length)).toEqual(some);
    expect(sampledRows('cmp_a', 1_000, 30)).toEqual(expect.arrayContaining(some));
  });

  it('has about the share asked for, in every part of the file, and other rows of another campaign', () => {
    const rows = sampledRows('cmp_a', 100_000, 5);
    for (let from = 0; from < 100_000; from += 10_000) {
      const part = rows.filter((row) => row > from && row <= from + 10_000).length;
      expect(part).toBeGreaterThan(400);
      expect(part).toBeLessThan(600);
    }
    const others = new Set(sampledRows('cmp_b', 100_000, 5));
    expect(rows.filter((row) => others.has(row)).length).toBeLessThan(400);
    expect(sampledRows('cmp_a', 100, 0)).toEqual([]);
    expect(sampledRows('cmp_a', 100, 100)).toHaveLength(100);
  });
});
