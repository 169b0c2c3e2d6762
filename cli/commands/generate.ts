import type { Command } from 'commander';
import type { CommandDeps } from '../command-deps.ts';
import { formatVariants } from '../format-variants.ts';
import { createWaitNotes } from '../format-wait.ts';
import { addOutputOption } from './output-option.ts';
import { addLeadOptions, addMessageOptions, type RequestFlags, requestFrom } from './request-options.ts';

/** candor generate: one lead, from flags or JSON. */
export function addGenerateCommand(program: Command, { terminal, withClient }: CommandDeps): void {
  const command = program.command('generate').description('write variants for one lead');
  addOutputOption(addMessageOptions(addLeadOptions(command)), ['text', 'json']).action(
    async (flags: RequestFlags & { output: string }) => {
      const request = await requestFrom(flags, terminal);
      const result = await withClient(command, async (client) => {
        const { request_id } = await client.personalize(request);
        return client.waitForEnd(request_id, { pollMs: 100, onOpen: createWaitNotes(terminal.note) });
      });
      terminal.print(flags.output === 'json' ? JSON.stringify(result, null, 2) : formatVariants(result));
      if (result.status !== 'SUCCESS') terminal.exitCode(1);
    },
  );
}
