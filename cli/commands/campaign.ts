import { type Command, InvalidArgumentError } from 'commander';
import type { Campaign, CandorClient } from '../../packages/client/src/index.ts';
import type { CommandDeps } from '../command-deps.ts';
import { continueInBackground } from '../continue-in-background.ts';
import { finishCampaign } from '../finish-campaign.ts';
import { formatCampaign } from '../format-campaign.ts';
import { formatCampaigns } from '../format-campaigns.ts';
import { assertCanSave } from '../write-results.ts';
import { addCampaignRowCommands } from './campaign-rows.ts';
import { addOutputOption } from './output-option.ts';
import { addMessageOptions, assertGiven } from './request-options.ts';
import { type RunFlags, startCampaign } from './start-campaign.ts';

const actions = {
  start: 'start a draft',
  pause: 'dispatch no more of it; what is being written ends',
  cancel: 'end it for good',
} as const;

interface ResumeFlags {
  out?: string;
  budget?: number;
  output: string;
}

const positive = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !(value > 0)) throw new InvalidArgumentError('It must be a number above 0.');
  return value;
};

/** candor campaign run | list | status | start | pause | resume | cancel, and what is done with its rows. */
export function addCampaignCommands(program: Command, deps: CommandDeps): void {
  const { terminal, withClient } = deps;
  const campaign = program.command('campaign').description('many leads at once');
  const print = (one: Campaign, output: string) =>
    terminal.print(output === 'json' ? JSON.stringify(one, null, 2) : formatCampaign(one));

  const run = campaign
    .command('run <leads>')
    .description('upload a CSV, NDJSON or JSON file of leads, run it to the end and save the results')
    .option('--out <file>', 'where results go: .csv or .ndjson')
    .option('--name <name>', 'name of the campaign (default: the file name)')
    .option('--config <file>', 'JSON of a whole campaign; message flags are left out then')
    .option('--dry-run', 'report row errors, duplicates, thin rows and the cost range; nothing is run or kept')
    .option(
      '--map <column=path>',
      'CSV column to request path; may be given several times',
      (value, earlier: string[]) => [...earlier, value],
      [],
    )
    .option('--budget <usd>', 'hard limit on LLM cost', positive);
  addOutputOption(addMessageOptions(run), ['table', 'json']).action(
    async (leads: string, flags: RunFlags & { output: string }) => {
      if (!flags.config) assertGiven({ '--goal': flags.goal });
      await followed(run, flags, (client) => startCampaign(client, terminal, leads, flags), flags.dryRun === true);
    },
  );

  const resume = campaign
    .command('resume <campaign_id>')
    .description('go on with a campaign that was paused or left, to its end')
    .option('--out <file>', 'where results go: .csv or .ndjson')
    .option('--budget <usd>', 'a new hard limit on LLM cost', positive);
  addOutputOption(resume, ['table', 'json']).action((id: string, flags: ResumeFlags) =>
    followed(resume, flags, async (client) => {
      const standing = await client.campaigns.get(id);
      const goesOn = standing.status === 'RUNNING' || standing.status === 'COMPLETED';
      if (goesOn && flags.budget === undefined) return standing;
      return client.campaigns.resume(id, flags.budget === undefined ? {} : { budget_usd: flags.budget });
    }),
  );

  /** Begins, follows to the end and prints; what is left while its server is this command goes on without it. */
  async function followed(
    command: Command,
    flags: { out?: string; output: string },
    begin: (client: CandorClient) => Promise<Campaign | null>,
    leavesNothing = false,
  ): Promise<void> {
    if (flags.out !== undefined) await assertCanSave(flags.out);
    const left = await withClient(
      command,
      async (client, { isOwn }) => {
        const begun = await begin(client);
        if (!begun) return null;
        const { end, standing } = await finishCampaign(client, terminal, begun, flags);
        if (end === 'left' && isOwn) return standing;
        print(standing, flags.output);
        return null;
      },
      { leavesNothing },
    );
    if (left) continueInBackground(deps, command, left, flags.out);
  }

  const list = campaign
    .command('list')
    .description('the campaigns, newest first')
    .option('--limit <number>', 'how many, 1 to 100', '20')
    .option('--cursor <cursor>', 'where the list before ended');
  addOutputOption(list, ['table', 'json']).action(async (flags: { limit: string; cursor?: string; output: string }) => {
    const query = { limit: Number(flags.limit), ...(flags.cursor ? { cursor: flags.cursor } : {}) };
    const page = await withClient(list, (client) => client.campaigns.list(query));
    if (flags.output === 'json') return terminal.print(JSON.stringify(page, null, 2));
    for (const line of formatCampaigns(page.items)) terminal.print(line);
    if (page.next_cursor) terminal.note(`there are more: --cursor ${page.next_cursor}`);
  });

  const status = campaign.command('status <campaign_id>').description('where a campaign stands');
  addOutputOption(status, ['table', 'json']).action(async (id: string, flags: { output: string }) =>
    print(await withClient(status, (client) => client.campaigns.get(id)), flags.output),
  );
  for (const action of ['start', 'pause', 'cancel'] as const) {
    const command = campaign.command(`${action} <campaign_id>`).description(actions[action]);
    addOutputOption(command, ['table', 'json']).action(async (id: string, flags: { output: string }) =>
      print(await withClient(command, (client) => client.campaigns[action](id)), flags.output),
    );
  }
  addCampaignRowCommands(campaign, deps);
}
