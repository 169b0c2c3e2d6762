import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import { eraseRequest } from './erase-request.ts';

const batchSize = 200;

/** Retention: erases requests and removes webhook deliveries whose time is over, batch by batch until none is left. */
export async function sweepExpired(
  deps: Pick<Context, 'store' | 'clock' | 'logger'>,
  signal: AbortSignal,
): Promise<void> {
  const now = isoTime(deps.clock.now());
  let erased = 0;
  for (;;) {
    const expired = await deps.store.requests.listExpired(now, batchSize);
    for (const { tenant, request_id } of expired) {
      if (signal.aborted) return;
      await eraseRequest(deps, tenant, request_id);
    }
    erased += expired.length;
    if (expired.length < batchSize) break;
  }
  let removed = 0;
  while (!signal.aborted) {
    const batch = await deps.store.deliveries.removeExpired(now, batchSize);
    removed += batch;
    if (batch < batchSize) break;
  }
  if (erased + removed > 0) deps.logger.info({ erased, removed }, 'expired data removed');
}
