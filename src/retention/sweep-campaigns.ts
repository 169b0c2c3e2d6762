import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';

const batchSize = 50;
const dayMs = 86_400_000;

/**
 * Retention: removes the rows of campaigns that are older than it and no longer run, dispatched or not. A draft that old is
 * canceled, since nothing is left to start. Returns how many campaigns it was.
 */
export async function sweepCampaigns(
  deps: Pick<Context, 'store' | 'clock' | 'config'>,
  signal: AbortSignal,
): Promise<number> {
  const { campaigns } = deps.store;
  const now = deps.clock.now();
  const before = isoTime(now - deps.config.requests.retentionDays * dayMs);
  for (let swept = 0; ; ) {
    const expired = await campaigns.listExpired(before, batchSize);
    for (const { campaign_id: id } of expired) {
      if (signal.aborted) return swept;
      await campaigns.setStatus(id, ['DRAFT'], 'CANCELED', { finished_at: isoTime(now) });
      await campaigns.eraseChunks(id);
      // Last: a sweep that a crash cuts short is made again.
      for (const status of ['CANCELED', 'COMPLETED'] as const)
        await campaigns.setStatus(id, [status], status, { rows_erased_at: isoTime(now) });
      swept += 1;
    }
    if (expired.length < batchSize) return swept;
  }
}
