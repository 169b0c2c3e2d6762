import { describe, expect, it } from 'vitest';
import { joinHints } from '../../../web/compose/join-hints.ts';

describe('hints that add up', () => {
  it('puts a further hint after those in force', () => {
    expect(joinHints(undefined, 'shorter')).toBe('shorter');
    expect(joinHints('shorter', ' more formal ')).toBe('shorter; more formal');
    expect(joinHints('shorter', 'shorter')).toBe('shorter; shorter');
  });

  it('lets the oldest give way rather than grow past what a request takes', () => {
    const old = Array.from({ length: 40 }, (_, index) => `hint ${index}`).join('; ');
    const joined = joinHints(old, 'another angle');
    expect(joined.length).toBeLessThanOrEqual(300);
    expect(joined).toMatch(/; another angle$/);
    expect(joined).not.toContain('hint 0;');
    expect(joinHints(undefined, 'x'.repeat(400))).toHaveLength(300);
  });
});
