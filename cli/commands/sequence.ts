import { writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ExportPreset, Sequence, SequenceExport } from '../../packages/client/src/index.ts';
import { exportPresets } from '../../src/contract/campaign-rows.ts';
import { parse } from '../../src/contract/parse.ts';
import { createSequenceSchema } from '../../src/contract/sequence.ts';
import type { CommandDeps } from '../command-deps.ts';
import { formatErased } from '../format-erased.ts';
import { formatSequence, formatSequenceSummary } from '../format-sequence.ts';
import { createWaitNotes } from '../format-wait.ts';
import { itemsOf } from '../items-of.ts';
import { readJson } from '../read-json.ts';
import { addOutputOption } from './output-option.ts';

interface ExportFlags {
  preset?: ExportPreset;
  output: string;
  out?: string;
  approved?: boolean;
  status?: string;
}

const pollMs = 200;

function touchNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('must be the number of a touch');
  return number;
}

const withOutput = (command: Command): Command => addOutputOption(command, ['text', 'json']);

/** candor sequence create | list | show | regenerate | cancel | erase | export. */
export function addSequenceCommands(program: Command, { terminal, withClient }: CommandDeps): void {
  const sequence = program.command('sequence').description('several touches for one lead, written in order');
  const show = (result: Sequence, output: string): void => {
    terminal.print(output === 'json' ? JSON.stringify(result, null, 2) : formatSequence(result));
    if (result.status === 'FAILED') terminal.exitCode(1);
  };

  withOutput(sequence.command('create <file>'))
    .description('write the touches of a JSON file ("-": standard input), as POST /sequences takes it, and wait')
    .option('--key <idempotency_key>', 'the same key and file give the same sequence')
    .action(async (file: string, { key, output }: { key?: string; output: string }, command: Command) => {
      const body = parse(createSequenceSchema, await readJson(terminal, file));
      const result = await withClient(command, async (client) => {
        const accepted = await client.sequences.create(body, key === undefined ? {} : { idempotencyKey: key });
        terminal.note(accepted.sequence_id);
        return client.sequences.waitForEnd(accepted.sequence_id, { pollMs, onOpen: createWaitNotes(terminal.note) });
      });
      show(result, output);
    });

  sequence
    .command('list')
    .description('newest first: id, status, how far it is written and reviewed, and the lead')
    .action((_: unknown, command: Command) =>
      withClient(command, async (client) => {
        for await (const item of itemsOf(client.sequences.list)) terminal.print(formatSequenceSummary(item));
      }),
    );

  withOutput(sequence.command('show <sequence_id>'))
    .description('each touch with the text that is to be sent as things stand')
    .action(async (id: string, { output }: { output: string }, command: Command) =>
      show(await withClient(command, (client) => client.sequences.get(id)), output),
    );

  withOutput(sequence.command('regenerate <sequence_id>'))
    .description('write touches anew, and wait')
    .option('--from <touch>', 'the first of them (default: the first that is stale or has no text)', touchNumber)
    .action(async (id: string, { from, output }: { from?: number; output: string }, command: Command) => {
      const result = await withClient(command, async (client) => {
        await client.sequences.regenerate(id, from);
        return client.sequences.waitForEnd(id, { pollMs, onOpen: createWaitNotes(terminal.note) });
      });
      show(result, output);
    });

  sequence
    .command('cancel <sequence_id>')
    .description('write no further touch')
    .action((id: string, _: unknown, command: Command) =>
      withClient(command, async (client) => {
        terminal.note(`${id} is ${(await client.sequences.cancel(id)).status}`);
      }),
    );

  sequence
    .command('erase <sequence_id>')
    .description('erase its personal data, with that of every touch')
    .action((id: string, _: unknown, command: Command) =>
      withClient(command, async (client) => {
        terminal.note(formatErased(id, await client.sequences.erase(id)));
      }),
    );

  const files = sequence
    .command('export [sequence_id]')
    .description('the texts that are to be sent, a row for each lead, of one sequence or of all')
    .option('--out <file>', 'where they go (default: printed)')
    .option('--approved', 'of all: only those that are reviewed, with nothing stale')
    .option('--status <status>', 'of all: only those of this status, e.g. SUCCESS', (text) => text.toUpperCase())
    .addOption(new Option('--preset <tool>', 'CSV with the columns of this tool').choices([...exportPresets]));
  addOutputOption(files, ['csv', 'ndjson']).action((id: string | undefined, flags: ExportFlags, command: Command) =>
    withClient(command, async (client) => {
      const { preset, output, out, approved, status } = flags;
      if (preset && output === 'ndjson') throw new Error('--preset writes CSV');
      const which = { ...(approved ? { approved } : {}), ...(status ? { status } : {}) } as SequenceExport;
      let text = '';
      if (output === 'csv')
        text = await (
          await (id
            ? client.sequences.resultCsv(id, preset)
            : client.sequences.resultsCsv({ ...which, ...(preset ? { preset } : {}) }))
        ).text();
      else if (id) text = `${JSON.stringify(await client.sequences.result(id))}\n`;
      else for await (const result of client.sequences.results(which)) text += `${JSON.stringify(result)}\n`;
      if (!out) return terminal.print(text.trimEnd());
      await writeFile(out, text);
      terminal.note(`written to ${out}`);
    }),
  );
}
