import { describe, expect, it } from 'vitest';
import { allocateSlots, type CampaignBacklog } from '../../../src/orchestration/allocate-slots.ts';

const backlog = (tenant: string, campaign_id: string, remaining = 1_000): CampaignBacklog => ({
  tenant,
  campaign_id,
  remaining,
});
const allocate = (campaigns: CampaignBacklog[], free: number, turn = 0) =>
  Object.fromEntries(allocateSlots(campaigns, free, turn));

/** Rows that each campaign got over many turns. */
function totals(campaigns: CampaignBacklog[], free: number, turns: number): Record<string, number> {
  const sums: Record<string, number> = {};
  for (let turn = 0; turn < turns; turn += 1)
    for (const [id, count] of allocateSlots(campaigns, free, turn)) sums[id] = (sums[id] ?? 0) + count;
  return sums;
}

describe('allocateSlots', () => {
  it('shares evenly between two campaigns', () => {
    expect(allocate([backlog('t', 'a'), backlog('t', 'b')], 100)).toEqual({ a: 50, b: 50 });
  });

  it('shares between tenants first, so that many campaigns are no advantage', () => {
    const campaigns = [backlog('one', 'a'), backlog('two', 'b'), backlog('two', 'c'), backlog('two', 'd')];
    expect(allocate(campaigns, 120)).toEqual({ a: 60, b: 20, c: 20, d: 20 });
  });

  it('gives what one cannot use to the others', () => {
    expect(allocate([backlog('one', 'a', 3), backlog('two', 'b')], 100)).toEqual({ a: 3, b: 97 });
  });

  it('deals nothing without free slots or rows', () => {
    expect(allocate([backlog('t', 'a')], 0)).toEqual({});
    expect(allocate([backlog('t', 'a', 0)], 10)).toEqual({});
    expect(allocate([], 10)).toEqual({});
  });

  it('is fair over turns even where a turn has one slot', () => {
    const campaigns = [backlog('one', 'a'), backlog('one', 'b'), backlog('two', 'c'), backlog('two', 'd')];
    expect(totals(campaigns, 1, 400)).toEqual({ a: 100, b: 100, c: 100, d: 100 });
  });

  it('serves sixteen campaigns a turn, and each of a hundred in its turn', () => {
    const campaigns = Array.from({ length: 100 }, (_, index) => backlog('t', `c${index}`));
    expect(allocateSlots(campaigns, 500, 0).size).toBe(16);
    const sums = Object.values(totals(campaigns, 160, 100));
    expect(sums).toHaveLength(100);
    expect(new Set(sums)).toEqual(new Set([160]));
  });
});
