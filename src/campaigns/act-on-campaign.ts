import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { CampaignStatus, ResumeCampaign } from '../contract/campaign.ts';
import { DomainError } from '../errors.ts';
import type { CampaignDoc } from '../store/store.ts';
import { assertBudgetHolds } from './assert-budget-holds.ts';
import { findCampaign } from './find-campaign.ts';

const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' });

type ActDeps = Pick<Context, 'store' | 'clock' | 'logger'>;
type ResumeDeps = ActDeps & Pick<Context, 'config'>;

/**
 * One conditional move between statuses. A campaign that is there already is answered as it is, so that a call may be
 * repeated; any other status is a 'conflict'.
 */
async function move(
  deps: ActDeps,
  campaign: CampaignDoc,
  from: CampaignStatus[],
  to: CampaignStatus,
  patch: Partial<CampaignDoc> = {},
): Promise<CampaignDoc> {
  const moved = await deps.store.campaigns.setStatus(campaign.campaign_id, from, to, patch);
  if (moved) {
    deps.logger.info({ campaign_id: campaign.campaign_id, from: campaign.status, to }, 'campaign moved');
    return moved;
  }
  const standing = await findCampaign(deps.store, campaign.tenant, campaign.campaign_id);
  if (standing.status === to) return standing;
  throw new DomainError('conflict', `The campaign is ${standing.status}; it must be ${alternatives.format(from)}`);
}

/** DRAFT -> RUNNING. Throws 'conflict' without rows. */
export async function startCampaign(deps: ActDeps, tenant: string, campaignId: string): Promise<CampaignDoc> {
  const campaign = await findCampaign(deps.store, tenant, campaignId);
  if (campaign.total_rows === 0) throw new DomainError('conflict', 'The campaign has no rows: send leads first');
  return move(deps, campaign, ['DRAFT'], 'RUNNING', { started_at: isoTime(deps.clock.now()) });
}

/** RUNNING -> PAUSED: nothing more is dispatched, and rows that wait in the queue wait on. Those being written end. */
export async function pauseCampaign(deps: ActDeps, tenant: string, campaignId: string): Promise<CampaignDoc> {
  const campaign = await findCampaign(deps.store, tenant, campaignId);
  return move(deps, campaign, ['RUNNING'], 'PAUSED', { pause_reason: 'requested' });
}

/**
 * PAUSED -> RUNNING, with another budget if one is given. Throws 'invalid' for a budget that cannot hold, 'conflict' for
 * one below what was spent, and for a new one of a campaign that runs.
 */
export async function resumeCampaign(
  deps: ResumeDeps,
  tenant: string,
  campaignId: string,
  change: ResumeCampaign = {},
): Promise<CampaignDoc> {
  assertBudgetHolds(change.budget_usd, deps.config);
  const campaign = await findCampaign(deps.store, tenant, campaignId);
  const resumed = await move(deps, campaign, ['PAUSED'], 'RUNNING', {
    ...(await newBudget(deps, campaign, change)),
    pause_reason: undefined,
    budget_blocked_since: undefined,
  });
  if (change.budget_usd !== undefined && resumed.budget_usd !== change.budget_usd)
    throw budgetRefused('a campaign that runs keeps its budget: pause it first');
  return resumed;
}

const budgetRefused = (detail: string): DomainError =>
  new DomainError('conflict', `The budget was not changed: ${detail}`, {
    issues: [{ pointer: '/budget_usd', detail }],
  });

const inUsd = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 6 });
/** Sums of many prices are not exact. */
const roundingUsd = 1e-9;

/** A budget starts from what was spent and is under way without one, which is reserved all along. */
async function newBudget(
  deps: ActDeps,
  campaign: CampaignDoc,
  { budget_usd }: ResumeCampaign,
): Promise<Partial<CampaignDoc>> {
  if (budget_usd === undefined || campaign.status !== 'PAUSED') return {};
  const underWay = (campaign.reservations ?? []).reduce((sum, { usd }) => sum + usd, 0);
  const isReserved = campaign.budget_usd !== undefined || campaign.reserves_all;
  const spent = isReserved
    ? campaign.budget_reserved_usd - underWay
    : (await deps.store.requests.countByCampaign(campaign.campaign_id)).usage.cost_usd;
  if (budget_usd < spent - roundingUsd)
    throw budgetRefused(`${inUsd.format(spent)} was spent already, and ${inUsd.format(budget_usd)} is less`);
  return isReserved ? { budget_usd } : { budget_usd, budget_reserved_usd: spent + underWay };
}

/**
 * Ends a campaign for good: rows not started are CANCELED, those being written end by themselves. Whatever a crash
 * leaves undone is done when the row's turn comes (admitRow) or by canceling again.
 */
export async function cancelCampaign(deps: ActDeps, tenant: string, campaignId: string): Promise<CampaignDoc> {
  const campaign = await findCampaign(deps.store, tenant, campaignId);
  const now = isoTime(deps.clock.now());
  const canceled = await move(deps, campaign, ['DRAFT', 'RUNNING', 'PAUSED'], 'CANCELED', { finished_at: now });
  await deps.store.requests.cancelByCampaign(campaignId, now);
  return canceled;
}
