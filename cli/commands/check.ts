import type { Command } from 'commander';
import type { CheckResponse } from '../../packages/client/src/index.ts';
import { checkRequestSchema } from '../../src/contract/check.ts';
import { parse } from '../../src/contract/parse.ts';
import type { CommandDeps } from '../command-deps.ts';
import { formatFlag } from '../format-variants.ts';
import { formatVerdict } from '../format-verdict.ts';
import { readJson } from '../read-json.ts';
import { addOutputOption } from './output-option.ts';

interface CheckFlags {
  json?: string;
  request?: string;
  message?: string;
  subject?: string;
  explain?: true;
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
    .option('--explain', 'the verdict on every number, name and statement, instead of what is grounded alone');
  addOutputOption(command, ['text', 'json']).action(async (flags: CheckFlags) => {
    const body = parse(checkRequestSchema, await checkBody(flags, terminal));
    const report = await withClient(command, (client) => client.check(body, { explain: flags.explain ?? false }), {
      leavesNothing: true,
    });
    if (flags.output === 'json') terminal.print(JSON.stringify(report, null, 2));
    else for (const line of linesOf(report)) terminal.print(line);
    if (report.risk_flags.some((flag) => flag.severity === 'error')) terminal.exitCode(2);
  });
}

const linesOf = ({ risk_flags, grounding, verdicts }: CheckResponse): string[] => [
  ...risk_flags.map((flag) => formatFlag(flag).trim()),
  ...(verdicts?.map(formatVerdict) ??
    grounding.map(({ text, source, quote }) => `  "${text}" <- ${source}${quote ? ` "${quote}"` : ''}`)),
  ...(risk_flags.length === 0 ? ['No flags.'] : []),
];

async function checkBody(flags: CheckFlags, terminal: CommandDeps['terminal']): Promise<unknown> {
  if (flags.json) return await readJson(terminal, flags.json);
  if (!flags.request || flags.message === undefined) throw new Error('give --json, or --request and --message');
  const message = flags.message === '-' ? await terminal.read('-') : flags.message;
  return {
    request: await readJson(terminal, flags.request),
    variant: { message, ...(flags.subject === undefined ? {} : { subject: flags.subject }) },
  };
}
