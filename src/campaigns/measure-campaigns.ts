import type { Context } from '../context.ts';
import type { CampaignDoc } from '../store/store.ts';
import { within } from '../within.ts';
import { beginOfBatch, openBatchesOf, rowsOfBatch } from './open-batches.ts';

/** Prometheus gives up after 10 s, and then has nothing at all. */
const answerWithinMs = 2_000;

/** Running campaigns that have series of their own: those with the smallest share of their budget left. */
export const mostBudgetSeries = 20;
/** What the series of all others say together. */
const others = 'other';

const reasonOf: Record<string, string> = { budget_exhausted: 'budget', template_missing: 'template_missing' };

interface Budget {
  campaign_id: string;
  spent: number;
  reserved: number;
  left: number;
}

function budgetOf({ campaign_id, budget_usd, budget_reserved_usd, reservations = [] }: CampaignDoc): Budget[] {
  if (budget_usd === undefined) return [];
  const reserved = reservations.reduce((sum, { usd }) => sum + usd, 0);
  return [
    {
      campaign_id,
      spent: Math.max(0, budget_reserved_usd - reserved),
      reserved,
      left: Math.max(0, budget_usd - budget_reserved_usd),
    },
  ];
}

const shareLeft = ({ spent, reserved, left }: Budget): number => left / (spent + reserved + left || 1);

/**
 * Sets the gauges of campaigns: rows that are not in the queue yet, by what they wait for ("turn": their campaign runs
 * and the queue has its window full; "paused", "budget" and "template_missing": their campaign is paused; "batch": a
 * provider answers them in one), the age of the oldest open batch, and the budgets of running campaigns, at most
 * mostBudgetSeries of them apart. Rejects, the gauges empty, when the store does not
 * answer within 2 s.
 */
export async function measureCampaigns({
  store,
  metrics,
  clock,
}: Pick<Context, 'store' | 'metrics' | 'clock'>): Promise<void> {
  const { campaignRows, campaignBatchAge, campaignBudgetUsd } = metrics;
  try {
    const [running, paused, batching] = await within(
      answerWithinMs,
      Promise.all([store.campaigns.listRunning(), store.campaigns.sumPaused(), store.campaigns.listBatching()]),
    );
    campaignRows.reset();
    campaignBudgetUsd.reset();
    for (const { total_rows, fed_rows } of running) campaignRows.inc({ reason: 'turn' }, total_rows - fed_rows);
    for (const { pause_reason = '', rows } of paused)
      campaignRows.inc({ reason: reasonOf[pause_reason] ?? 'paused' }, rows);
    const batches = batching.flatMap(openBatchesOf);
    campaignBatchAge.reset();
    for (const batch of batches) campaignRows.inc({ reason: 'batch' }, rowsOfBatch(batch));
    // The oldest last, which is what stays.
    for (const batch of batches.toSorted((a, b) => (beginOfBatch(a) < beginOfBatch(b) ? 1 : -1)))
      campaignBatchAge.set(
        { provider: batch.provider, model: batch.model },
        (clock.now() - Date.parse(beginOfBatch(batch))) / 1_000,
      );
    const budgets = running.flatMap(budgetOf).sort((a, b) => shareLeft(a) - shareLeft(b));
    for (const [place, { campaign_id, ...parts }] of budgets.entries())
      for (const [part, usd] of Object.entries(parts))
        campaignBudgetUsd.inc({ campaign_id: place < mostBudgetSeries ? campaign_id : others, part }, usd);
  } catch (error) {
    campaignRows.reset();
    campaignBatchAge.reset();
    campaignBudgetUsd.reset();
    throw error;
  }
}
