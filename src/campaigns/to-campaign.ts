import type { Campaign, CampaignProgress } from '../contract/campaign.ts';
import type { Wait } from '../contract/waits-for.ts';
import type { CampaignDoc } from '../store/store.ts';

/** What is counted of a campaign, beside what it keeps. */
export type Counted = Pick<Campaign, 'counts' | 'usage' | 'eta'> & Wait;

const pauseReason = ({ status, pause_reason }: CampaignDoc): { pause_reason?: string } =>
  status === 'PAUSED' && pause_reason ? { pause_reason } : {};

export const toCampaign = (doc: CampaignDoc, { counts, usage, eta, ...wait }: Counted): Campaign => ({
  campaign_id: doc.campaign_id,
  name: doc.name,
  status: doc.status,
  ...pauseReason(doc),
  ...wait,
  defaults: doc.defaults,
  counts,
  ...(doc.suppressed_rows === undefined ? {} : { suppressed: doc.suppressed_rows }),
  usage,
  ...(eta ? { eta } : {}),
  ...(doc.budget_usd === undefined ? {} : { budget_usd: doc.budget_usd }),
  budget_reserved_usd: Math.max(0, doc.budget_reserved_usd),
  ...(doc.callback_url === undefined ? {} : { callback_url: doc.callback_url }),
  ...(doc.review === undefined ? {} : { review: doc.review }),
  created_at: doc.created_at,
  ...(doc.started_at === undefined ? {} : { started_at: doc.started_at }),
  ...(doc.finished_at === undefined ? {} : { finished_at: doc.finished_at }),
});

export const toProgress = (doc: CampaignDoc, { counts, usage, eta, ...wait }: Counted): CampaignProgress => ({
  campaign_id: doc.campaign_id,
  status: doc.status,
  counts,
  usage,
  ...(eta ? { eta } : {}),
  ...pauseReason(doc),
  ...wait,
});
