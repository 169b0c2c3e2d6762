import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import type { Campaign, CandorClient, CreateCampaign, ImportReport } from '../../packages/client/src/index.ts';
import { createCampaignSchema } from '../../src/contract/campaign.ts';
import type { CommandDeps } from '../command-deps.ts';
import { createProgressLine } from '../create-progress-line.ts';
import type { Terminal } from '../terminal.ts';
import { writeResults } from '../write-results.ts';
import { addMessageOptions, messageFrom, type RequestFlags } from './request-options.ts';

interface RunFlags extends RequestFlags {
  out?: string;
  name?: string;
  config?: string;
  dryRun?: boolean;
  map: string[];
  budget?: string;
}

const contentTypes: Record<string, string> = {
  '.csv': 'text/csv',
  '.tsv': 'text/csv',
  '.json': 'application/json',
  '.ndjson': 'application/x-ndjson',
  '.jsonl': 'application/x-ndjson',
};

const formatCampaign = (
  campaign: Pick<Campaign, 'campaign_id' | 'status' | 'counts' | 'usage' | 'pause_reason'>,
): string => {
  const { counts, usage } = campaign;
  const reason = campaign.pause_reason ? ` (${campaign.pause_reason})` : '';
  return (
    `${campaign.campaign_id} ${campaign.status}${reason}: ${counts.succeeded} of ${counts.total} written, ${counts.failed} failed, ` +
    `${counts.canceled} canceled, ${counts.processing} in work, ${counts.queued} waiting, $${usage.cost_usd.toFixed(4)}`
  );
};

/** candor campaign run | status | start | pause | resume | cancel. */
export function addCampaignCommands(program: Command, { terminal, withClient }: CommandDeps): void {
  const campaign = program.command('campaign').description('many leads at once');
  const run = campaign
    .command('run <leads>')
    .description('upload a CSV, NDJSON or JSON file of leads, run it to the end and save the results')
    .option('--out <file>', 'where results go: .csv or .ndjson')
    .option('--name <name>', 'name of the campaign (default: the file name)')
    .option('--config <file>', 'JSON of a whole campaign; message flags are left out then')
    .option('--dry-run', 'report row errors, duplicates, thin rows and the cost range; run nothing')
    .option(
      '--map <column=path>',
      'CSV column to request path; may be given several times',
      (value, earlier: string[]) => [...earlier, value],
      [],
    )
    .option('--budget <usd>', 'hard limit on LLM cost');
  addMessageOptions(run).action((leads: string, flags: RunFlags) =>
    withClient(run, (client) => runCampaign(client, terminal, leads, flags)),
  );

  campaign
    .command('status <campaign_id>')
    .description('where a campaign stands')
    .action((id: string, _: unknown, command: Command) =>
      withClient(command, async (client) => terminal.print(formatCampaign(await client.campaigns.get(id)))),
    );
  for (const action of ['start', 'pause', 'resume', 'cancel'] as const)
    campaign
      .command(`${action} <campaign_id>`)
      .description(`${action} a campaign`)
      .action((id: string, _: unknown, command: Command) =>
        withClient(command, async (client) => terminal.print(formatCampaign(await client.campaigns[action](id)))),
      );
}

async function campaignFrom(flags: RunFlags, leads: string, terminal: Terminal): Promise<CreateCampaign> {
  if (flags.config) return createCampaignSchema.parse(JSON.parse(await terminal.read(flags.config)));
  return createCampaignSchema.parse({
    name: flags.name ?? leads,
    defaults: messageFrom(flags),
    ...(flags.budget ? { budget_usd: Number(flags.budget) } : {}),
  });
}

function mappingFrom(pairs: string[]): Record<string, string> | undefined {
  if (pairs.length === 0) return undefined;
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=');
      if (at < 1) throw new Error(`--map ${pair}: write column=path, e.g. "Firm=lead.company_name"`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

function reportImport(report: ImportReport, terminal: Terminal): void {
  for (const error of report.errors.slice(0, 20))
    terminal.note(`line ${error.line}${error.column ? `, ${error.column}` : ''}: ${error.detail}`);
  if (report.errors.length > 20) terminal.note(`... and ${report.errors.length - 20} more`);
  const { low, high } = report.estimate.cost_usd;
  terminal.note(
    `${report.accepted} rows accepted, ${report.rejected} rejected, ${report.duplicates} duplicates, ${report.thin} thin; ` +
      `estimated cost $${low.toFixed(2)} to $${high.toFixed(2)}`,
  );
}

async function runCampaign(client: CandorClient, terminal: Terminal, leads: string, flags: RunFlags): Promise<void> {
  const contentType = contentTypes[extname(leads).toLowerCase()];
  if (!contentType) throw new Error(`${leads}: must end in ${Object.keys(contentTypes).join(', ')}`);
  await stat(leads);
  const mapping = mappingFrom(flags.map);
  const { campaign_id: id } = await client.campaigns.create(await campaignFrom(flags, leads, terminal));
  const report = await client.campaigns.addLeads(id, Readable.toWeb(createReadStream(leads)) as ReadableStream, {
    contentType,
    ...(flags.dryRun ? { dryRun: true } : {}),
    ...(mapping ? { mapping } : {}),
  });
  reportImport(report, terminal);
  if (report.rejected > 0) terminal.exitCode(2);
  if (flags.dryRun || report.accepted === 0) return void (await client.campaigns.cancel(id));

  await client.campaigns.start(id);
  terminal.note(`campaign ${id} started`);
  const progress = createProgressLine(terminal, report.accepted);
  for await (const step of client.campaigns.watch(id)) {
    progress.update(step.counts.succeeded + step.counts.failed + step.counts.canceled);
    if (step.status === 'PAUSED')
      throw new Error(`the campaign was paused${step.pause_reason ? `: ${step.pause_reason}` : ''}`);
  }
  progress.end();
  if (flags.out) await writeResults(client, id, flags.out);
  terminal.print(formatCampaign(await client.campaigns.get(id)));
}
