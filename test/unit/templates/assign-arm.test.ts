import { describe, expect, it } from 'vitest';
import { assignArm } from '../../../src/templates/assign-arm.ts';

const lead = (n: number) => ({
  first_name: `Lead${n}`,
  last_name: 'X',
  title: '',
  company_name: `Company ${n}`,
  domain: '',
});
const arm = (name: string, weight = 1) => ({ arm: name, weight, guidance: 'Be brief.' });

describe('assignArm', () => {
  const template = { template_id: 'saas', arms: [arm('A'), arm('B')] };

  it('gives a lead the same arm every time, however its name is written', () => {
    const first = assignArm(template, lead(1)).arm;
    expect(assignArm(template, lead(1)).arm).toBe(first);
    expect(assignArm(template, { ...lead(1), first_name: ' lead1 ' }).arm).toBe(first);
  });

  it('shares leads in proportion to the weights', () => {
    const weighted = { template_id: 'w', arms: [arm('A', 3), arm('B', 1)] };
    const inA = Array.from({ length: 4_000 }, (_, n) => assignArm(weighted, lead(n)).arm).filter(
      (name) => name === 'A',
    ).length;
    expect(inA / 4_000).toBeGreaterThan(0.72);
    expect(inA / 4_000).toBeLessThan(0.78);
  });

  it('assigns independently in different templates', () => {
    const other = { ...template, template_id: 'fintech' };
    const same = Array.from(
      { length: 2_000 },
      (_, n) => assignArm(template, lead(n)).arm === assignArm(other, lead(n)).arm,
    );
    const share = same.filter(Boolean).length / 2_000;
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.55);
  });
});
