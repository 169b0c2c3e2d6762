import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';

/** candor completion <shell>: a script for the shell, which asks the command itself. Must be the last that is added. */
export function addCompletionCommand(program: Command): void {
  tab(program, { completionCommandName: 'completion' });
  // The library's own begins with a capital, as no other command's does.
  program.commands
    .find((command) => command.name() === 'completion')
    ?.description('print what completes commands and options in a shell');
}
