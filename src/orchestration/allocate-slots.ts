/** A running campaign, and how much of it is still to be queued. */
export interface CampaignBacklog {
  campaign_id: string;
  tenant: string;
  /** Rows not dispatched yet. */
  remaining: number;
}

/** Each campaign served costs a few reads: with more than this, they take turns. */
const servedAtOnce = 16;

const rotate = <Item>(items: Item[], by: number): Item[] => {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
};

/**
 * How many rows of which campaign come next: free slots are given out one by one, round robin over tenants and, within a
 * tenant, over its campaigns. `turn` moves on with every pass, so that nobody is first every time.
 */
export function allocateSlots(backlogs: CampaignBacklog[], free: number, turn: number): Map<string, number> {
  const byTenant = Map.groupBy(
    backlogs.filter(({ remaining }) => remaining > 0),
    ({ tenant }) => tenant,
  );
  const lines = rotate([...byTenant.values()], turn).map((campaigns) =>
    rotate(campaigns, Math.floor(turn / byTenant.size)).map((campaign) => ({ ...campaign })),
  );
  limitServed(lines);

  const allocated = new Map<string, number>();
  let left = free;
  while (left > 0 && lines.some((line) => line.length > 0)) {
    for (const line of lines) {
      const next = line.shift();
      if (!next || left === 0) continue;
      allocated.set(next.campaign_id, (allocated.get(next.campaign_id) ?? 0) + 1);
      next.remaining -= 1;
      left -= 1;
      if (next.remaining > 0) line.push(next);
    }
  }
  return allocated;
}

/** Keeps the first campaign of every line, then the second of every line, and so on. */
function limitServed(lines: CampaignBacklog[][]): void {
  let places = servedAtOnce;
  const kept = lines.map(() => 0);
  for (let rank = 0; places > 0 && lines.some((line) => line.length > rank); rank += 1)
    lines.forEach((line, index) => {
      if (line.length <= rank || places === 0) return;
      kept[index] = rank + 1;
      places -= 1;
    });
  lines.forEach((line, index) => {
    line.length = kept[index]!;
  });
}
