import type { Wait, WaitsFor } from '../contract/waits-for.ts';
import { campaignRequestPrefix } from '../ids.ts';
import { present } from '../present.ts';
import type { CampaignDoc, RequestDoc, Store } from '../store/store.ts';
import { batchOf, isBatched, openBatchesOf, waitOfBatches } from './open-batches.ts';

export type Standing = Pick<CampaignDoc, 'status' | 'pause_reason' | 'batches'>;

const pausedFor: Record<string, WaitsFor> = { budget_exhausted: 'budget', template_missing: 'template_missing' };

/** Why nothing of a campaign is written, as far as it says so itself; undefined: it runs, or has ended. */
const waitOfStatus = ({ status, pause_reason }: Standing): WaitsFor | undefined => {
  if (status === 'DRAFT') return 'start';
  return status === 'PAUSED' ? (pausedFor[pause_reason ?? ''] ?? 'paused') : undefined;
};

const storedWait = ({ waits_for, wait_reason, next_try_at }: Wait): Wait =>
  waits_for === undefined
    ? {}
    : { waits_for, ...present('wait_reason', wait_reason), ...present('next_try_at', next_try_at) };

const isOpen = ({ status }: Pick<RequestDoc, 'status'>): boolean => status === 'QUEUED' || status === 'PROCESSING';

/** Why a request that has not ended waits, and until when; nothing where it is being written or its job is queued. */
export function waitOfRequest(doc: Pick<RequestDoc, 'request_id' | 'status'> & Wait, campaign?: Standing | null): Wait {
  if (!isOpen(doc)) return {};
  const waits_for = campaign ? waitOfStatus(campaign) : undefined;
  if (waits_for) return { waits_for };
  const batch = batchOf(campaign, doc.request_id);
  if (batch) return waitOfBatches([batch]);
  const stored = storedWait(doc);
  return campaign && !stored.waits_for && doc.status === 'QUEUED' ? { waits_for: 'turn' } : stored;
}

/** Rows that are looked at: those that are in the queue come first, and what holds them holds the others. */
const lookedAt = 50;

/** The wait that most of these have; of those that are tried again, the soonest. */
function mostFrequent(waits: readonly Wait[]): Wait | undefined {
  const byReason = Map.groupBy(waits, ({ waits_for }) => waits_for);
  const [same = []] = [...byReason.values()].sort((a, b) => b.length - a.length);
  return same.toSorted((a, b) => ((a.next_try_at ?? '~') < (b.next_try_at ?? '~') ? -1 : 1))[0];
}

/**
 * What a campaign with `open` rows that have not ended waits for, and when the first of them is tried again; of batches,
 * since when and until when. Nothing while a row is being written.
 */
export async function findWait(
  { requests }: Pick<Store, 'requests'>,
  campaign: Standing & Pick<CampaignDoc, 'campaign_id'>,
  open: number,
): Promise<Wait> {
  const waits_for = waitOfStatus(campaign);
  if (waits_for) return { waits_for };
  if (campaign.status !== 'RUNNING' || open === 0) return {};
  const rows = (await requests.listOpen(campaignRequestPrefix(campaign.campaign_id), lookedAt)).filter(
    ({ campaign_id }) => campaign_id === campaign.campaign_id,
  );
  const { batched = [], others = [] } = Object.groupBy(rows, ({ request_id }) =>
    isBatched(campaign, request_id) ? 'batched' : 'others',
  );
  if (others.some(({ status, waits_for: held }) => status === 'PROCESSING' && !held)) return {};
  const held = mostFrequent(others.map(storedWait).filter(({ waits_for: reason }) => reason !== undefined));
  if (batched.length > 0 && (!held || batched.length >= others.length)) return waitOfBatches(openBatchesOf(campaign));
  return held ?? { waits_for: 'turn' };
}
