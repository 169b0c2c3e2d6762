import { describe, expect, it } from 'vitest';
import { createLanes } from '../../../src/webhooks/endpoint-lanes.ts';

type Entered = ReturnType<ReturnType<typeof createLanes>['enter']>;
const isIn = (entered: Entered) => 'leave' in entered;
const leave = (entered: Entered, latencyMs: number) => {
  if ('leave' in entered) entered.leave(latencyMs);
};
const enterMany = (lanes: ReturnType<typeof createLanes>, times: number, tenant: string, origin: string) =>
  Array.from({ length: times }, () => lanes.enter(tenant, origin));

describe('createLanes', () => {
  it('gives one tenant eight places, however many receivers it names, and leaves the others theirs', () => {
    const lanes = createLanes();
    const entered = [
      ...enterMany(lanes, 6, 'tarpit', 'https://a.example'),
      ...enterMany(lanes, 6, 'tarpit', 'https://b.example'),
    ];
    expect(entered.filter(isIn)).toHaveLength(8);
    expect(isIn(lanes.enter('other', 'https://a.example'))).toBe(true);
  });

  it('gives a place back', () => {
    const lanes = createLanes();
    const [first] = enterMany(lanes, 8, 'tenant', 'https://a.example');
    expect(isIn(lanes.enter('tenant', 'https://a.example'))).toBe(false);
    leave(first!, 10);
    expect(isIn(lanes.enter('tenant', 'https://a.example'))).toBe(true);
  });

  it('gives a receiver that was slow two places, until it is quick again', () => {
    const lanes = createLanes();
    leave(lanes.enter('tenant', 'https://slow.example'), 15_000);
    const entered = enterMany(lanes, 5, 'tenant', 'https://slow.example');
    expect(entered.filter(isIn)).toHaveLength(2);
    expect(isIn(lanes.enter('tenant', 'https://quick.example'))).toBe(true);
    for (const one of entered) leave(one, 20);
    expect(enterMany(lanes, 5, 'tenant', 'https://slow.example').filter(isIn)).toHaveLength(5);
  });

  it('asks to come back the later, the longer the line, within half a minute', () => {
    const lanes = createLanes(() => 1);
    enterMany(lanes, 8, 'tenant', 'https://a.example');
    const waits = enterMany(lanes, 400, 'tenant', 'https://a.example').map((entered) =>
      'waitMs' in entered ? entered.waitMs : 0,
    );
    expect(waits[0]).toBeGreaterThanOrEqual(500);
    expect(waits[100]).toBeGreaterThan(waits[0]!);
    expect(Math.max(...waits)).toBeLessThanOrEqual(30_500);
  });
});
