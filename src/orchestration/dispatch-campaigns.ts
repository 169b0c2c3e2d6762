import { DomainError } from '../errors.ts';
import { personalizeJob } from '../queue/jobs.ts';
import { rememberSendingDefaults } from '../sending-defaults/remember-sending-defaults.ts';
import type { CampaignDoc } from '../store/store.ts';
import { rememberTemplates } from '../templates/remember-templates.ts';
import { rememberVoices } from '../voice/remember-voices.ts';
import { allocateSlots } from './allocate-slots.ts';
import { completeCampaign } from './complete-campaign.ts';
import { dispatchBatch, takesBatch } from './dispatch-batch.ts';
import { type DispatchDeps, dispatchRows } from './dispatch-rows.ts';

/** While others' jobs run, a campaign that has nothing in the queue but open rows is counted every so many turns. */
const countEveryTurns = 5;

/**
 * One pass over the running campaigns: tops the queue up to the window with their next rows, and ends those that are
 * done. Any number of passes at once, cut short anywhere, dispatch every row once. A campaign that cannot be dispatched does not
 * keep the others from it.
 */
export async function dispatchCampaigns(deps: DispatchDeps): Promise<void> {
  const running = await deps.store.campaigns.listRunning();
  if (running.length === 0) return;
  const { waiting, delayed, active } = await deps.queues.counts(personalizeJob);
  const inFlight = waiting + delayed + active;
  const turn = Math.floor(deps.clock.now() / deps.config.campaigns.dispatchEveryMs);
  const allocated = allocateSlots(
    running.map(({ campaign_id, tenant, total_rows, fed_rows }) => ({
      campaign_id,
      tenant,
      remaining: total_rows - fed_rows,
    })),
    Math.max(0, deps.config.campaigns.windowSize - inFlight),
    turn,
  );
  const { store } = deps;
  const settings = { ...rememberTemplates(store), ...rememberVoices(store), ...rememberSendingDefaults(store) };
  for (const campaign of running) {
    const count = allocated.get(campaign.campaign_id);
    const drained = campaign.fed_rows >= campaign.total_rows && (inFlight === 0 || turn % countEveryTurns === 0);
    const inBatch = takesBatch(deps, campaign);
    if (inBatch === 'wait') continue;
    if (inBatch) await guarded(deps, campaign, () => dispatchBatch(deps, settings, campaign));
    else if (count) await guarded(deps, campaign, () => dispatchRows(deps, settings, campaign, count));
    else if (drained) await guarded(deps, campaign, () => completeCampaign(deps, campaign));
  }
}

async function guarded(deps: DispatchDeps, campaign: CampaignDoc, step: () => Promise<void>): Promise<void> {
  const { campaign_id } = campaign;
  try {
    await step();
  } catch (error) {
    if (!(error instanceof DomainError && error.kind === 'invalid')) {
      deps.logger.warn({ err: error, campaign_id }, 'campaign not dispatched; the next pass will');
      return;
    }
    await deps.store.campaigns.setStatus(campaign_id, ['RUNNING'], 'PAUSED', { pause_reason: 'template_missing' });
    deps.logger.warn({ err: error, campaign_id }, 'campaign paused: its template was removed');
  }
}
