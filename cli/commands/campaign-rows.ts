import { type Command, Option } from 'commander';
import type { FailureGroups, FailureReason, RowFilter } from '../../packages/client/src/index.ts';
import { exportPresets } from '../../src/contract/campaign-rows.ts';
import { failureReasons, isFailureReason } from '../../src/contract/failure-reason.ts';
import type { CommandDeps } from '../command-deps.ts';
import { formatCampaign } from '../format-campaign.ts';
import { formatReviewReport } from '../format-review-report.ts';
import type { Terminal } from '../terminal.ts';
import { assertCanSave, printResults, type WhichResults, writeResults } from '../write-results.ts';
import { addOutputOption } from './output-option.ts';

interface FilterFlags {
  search?: string;
  status?: string;
  flag?: string;
  severity?: string;
  lang?: string;
  reason?: string;
  approved?: boolean;
}

const upper = (text: string): string => text.toUpperCase();

const addFilterOptions = (command: Command): Command =>
  command
    .option('--approved', 'only rows with a selection')
    .option('--search <words>', 'only rows with these words in lead, company or text')
    .option('--status <status>', 'only rows of this status, e.g. SUCCESS', upper)
    .option('--flag <code>', 'only rows with a flag of this code', upper)
    .option('--severity <severity>', 'only rows whose highest flag is none, info, warning or error')
    .option('--lang <language>', 'only rows of this language')
    .option('--reason <reason>', 'only rows that failed for this reason');

/** The server says what is wrong with a value. */
const filterFrom = ({ search, lang, approved, status, flag, severity, reason }: FilterFlags): RowFilter => {
  const given = { q: search, language: lang, status, flag, severity, reason, ...(approved ? { selected: true } : {}) };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as RowFilter;
};

/** Whether there is such a reason; where there is none, says which there are, with exit code 2. */
function isKnown(reason: string | undefined, terminal: Terminal): reason is FailureReason | undefined {
  if (reason === undefined || isFailureReason(reason)) return true;
  terminal.error(`"${reason}" is no reason that rows fail for. Those are:\n  ${failureReasons.join('\n  ')}`);
  terminal.exitCode(2);
  return false;
}

/** Why a retry queued nothing. */
function noneRetried(reason: string | undefined, { items }: FailureGroups): string {
  const failed = items.map((group) => `${group.reason} (${group.rows})`).join(', ');
  if (failed === '') return 'no row failed';
  if (reason === undefined || items.some((group) => group.reason === reason))
    return `the rows that failed are skipped or erased: ${failed}`;
  return `no row failed for ${reason}; those that failed: ${failed}`;
}

/** candor campaign results | review-report | failures | retry | preview. */
export function addCampaignRowCommands(campaign: Command, { terminal, withClient }: CommandDeps): void {
  const results = campaign
    .command('results <campaign_id>')
    .description('rows with their texts, all or those that match, as CSV or NDJSON')
    .option('--out <file>', 'where they go: .csv or .ndjson (default: printed)')
    .addOption(new Option('--preset <tool>', 'CSV with the columns of this tool').choices([...exportPresets]));
  addOutputOption(addFilterOptions(results), ['csv', 'ndjson']).action(
    async (id: string, flags: FilterFlags & { out?: string; preset?: WhichResults['preset']; output: string }) => {
      if (!isKnown(flags.reason, terminal)) return;
      if (flags.out !== undefined) await assertCanSave(flags.out);
      await withClient(results, async (client) => {
        const which = { ...filterFrom(flags), ...(flags.preset ? { preset: flags.preset } : {}) };
        if (!flags.out) return printResults(client, id, flags.output, which, terminal.print);
        await writeResults(client, id, flags.out, which);
        terminal.note(`written to ${flags.out}`);
      });
    },
  );

  const review = campaign
    .command('review-report <campaign_id>')
    .description('how far the review has come, and how many errors may be left');
  addOutputOption(review, ['table', 'json']).action(async (id: string, flags: { output: string }) => {
    const report = await withClient(review, (client) => client.campaigns.reviewReport(id));
    if (flags.output === 'json') return terminal.print(JSON.stringify(report, null, 2));
    for (const line of formatReviewReport(report)) terminal.print(line);
  });

  const failures = campaign.command('failures <campaign_id>').description('how many rows failed, by reason');
  addOutputOption(failures, ['table', 'json']).action(async (id: string, flags: { output: string }) => {
    const groups = await withClient(failures, (client) => client.campaigns.failures(id));
    if (flags.output === 'json') return terminal.print(JSON.stringify(groups, null, 2));
    if (groups.total === 0) terminal.print('no row failed');
    for (const { reason, message, rows } of groups.items)
      terminal.print(`${rows}\t${reason}\t${rows > 1 ? 'such as: ' : ''}${message}`);
  });

  const retry = campaign
    .command('retry <campaign_id>')
    .description('write rows that failed again')
    .option('--reason <reason>', 'only those that failed for this reason; see "campaign failures"');
  addOutputOption(retry, ['table', 'json']).action(async (id: string, flags: { reason?: string; output: string }) => {
    const { reason } = flags;
    if (!isKnown(reason, terminal)) return;
    const { retried, none } = await withClient(retry, async (client) => {
      const answer = await client.campaigns.retry(id, reason === undefined ? {} : { reason });
      if (answer.retried > 0) return { retried: answer };
      return { retried: answer, none: noneRetried(reason, await client.campaigns.failures(id)) };
    });
    if (none !== undefined) terminal.note(none);
    if (flags.output === 'json') return terminal.print(JSON.stringify(retried, null, 2));
    terminal.print(`${retried.retried} rows are queued again`);
    terminal.print(formatCampaign(retried.campaign));
  });

  const preview = campaign
    .command('preview <campaign_id>')
    .description('write the first three rows of a draft, and estimate what all will cost and take');
  addOutputOption(preview, ['table', 'json']).action(async (id: string, flags: { output: string }) => {
    const { rows, estimate, texts } = await withClient(preview, async (client) => {
      const begun = await client.campaigns.preview(id);
      const written = [];
      for (const { request_id } of begun.rows) written.push(await client.waitForEnd(request_id));
      return { ...begun, texts: written.map(({ variants }) => variants) };
    });
    if (flags.output === 'json') return terminal.print(JSON.stringify({ rows, estimate, texts }, null, 2));
    for (const [place, variants] of texts.entries())
      terminal.print(`--- Row ${rows[place]!.row} ---\n${variants[0]?.message ?? 'no text'}`);
    const { cost_usd: cost, duration_seconds: seconds } = estimate;
    terminal.note(
      `all rows: $${cost.low.toFixed(2)} to $${cost.high.toFixed(2)}` +
        (seconds ? `, ${seconds.low} to ${seconds.high} s` : ''),
    );
  });
}
