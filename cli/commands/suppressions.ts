import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import type { SuppressionReport } from '../../packages/client/src/index.ts';
import { readEntry, type SuppressionEntry } from '../../src/suppressions/suppression-entry.ts';
import type { CommandDeps } from '../command-deps.ts';
import { itemsOf } from '../items-of.ts';

const formatReport = ({ added, already_listed, rejected, errors }: SuppressionReport): string[] => [
  ...errors.map(({ line, detail }) => `line ${line}: ${detail}`),
  `${added} added, ${already_listed} on the list already${rejected > 0 ? `, ${rejected} rejected` : ''}`,
];

/** Each as it is kept; an error names all that are nothing of the kind. */
function readEntries(texts: string[]): SuppressionEntry[] {
  const entries = texts.map(readEntry);
  const wrong = texts.filter((_, index) => entries[index] === null);
  if (wrong.length > 0)
    throw new Error(
      `neither an email address, a web domain nor a SHA-256: ${wrong.map((one) => `"${one}"`).join(', ')}`,
    );
  return entries.filter((entry) => entry !== null);
}

/** candor suppressions list | add | remove | import | export. */
export function addSuppressionCommands(program: Command, { terminal, withClient }: CommandDeps): void {
  const suppressions = program.command('suppressions').description('whom you do not write to');
  suppressions
    .command('list')
    .description('every entry: its kind, value and id')
    .action((_: unknown, command: Command) =>
      withClient(command, async (client) => {
        let shown = 0;
        for await (const { kind, value, suppression_id } of itemsOf(client.suppressions.list)) {
          terminal.print([kind, value, suppression_id].join('\t'));
          shown += 1;
        }
        if (shown === 0) terminal.note('nobody is on the list');
      }),
    );
  suppressions
    .command('add <entries...>')
    .description('email addresses, web domains, or SHA-256 of addresses in lower case')
    .action((texts: string[], _: unknown, command: Command) => {
      const entries = readEntries(texts);
      const valuesOf = (kind: SuppressionEntry['kind']) =>
        entries.filter((entry) => entry.kind === kind).map(({ value }) => value);
      const body = { emails: valuesOf('email'), domains: valuesOf('domain'), hashes: valuesOf('hash') };
      return withClient(command, async (client) => {
        for (const line of formatReport(await client.suppressions.add(body))) terminal.print(line);
      });
    });
  suppressions
    .command('remove <entry>')
    .description('take an email address, a web domain, a SHA-256 or an id off the list')
    .action((text: string, _: unknown, command: Command) => {
      const id = /^sup_[0-9a-f]{32}$/.test(text) ? text : readEntries([text])[0]!.suppression_id;
      return withClient(command, async (client) => {
        await client.suppressions.remove(id);
        terminal.note(`${text} is off the list`);
      });
    });
  suppressions
    .command('import <file>')
    .description('add those of a CSV file: columns email, domain, hash or value, or one without a header')
    .action((file: string, _: unknown, command: Command) =>
      withClient(command, async (client) => {
        const report = await client.suppressions.import(Readable.toWeb(createReadStream(file)) as ReadableStream);
        for (const line of formatReport(report)) terminal.print(line);
      }),
    );
  suppressions
    .command('export')
    .description('the whole list as CSV, as import takes it')
    .action((_: unknown, command: Command) =>
      withClient(command, async (client) => {
        terminal.print((await (await client.suppressions.exportCsv()).text()).trimEnd());
      }),
    );
}
