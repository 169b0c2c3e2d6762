import type { Command } from 'commander';
import type { CandorClient, ReplayDiff } from '../../packages/client/src/index.ts';
import { parse } from '../../src/contract/parse.ts';
import { replayRequestSchema } from '../../src/contract/replay.ts';
import type { CommandDeps } from '../command-deps.ts';
import { formatFlag } from '../format-variants.ts';
import { addOutputOption } from './output-option.ts';

const marks = { equal: ['', ''], insert: ['[+', '+]'], delete: ['[-', '-]'] } as const;

const formatDiff = (diff: Pick<ReplayDiff, 'variants'>): string =>
  diff.variants
    .map((variant) =>
      [
        `--- Variant ${variant.index + 1} ---`,
        [
          ...variant.subject,
          ...(variant.subject.length > 0 ? [{ op: 'equal' as const, text: '\n\n' }] : []),
          ...variant.message,
        ]
          .map(({ op, text }) => `${marks[op][0]}${text}${marks[op][1]}`)
          .join(''),
        ...variant.flags_added.map((flag) => `new ${formatFlag(flag).trim()}`),
        ...variant.flags_removed.map((flag) => `gone ${formatFlag(flag).trim()}`),
      ].join('\n'),
    )
    .join('\n\n');

/** candor replay: a request again, and a word-level difference to what it gave then. */
export function addReplayCommand(program: Command, { terminal, withClient }: CommandDeps): void {
  const command = program
    .command('replay <request_id>')
    .description('repeat a request and show what differs')
    .option('--mode <mode>', 'exact, rerender or recheck', 'exact')
    .option('--prompt-version <version>', 'rerender: another prompt version')
    .option('--model <provider:model>', 'rerender: another configured model')
    .option('--template <id>', 'rerender: another template');
  addOutputOption(command, ['text', 'json']).action(async (requestId: string, flags: Record<string, string>) => {
    const body = parse(replayRequestSchema, {
      mode: flags.mode,
      ...(flags.promptVersion ? { prompt_version: flags.promptVersion } : {}),
      ...(flags.model ? { model: flags.model } : {}),
      ...(flags.template ? { template_id: flags.template } : {}),
    });
    const diff = await withClient(command, (client) => diffOf(client, requestId, body));
    terminal.print(flags.output === 'json' ? JSON.stringify(diff, null, 2) : formatDiff(diff));
  });
}

async function diffOf(
  client: CandorClient,
  requestId: string,
  body: Parameters<CandorClient['replay']>[1],
): Promise<Pick<ReplayDiff, 'request_id' | 'replay_of' | 'variants'>> {
  const replay = await client.replay(requestId, body);
  if (replay.mode === 'recheck') return replay;
  await client.waitForEnd(replay.request_id, { pollMs: 100 });
  return client.getDiff(replay.request_id);
}
