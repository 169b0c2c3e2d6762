import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import { DelayJob } from '../errors.ts';
import type { CampaignDoc, RequestDoc, Reservation } from '../store/store.ts';

export type ReserveDeps = Pick<Context, 'store' | 'clock' | 'config' | 'logger'>;

const retryMs = 3_000;
/** From the end of the longest call to its settlement, in a process that is busy. */
const settleWithinMs = 10_000;

/** The budget of the campaign does not allow a call: a run that can do without it does, any other waits. */
export class BudgetBlocked extends DelayJob {}

/**
 * Reserves the most that one call of a provider can cost, in one conditional write before it, so that the budget holds
 * under any number of workers; without a budget as well, so that one set or lowered later counts what is under way. What the call did not cost is given back by settleBudget once that is known; where its
 * process is killed, by the next run of the request or by the reconciling pass, see reconcileReservations.
 *
 * When the call does not fit, throws BudgetBlocked: calls under way may give enough back. When none has fitted for as
 * long as a call can last, and none is under way, what is left is truly too little, and the campaign is paused with
 * "budget_exhausted".
 */
export async function reserveCall(
  deps: ReserveDeps,
  doc: Pick<RequestDoc, 'campaign_id' | 'request_id'>,
  call: Pick<Reservation, 'id' | 'usd'>,
): Promise<Reservation | undefined> {
  if (call.usd === 0 || !doc.campaign_id) return undefined;
  const campaign = await deps.store.campaigns.get(doc.campaign_id);
  if (!campaign) return undefined;
  const reservation = { ...call, request_id: doc.request_id, at: isoTime(deps.clock.now()) };
  if (!(await deps.store.campaigns.reserveBudget(campaign.campaign_id, reservation))) {
    await pauseIfExhausted(deps, campaign);
    throw new BudgetBlocked(
      'the budget of the campaign does not allow another call',
      retryMs * (1 + Math.random()),
      'budget',
    );
  }
  if (campaign.budget_blocked_since) await markBlocked(deps, campaign, undefined);
  return reservation;
}

async function pauseIfExhausted(deps: ReserveDeps, campaign: CampaignDoc): Promise<void> {
  const now = deps.clock.now();
  const since = campaign.budget_blocked_since;
  if (!since) return markBlocked(deps, campaign, isoTime(now));
  const { timeoutMs } = deps.config.llm;
  if (now - Date.parse(since) < timeoutMs) return;
  const mayGiveBack = campaign.reservations?.some(({ at }) => now - Date.parse(at) < timeoutMs + settleWithinMs);
  if (mayGiveBack) return;
  const paused = await deps.store.campaigns.setStatus(campaign.campaign_id, ['RUNNING'], 'PAUSED', {
    pause_reason: 'budget_exhausted',
    budget_blocked_since: undefined,
  });
  if (paused) deps.logger.warn({ campaign_id: campaign.campaign_id }, 'campaign paused: its budget is used up');
}

async function markBlocked(deps: ReserveDeps, campaign: CampaignDoc, since: string | undefined): Promise<void> {
  await deps.store.campaigns.setStatus(campaign.campaign_id, ['RUNNING'], 'RUNNING', { budget_blocked_since: since });
}

/** A reservation that cannot be settled now is left to the reconciling pass: the call itself is done. */
export async function settleCall(
  deps: ReserveDeps,
  doc: Pick<RequestDoc, 'campaign_id'>,
  reservation: Reservation | undefined,
  costUsd: number,
): Promise<void> {
  if (!reservation || !doc.campaign_id) return;
  try {
    await deps.store.campaigns.settleBudget(doc.campaign_id, reservation, costUsd);
  } catch (error) {
    deps.logger.warn(
      { err: error, campaign_id: doc.campaign_id, call: reservation.id },
      'a reservation is not settled yet',
    );
  }
}
