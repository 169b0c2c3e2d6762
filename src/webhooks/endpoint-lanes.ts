export interface Lanes {
  /** A place to send from, or how long to wait before asking again. `leave` is told how long the sending took. */
  enter(tenant: string, origin: string): { leave(latencyMs: number): void } | { waitMs: number };
}

/** Sendings of one tenant, and of one receiver of it, that a process makes at a time. */
const laneLimit = 8;
/** The same for a receiver whose last answer was slow: it must not hold places that others could use. */
const slowLaneLimit = 2;
const slowMs = 5_000;
const rememberedSlow = 10_000;

interface Lane {
  running: number;
  /** About how many wait for a place: the longer the line, the later the next try. */
  waiting: number;
}

const emptyLane: Lane = { running: 0, waiting: 0 };

/** Keeps receivers that never answer from taking every place of the worker. */
export function createLanes(random: () => number = Math.random): Lanes {
  const lanes = new Map<string, Lane>();
  const slow = new Set<string>();

  const change = (key: string, by: Lane) => {
    const { running, waiting } = lanes.get(key) ?? emptyLane;
    const lane = { running: running + by.running, waiting: Math.max(0, waiting + by.waiting) };
    if (lane.running === 0) lanes.delete(key);
    else lanes.set(key, lane);
    return lane;
  };

  return {
    enter(tenant, origin) {
      const receiver = `${tenant} ${origin}`;
      const limits = [
        { key: tenant, limit: laneLimit },
        { key: receiver, limit: slow.has(receiver) ? slowLaneLimit : laneLimit },
      ];
      const full = limits.find(({ key, limit }) => (lanes.get(key) ?? emptyLane).running >= limit);
      if (full) {
        const { waiting } = change(full.key, { running: 0, waiting: 1 });
        return { waitMs: Math.round(500 + random() * Math.min(30_000, waiting * 200)) };
      }
      for (const { key } of limits) change(key, { running: 1, waiting: 0 });
      return {
        leave(latencyMs) {
          for (const { key } of limits) change(key, { running: -1, waiting: -1 });
          if (latencyMs < slowMs) slow.delete(receiver);
          else if (slow.size < rememberedSlow) slow.add(receiver);
        },
      };
    },
  };
}
