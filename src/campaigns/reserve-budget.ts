import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import { DelayJob } from '../errors.ts';
import type { LlmCompletion, Prompt } from '../llm/llm.ts';
import type { CampaignDoc, RequestDoc } from '../store/store.ts';
import { estimateCallCost } from './estimate-call-cost.ts';

export type ReserveDeps = Pick<Context, 'store' | 'clock' | 'config' | 'llm' | 'logger'>;

const retryMs = 3_000;

/**
 * Makes a call within its campaign's budget. The most it can cost is reserved in one conditional write before it, and
 * what it did not cost is given back after it, so that the budget holds under any number of workers. A process killed
 * in between leaves that one reservation standing: the budget then ends early by it, never late.
 *
 * When the call does not fit, throws DelayJob: calls under way may give enough back. When none has fitted for as long
 * as a call can last, what is left is truly too little, and the campaign is paused with "budget_exhausted".
 */
export async function reservingBudget(
  deps: ReserveDeps,
  doc: Pick<RequestDoc, 'campaign_id' | 'request_id'>,
  prompt: Prompt,
  run: () => Promise<LlmCompletion>,
): Promise<LlmCompletion> {
  const campaign = doc.campaign_id ? await deps.store.campaigns.get(doc.campaign_id) : null;
  if (campaign?.budget_usd === undefined) return run();

  const estimate = estimateCallCost(prompt, deps.llm.targets);
  if (!(await deps.store.campaigns.reserveBudget(campaign.campaign_id, estimate))) {
    await pauseIfExhausted(deps, campaign);
    throw new DelayJob('the budget of the campaign does not allow another call', retryMs * (1 + Math.random()));
  }
  if (campaign.budget_blocked_since) await markBlocked(deps, campaign, undefined);
  let spent = 0;
  try {
    const completion = await run();
    spent = completion.usage.cost_usd;
    return completion;
  } finally {
    await giveBack(deps, campaign.campaign_id, estimate - spent);
  }
}

async function pauseIfExhausted(deps: ReserveDeps, campaign: CampaignDoc): Promise<void> {
  const now = deps.clock.now();
  const since = campaign.budget_blocked_since;
  if (!since) return markBlocked(deps, campaign, isoTime(now));
  if (now - Date.parse(since) < deps.config.llm.timeoutMs) return;
  const paused = await deps.store.campaigns.setStatus(campaign.campaign_id, ['RUNNING'], 'PAUSED', {
    pause_reason: 'budget_exhausted',
    budget_blocked_since: undefined,
  });
  if (paused) deps.logger.warn({ campaign_id: campaign.campaign_id }, 'campaign paused: its budget is used up');
}

async function markBlocked(deps: ReserveDeps, campaign: CampaignDoc, since: string | undefined): Promise<void> {
  await deps.store.campaigns.setStatus(campaign.campaign_id, ['RUNNING'], 'RUNNING', { budget_blocked_since: since });
}

/** A reservation that cannot be given back is left standing, like after a crash: the call itself has succeeded. */
async function giveBack(deps: ReserveDeps, campaignId: string, amountUsd: number): Promise<void> {
  try {
    await deps.store.campaigns.reserveBudget(campaignId, -amountUsd);
  } catch (error) {
    deps.logger.warn({ err: error, campaign_id: campaignId, amount_usd: amountUsd }, 'budget not given back');
  }
}
