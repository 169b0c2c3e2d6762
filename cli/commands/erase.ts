import type { Command } from 'commander';
import type { CandorClient, EraseLead, LeadErasure } from '../../packages/client/src/index.ts';
import type { CommandDeps } from '../command-deps.ts';
import { countsInWords, formatErased } from '../format-erased.ts';
import { addOutputOption } from './output-option.ts';

interface EraseOptions {
  email?: string;
  firstName?: string;
  lastName?: string;
  company?: string;
  metadata?: string;
  output: string;
}

/** candor erase: the personal data of a request, or all that is held of a lead. */
export function addEraseCommand(program: Command, { terminal, withClient }: CommandDeps): void {
  addOutputOption(program.command('erase [request_id]'), ['text', 'json'])
    .description('erase the personal data of a request, or of everything that is held of a lead, for good')
    .option('--email <address>', 'everything of the lead with this address')
    .option('--first-name <name>', 'everything of the lead of this name, with --company')
    .option('--last-name <name>')
    .option('--company <name>')
    .option('--metadata <name=value>', 'everything of the lead with this value in its metadata')
    .action(async (requestId: string | undefined, options: EraseOptions, command: Command) => {
      const who = leadOf(options);
      const isJson = options.output === 'json';
      if ((requestId === undefined) === (who === null))
        throw new Error('name a request, or a lead by --email, by --first-name and --company, or by --metadata');
      if (requestId !== undefined) {
        const erased = await withClient(command, (client) => client.erase(requestId));
        return terminal.print(isJson ? JSON.stringify(erased, null, 2) : formatErased(requestId, erased));
      }
      const report = await withClient(command, (client) => eraseAll(client, who!));
      if (isJson) terminal.print(JSON.stringify(report, null, 2));
      else {
        terminal.print(
          `${report.found} found of ${report.looked_at} looked at; erased: ${countsInWords(report.erased)}`,
        );
        for (const { id, reason } of report.not_erased) terminal.print(`${id} was not erased: ${reason}`);
      }
      if (report.not_erased.length > 0) terminal.exitCode(2);
    });
}

/** null: none is named. */
function leadOf({ email, firstName, lastName, company, metadata }: EraseOptions): EraseLead | null {
  const isNamed = firstName !== undefined || lastName !== undefined || company !== undefined;
  if ([email !== undefined, isNamed, metadata !== undefined].filter(Boolean).length > 1)
    throw new Error('name the lead in one way');
  if (email !== undefined) return { email };
  if (metadata !== undefined) {
    const at = metadata.indexOf('=');
    if (at < 1) throw new Error('--metadata takes a name and a value: --metadata crm_id=4711');
    return { metadata: { name: metadata.slice(0, at), value: metadata.slice(at + 1) } };
  }
  if (!isNamed) return null;
  if (firstName === undefined || company === undefined) throw new Error('--first-name goes with --company');
  const last_name = lastName === undefined ? {} : { last_name: lastName };
  return { name: { first_name: firstName, ...last_name, company_name: company } };
}

/** Call after call, until all was looked at. */
async function eraseAll(client: CandorClient, who: EraseLead): Promise<LeadErasure> {
  const sum = await client.eraseLead(who);
  while (sum.next !== null) {
    const { looked_at, found, erased, not_erased, next } = await client.eraseLead({ ...who, from: sum.next });
    sum.looked_at += looked_at;
    sum.found += found;
    for (const kind of Object.keys(erased) as (keyof typeof erased)[]) sum.erased[kind] += erased[kind];
    sum.not_erased.push(...not_erased);
    sum.next = next;
  }
  return sum;
}
