import { createRandom } from '../../../bench/mutants/random.ts';
import { emptyBucket, jitterMs, takeFrom } from '../../../src/llm/gcra.ts';
import type { RateLimits } from '../../../src/llm/rate-limiter.ts';

export interface Arrival {
  at: number;
  tokens: number;
}

interface Traffic {
  callers: number;
  minutes: number;
  /** How much later than told a caller comes back, at most. */
  latenessMs: number;
  seed: number;
  tokens?: (random: () => number) => number;
}

/**
 * Callers that always want to call, on a clock of their own, and the moments at which their calls reach the provider:
 * each is on its way for up to the jitter that the limiter allows for.
 */
export function simulateLimiter(limits: RateLimits, traffic: Traffic): Arrival[] {
  const random = createRandom(traffic.seed);
  const sizeOf = traffic.tokens ?? (() => 1);
  const arrivals: Arrival[] = [];
  // One list of callers per ms of simulated time.
  const calendar = new Map<number, number[]>();
  const schedule = (at: number, caller: number) => {
    const key = Math.ceil(at);
    calendar.set(key, [...(calendar.get(key) ?? []), caller]);
  };
  const sizes = Array.from({ length: traffic.callers }, () => sizeOf(random));
  for (let caller = 0; caller < traffic.callers; caller += 1) schedule(random() * 50, caller);

  let bucket = emptyBucket;
  const epoch = 10_000_000;
  for (let now = 0; now < traffic.minutes * 60_000; now += 1) {
    for (const caller of calendar.get(now) ?? []) {
      const taken = takeFrom(bucket, limits, sizes[caller]!, epoch + now);
      bucket = taken.bucket;
      if (taken.waitMs > 0) schedule(now + taken.waitMs + random() * traffic.latenessMs, caller);
      else {
        const onItsWay = random() * jitterMs * 0.999;
        arrivals.push({ at: now + onItsWay, tokens: sizes[caller]! });
        sizes[caller] = sizeOf(random);
        schedule(now + onItsWay + 300 + random() * 1_000, caller);
      }
    }
    calendar.delete(now);
  }
  return arrivals.sort((a, b) => a.at - b.at);
}

/** The most that falls into any 60 s. */
export function heaviestWindow(arrivals: Arrival[], weigh: (arrival: Arrival) => number = () => 1): number {
  let first = 0;
  let weight = 0;
  let heaviest = 0;
  for (const arrival of arrivals) {
    weight += weigh(arrival);
    while (arrivals[first]!.at <= arrival.at - 60_000) weight -= weigh(arrivals[first++]!);
    heaviest = Math.max(heaviest, weight);
  }
  return heaviest;
}
