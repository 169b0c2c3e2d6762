import { expect, it } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { createOutageLog } from '../../src/outage-log.ts';

it('an outage is told when it begins and when it ended, however often it fails and flaps in between', () => {
  const lines: Record<string, unknown>[] = [];
  let now = 0;
  const logger = createLogger('info', { write: (line) => void lines.push(JSON.parse(line)) });
  const outage = createOutageLog(logger, 'queue', () => now);
  outage.works();
  for (now = 1_000; now < 60_000; now += 500) {
    outage.failed(new Error('connect ECONNREFUSED 10.0.0.7:6379'));
    outage.works();
  }
  now += 1_000;
  outage.works();
  outage.works();
  expect(lines).toMatchObject([
    { level: 'warn', msg: 'the queue cannot be reached', reason: 'connect ECONNREFUSED 10.0.0.7:6379' },
    { level: 'info', msg: 'the queue can be reached again', failures: 118, outage_ms: 60_000 },
  ]);
  now += 5_000;
  outage.failed(new Error('again'));
  expect(lines).toHaveLength(3);
});
