import type { Command } from 'commander';
import { checkRequestSchema } from '../../src/contract/check.ts';
import type { CommandDeps } from '../create-program.ts';
import { formatFlag } from '../format-variants.ts';

interface CheckFlags {
  json?: string;
  request?: string;
  message?: string;
  subject?: string;
  output: string;
}

/** candor check: the guardrails on any text. Exits 2 when they find an error. */
export function addCheckCommand(program: Command, { terminal, withClient }: CommandDeps): void {
  const command = program
    .command('check')
    .description('run the guardrails on a text')
    .option('--json <file>', 'JSON {request, variant}, "-" for standard input')
    .option('--request <file>', 'JSON of the request the text belongs to')
    .option('--message <text>', 'the message; "-" for standard input')
    .option('--subject <text>', 'its subject')
    .option('--output <format>', 'text or json', 'text');
  command.action(async (flags: CheckFlags) => {
    const body = checkRequestSchema.parse(await checkBody(flags, terminal));
    const report = await withClient(command, (client) => client.check(body));
    if (flags.output === 'json') terminal.print(JSON.stringify(report, null, 2));
    else {
      for (const flag of report.risk_flags) terminal.print(formatFlag(flag).trim());
      for (const { text, source, quote } of report.grounding)
        terminal.print(`  "${text}" <- ${source}${quote ? ` "${quote}"` : ''}`);
      if (report.risk_flags.length === 0) terminal.print('No flags.');
    }
    if (report.risk_flags.some((flag) => flag.severity === 'error')) terminal.exitCode(2);
  });
}

async function checkBody(flags: CheckFlags, terminal: CommandDeps['terminal']): Promise<unknown> {
  if (flags.json) return JSON.parse(await terminal.read(flags.json));
  if (!flags.request || flags.message === undefined) throw new Error('give --json, or --request and --message');
  const message = flags.message === '-' ? await terminal.read('-') : flags.message;
  return {
    request: JSON.parse(await terminal.read(flags.request)),
    variant: { message, ...(flags.subject === undefined ? {} : { subject: flags.subject }) },
  };
}
