import type { Command } from 'commander';
import { createConfig } from '../../src/config/config.ts';
import type { CommandDeps } from '../command-deps.ts';

/** candor serve: what `npm start` runs, with host and port as flags. */
export function addServeCommand(program: Command, { env }: CommandDeps): void {
  program
    .command('serve')
    .description('run the server: API, page and, with embedded data, the worker too')
    .option('--port <port>', 'port to listen on')
    .option('--host <host>', 'address to bind')
    .action(async (flags: { port?: string; host?: string }) => {
      const { runServer } = await import('../../api/run-server.ts');
      await runServer(
        createConfig({
          ...env,
          ...(flags.port ? { PORT: flags.port } : {}),
          ...(flags.host ? { HOST: flags.host } : {}),
        }),
      );
    });
}
