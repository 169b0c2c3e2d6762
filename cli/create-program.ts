import { Command } from 'commander';
import type { CommandDeps } from './command-deps.ts';
import { addAuditCommand } from './commands/audit.ts';
import { addCampaignCommands } from './commands/campaign.ts';
import { addCheckCommand } from './commands/check.ts';
import { addDataCommands } from './commands/data.ts';
import { addGenerateCommand } from './commands/generate.ts';
import { addKeysCommands } from './commands/keys.ts';
import { addMcpCommand } from './commands/mcp.ts';
import { addReplayCommand } from './commands/replay.ts';
import { addServeCommand } from './commands/serve.ts';
import { connect } from './connect.ts';

/** The `candor` command. Exit codes: 0 done, 1 an error, 2 the guardrails or the rows found errors. */
export function createProgram(deps: Pick<CommandDeps, 'env' | 'terminal'>): Command {
  const { env, terminal } = deps;
  const program = new Command('candor')
    .description('Outreach that never says what its context does not support')
    .option('--server <url>', 'a running server (default: CANDOR_URL; with none, an embedded one is started)')
    .option('--api-key <key>', 'API key (default: CANDOR_API_KEY)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.note(text.trimEnd()),
    });
  const withClient: CommandDeps['withClient'] = async (command, run) => {
    const { server, apiKey } = command.optsWithGlobals<{ server?: string; apiKey?: string }>();
    const connection = await connect({ env, ...(server ? { server } : {}), ...(apiKey ? { apiKey } : {}) });
    try {
      return await run(connection.client, connection.server);
    } finally {
      await connection.close();
    }
  };
  const all: CommandDeps = { env, terminal, withClient };
  addGenerateCommand(program, all);
  addCheckCommand(program, all);
  addCampaignCommands(program, all);
  addReplayCommand(program, all);
  addAuditCommand(program, all);
  addKeysCommands(program, all);
  addDataCommands(program, all);
  addMcpCommand(program, all);
  addServeCommand(program, all);
  return program;
}
