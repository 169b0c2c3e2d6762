import type { Context } from '../context.ts';
import type { CampaignProgress } from '../contract/campaign.ts';
import type { CampaignDoc } from '../store/store.ts';
import { findCampaign } from './find-campaign.ts';
import { measureProgress } from './measure-progress.ts';
import { type Counted, toProgress } from './to-campaign.ts';

type WatchDeps = Pick<Context, 'store' | 'clock'>;

const pollMs = 1_000;
/** Counting a big campaign takes a while: it may take a tenth of the time, whoever watches. */
const shareOfTime = 10;

/**
 * Counts that all watchers of a process share, each at most once a second and the slower the rarer, so that a hundred
 * open pages cost what one does.
 */
export function createSharedCounts({ store, clock }: WatchDeps): (doc: CampaignDoc) => Promise<Counted> {
  const kept = new Map<string, { counted: Promise<Counted>; freshUntil: number }>();
  return (doc) => {
    const now = clock.now();
    const key = `${doc.campaign_id} ${doc.status}`;
    const known = kept.get(key);
    if (known && now < known.freshUntil) return known.counted;
    for (const [id, { freshUntil }] of kept) if (freshUntil <= now) kept.delete(id);
    const entry = { counted: measureProgress({ store, clock }, doc), freshUntil: Number.POSITIVE_INFINITY };
    kept.set(key, entry);
    const settle = () => {
      const took = clock.now() - now;
      entry.freshUntil = clock.now() + Math.max(pollMs, took * shareOfTime);
    };
    entry.counted.then(settle, () => kept.delete(key));
    return entry.counted;
  };
}

const isOver = ({ status, counts }: CampaignProgress): boolean =>
  status === 'COMPLETED' || (status === 'CANCELED' && counts.queued + counts.processing === 0);

/**
 * Progress, each time it changes. Ends with the campaign, as "done", or with the signal. A pause is progress like any
 * other, with its reason: the campaign may go on, and so does the stream.
 */
export async function* watchCampaign(
  deps: WatchDeps & { counts: ReturnType<typeof createSharedCounts> },
  tenant: string,
  campaignId: string,
  signal: AbortSignal,
): AsyncGenerator<{ event: 'progress' | 'done'; id?: 'done'; data: CampaignProgress }> {
  let seen = '';
  while (!signal.aborted) {
    const doc = await findCampaign(deps.store, tenant, campaignId);
    const data = toProgress(doc, await deps.counts(doc));
    if (isOver(data)) return yield { event: 'done', id: 'done', data };
    const text = JSON.stringify(data);
    if (text !== seen) yield { event: 'progress', data };
    seen = text;
    await deps.clock.sleep(pollMs, signal).catch(() => undefined);
  }
}
