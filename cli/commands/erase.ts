import type { Command } from 'commander';
import type { CommandDeps } from '../command-deps.ts';
import { formatErased } from '../format-erased.ts';
import { addOutputOption } from './output-option.ts';

/** candor erase: the personal data of a request, with what was made from it. */
export function addEraseCommand(program: Command, { terminal, withClient }: CommandDeps): void {
  addOutputOption(program.command('erase <request_id>'), ['text', 'json'])
    .description('erase the personal data of a request, with its replays and previews, for good')
    .action(async (requestId: string, { output }: { output: string }, command: Command) => {
      const erased = await withClient(command, (client) => client.erase(requestId));
      terminal.print(output === 'json' ? JSON.stringify(erased, null, 2) : formatErased(requestId, erased));
    });
}
