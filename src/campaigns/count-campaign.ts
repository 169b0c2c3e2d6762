import type { Campaign } from '../contract/campaign.ts';
import type { CampaignDoc, Store } from '../store/store.ts';

const none = { queued: 0, processing: 0, succeeded: 0, failed: 0, canceled: 0 };
const noUsage = { prompt_tokens: 0, completion_tokens: 0, cost_usd: 0 };

/**
 * Where the rows of a campaign stand. Counts come from the requests themselves, so they cannot drift; rows not dispatched yet
 * are queued, or canceled with their campaign. A campaign that has ended is counted once and remembered.
 */
export async function countCampaign(
  store: Pick<Store, 'requests' | 'campaigns'>,
  doc: CampaignDoc,
): Promise<Pick<Campaign, 'counts' | 'usage'>> {
  if (doc.final) return doc.final;
  const { counts, usage } =
    doc.total_rows === 0 ? { counts: none, usage: noUsage } : await store.requests.countByCampaign(doc.campaign_id);
  const dispatched = counts.queued + counts.processing + counts.succeeded + counts.failed + counts.canceled;
  const waiting = Math.max(0, doc.total_rows - dispatched);
  const canceled = doc.status === 'CANCELED';
  const counted = {
    counts: {
      total: doc.total_rows,
      ...counts,
      ...(canceled ? { canceled: counts.canceled + waiting } : { queued: counts.queued + waiting }),
    },
    usage,
  };
  if (canceled && counted.counts.queued + counted.counts.processing === 0)
    await store.campaigns.setStatus(doc.campaign_id, ['CANCELED'], 'CANCELED', { final: counted });
  return counted;
}
