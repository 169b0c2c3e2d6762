import type { Campaign, CandorClient } from '../packages/client/src/index.ts';
import { createProgressLine } from './create-progress-line.ts';
import { formatWait } from './format-wait.ts';
import type { Terminal } from './terminal.ts';

/** How following a campaign ended: it ended itself, or a person left, paused or canceled it. */
export type FollowEnd = 'ended' | 'left' | 'paused' | 'canceled';

const question = 'The campaign is not done yet. What should become of it? (Ctrl-C again pauses it)';

const ask = (terminal: Terminal, signal: AbortSignal) =>
  terminal.choose(
    question,
    [
      { value: 'left', label: 'Keep it running', hint: 'and leave; says how to come back' },
      { value: 'paused', label: 'Pause it', hint: 'what is being written ends' },
      { value: 'canceled', label: 'Cancel it', hint: 'for good' },
    ],
    signal,
  );

/**
 * Shows how far a campaign is until it ends. Ctrl-C asks what should become of it; a second one, or one where nobody can
 * be asked, leaves it paused. Throws an Error where it is paused by anybody else.
 */
export async function followCampaign(
  client: CandorClient,
  terminal: Terminal,
  { campaign_id: id, counts }: Pick<Campaign, 'campaign_id' | 'counts'>,
): Promise<FollowEnd> {
  const doneOf = ({ succeeded, failed, canceled }: Campaign['counts']) => succeeded + failed + canceled;
  const progress = createProgressLine(terminal, counts.total, doneOf(counts));
  const watching = new AbortController();
  const asking = new AbortController();
  let chosen: Promise<FollowEnd> | undefined;
  let told: Campaign['waits_for'];
  const stopHearing = terminal.onInterrupt(() => {
    if (chosen) return asking.abort();
    progress.hide();
    chosen = ask(terminal, asking.signal).then((choice) => {
      watching.abort();
      return choice ?? 'paused';
    });
  });
  try {
    for await (const step of client.campaigns.watch(id, watching.signal)) {
      if (chosen) continue;
      progress.update(doneOf(step.counts));
      // Its turn comes by itself within moments; anything else may take long.
      if (step.waits_for !== told && step.waits_for !== 'turn' && step.status === 'RUNNING') {
        told = step.waits_for;
        if (told) terminal.note(`${doneOf(step.counts)} of ${step.counts.total}${formatWait(step)}`);
      }
      if (step.status === 'PAUSED') throw pausedBy(id, step.pause_reason);
    }
    asking.abort();
    return 'ended';
  } catch (error) {
    if (!chosen || !watching.signal.aborted) throw error;
    const end = await chosen;
    if (end === 'paused') await client.campaigns.pause(id);
    if (end === 'canceled') await client.campaigns.cancel(id);
    return end;
  } finally {
    progress.end();
    stopHearing();
  }
}

const pausedBy = (id: string, reason: string | undefined): Error => {
  const why = reason ? `: ${reason}` : '';
  const budget = reason === 'budget_exhausted' ? ' --budget <usd>' : '';
  return new Error(`the campaign was paused${why}; "candor campaign resume ${id}${budget}" goes on with it`);
};
