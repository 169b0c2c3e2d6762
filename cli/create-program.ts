import { Command } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import type { CommandDeps } from './command-deps.ts';
import { addAuditCommand } from './commands/audit.ts';
import { addCampaignCommands } from './commands/campaign.ts';
import { addCheckCommand } from './commands/check.ts';
import { addCompletionCommand } from './commands/completion.ts';
import { addDataCommands } from './commands/data.ts';
import { addEraseCommand } from './commands/erase.ts';
import { addGenerateCommand } from './commands/generate.ts';
import { addKeysCommands } from './commands/keys.ts';
import { addMcpCommand } from './commands/mcp.ts';
import { addReplayCommand } from './commands/replay.ts';
import { addSendingDefaultsCommands } from './commands/sending-defaults.ts';
import { addSequenceCommands } from './commands/sequence.ts';
import { addServeCommand } from './commands/serve.ts';
import { addSuppressionCommands } from './commands/suppressions.ts';
import { addWebhookCommands } from './commands/webhooks.ts';
import { connect } from './connect.ts';
import { connectOperator } from './connect-operator.ts';

/** The `candor` command. Exit codes: 0 done, 1 an error, 2 what was looked at has errors or is not there, 130 Ctrl-C: see docs/command-line.md. */
export function createProgram(deps: Pick<CommandDeps, 'env' | 'terminal'>): Command {
  const { env, terminal } = deps;
  const program = new Command('candor')
    .description('Outreach, each statement of it held against its context')
    .version(packageJson.version, '--version', 'print the version')
    .option(
      '--server <url>',
      'a running server (default: CANDOR_URL, then the one that runs on the data folder; with none, an embedded one is started)',
    )
    .option('--api-key <key>', 'API key (default: CANDOR_API_KEY)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.note(text.trimEnd()),
    });
  const serverOf = (command: Command) => {
    const { server, apiKey } = command.optsWithGlobals<{ server?: string; apiKey?: string }>();
    return { env, ...(server ? { server } : {}), ...(apiKey ? { apiKey } : {}) };
  };
  const withClient: CommandDeps['withClient'] = async (command, run, options = {}) => {
    const connection = await connect({ ...serverOf(command), ...options });
    try {
      return await run(connection.client, connection);
    } finally {
      await connection.close();
    }
  };
  const withOperator: CommandDeps['withOperator'] = async (command, run, options = {}) => {
    const operator = await connectOperator({ ...serverOf(command), ...options });
    try {
      return await run(operator);
    } finally {
      await operator.close();
    }
  };
  const all: CommandDeps = { env, terminal, withClient, withOperator };
  addGenerateCommand(program, all);
  addCheckCommand(program, all);
  addCampaignCommands(program, all);
  addSequenceCommands(program, all);
  addReplayCommand(program, all);
  addEraseCommand(program, all);
  addAuditCommand(program, all);
  addKeysCommands(program, all);
  addDataCommands(program, all);
  addMcpCommand(program, all);
  addSendingDefaultsCommands(program, all);
  addSuppressionCommands(program, all);
  addWebhookCommands(program, all);
  addServeCommand(program, all);
  addCompletionCommand(program);
  return program;
}
