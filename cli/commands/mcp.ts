import type { Command } from 'commander';
import type { CommandDeps } from '../command-deps.ts';
import { relayMcp } from '../relay-mcp.ts';

/** candor mcp: the tools of the server for an agent that starts a command and speaks to it over standard input. */
export function addMcpCommand(program: Command, { terminal, withClient }: CommandDeps): void {
  const command = program
    .command('mcp')
    .description('the Model Context Protocol over standard input and output, for agents that start a command');
  command.action(() =>
    withClient(command, (_, { server }) => {
      terminal.note(`candor: tools of ${server.url} on standard input and output`);
      return relayMcp(server);
    }),
  );
}
