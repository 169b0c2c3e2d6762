import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import { eraseRequest } from '../personalize/erase-request.ts';
import { sweepCampaigns } from './sweep-campaigns.ts';

const batchSize = 200;

/** Retention: erases requests, campaign rows and webhook deliveries whose time is over, batch by batch. */
export async function sweepExpired(
  deps: Pick<Context, 'store' | 'clock' | 'config' | 'logger'>,
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
  const campaigns = await sweepCampaigns(deps, signal);
  let removed = 0;
  while (!signal.aborted) {
    const batch = await deps.store.deliveries.removeExpired(now, batchSize);
    removed += batch;
    if (batch < batchSize) break;
  }
  if (erased + campaigns + removed > 0) deps.logger.info({ erased, campaigns, removed }, 'expired data removed');
}
