import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { reportTemplate } from '../../../src/templates/report-template.ts';

/** The verdict on arms of which so many were selected, of so many that succeeded. */
async function verdictOn(arms: Record<string, [selected: number, succeeded: number]>): Promise<string> {
  const names = Object.keys(arms);
  const store = {
    templates: { get: async () => ({ arms: names.map((arm) => ({ arm, weight: 1, guidance: 'Ask.' })) }) },
    requests: {
      countByTemplateArm: async () =>
        names.map((arm) => {
          const [selected, succeeded] = arms[arm]!;
          return { arm, assigned: succeeded, succeeded, selected };
        }),
    },
  } as unknown as Store;
  return (await reportTemplate(store, 'tenant', 'saas')).verdict;
}

describe('the verdict on the arms of a template', () => {
  it('names an arm only where its interval is above that of every other', async () => {
    expect(await verdictOn({ A: [100, 200], B: [20, 100] })).toMatch(
      /^Variant group "A" is selected more often than every/,
    );
    // One result of C says next to nothing: it may well be the best.
    expect(await verdictOn({ A: [100, 200], B: [20, 100], C: [0, 1] })).toMatch(/^No difference shown/);
  });

  it('says when an arm has no results to be compared with', async () => {
    const verdict = await verdictOn({ A: [100, 200], B: [20, 100], C: [0, 0] });
    expect(verdict).toContain('than every other group with results');
  });

  it('says nothing of small numbers, or of one arm', async () => {
    expect(await verdictOn({ A: [3, 3], B: [0, 1] })).toMatch(/^No difference shown/);
    expect(await verdictOn({ A: [3, 3], B: [0, 0] })).toMatch(/^Too few results/);
    expect(await verdictOn({ A: [3, 3] })).toMatch(/^One variant group/);
  });
});
