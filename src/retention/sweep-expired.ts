import { isoTime } from '../clock.ts';
import { type ExpiringKind, expiringRecords, type SweepDeps } from './kept-records.ts';

const batchSize = 200;

/** Takes away, batch by batch, whatever has expired of every kind of record. Returns how many of each it was. */
export async function sweepExpired(
  deps: SweepDeps,
  signal: AbortSignal,
): Promise<Partial<Record<ExpiringKind, number>>> {
  const now = isoTime(deps.clock.now());
  const swept: Partial<Record<ExpiringKind, number>> = {};
  for (const { kind, sweep, stampMissing } of expiringRecords) {
    if (stampMissing) await eachBatch(signal, () => stampMissing(deps, batchSize));
    swept[kind] = await eachBatch(signal, () => sweep(deps, now, batchSize, signal));
  }
  if (Object.values(swept).some((count) => count > 0)) deps.logger.info(swept, 'expired data removed');
  return swept;
}

/** Until a batch is not full. */
async function eachBatch(signal: AbortSignal, take: () => Promise<number>): Promise<number> {
  let taken = 0;
  while (!signal.aborted) {
    const batch = await take();
    taken += batch;
    if (batch < batchSize) break;
  }
  return taken;
}
