import type { Campaign, CandorClient } from '../packages/client/src/index.ts';
import { type FollowEnd, followCampaign } from './follow-campaign.ts';
import type { Terminal } from './terminal.ts';
import { writeResults } from './write-results.ts';

/** How a shell tells that Ctrl-C ended a command. */
const interrupted = 130;

/** Follows a campaign to its end and saves its results; says how to come back to one that a person left or paused. */
export async function finishCampaign(
  client: CandorClient,
  terminal: Terminal,
  campaign: Campaign,
  { out }: { out?: string },
): Promise<{ end: FollowEnd; standing: Campaign }> {
  const { campaign_id: id } = campaign;
  const end = await followCampaign(client, terminal, campaign);
  if (end === 'ended' && out) {
    await writeResults(client, id, out);
    terminal.note(`results saved to ${out}`);
  }
  const comeBack = `candor campaign resume ${id}${out ? ` --out ${out}` : ''}`;
  if (end === 'left')
    terminal.note(`It goes on. "${comeBack}" comes back to it; "candor campaign pause ${id}" stops it.`);
  if (end === 'paused') terminal.note(`Paused. "${comeBack}" goes on with it.`);
  if (end === 'paused' || end === 'canceled') terminal.exitCode(interrupted);
  return { end, standing: await client.campaigns.get(id) };
}
