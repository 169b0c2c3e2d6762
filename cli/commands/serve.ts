import type { Command } from 'commander';
import { runServer } from '../../api/run-server.ts';
import { createConfig } from '../../src/config/config.ts';
import type { CommandDeps } from '../command-deps.ts';

/** candor serve: what `npm start` runs, with host and port as flags. */
export function addServeCommand(program: Command, { env }: CommandDeps): void {
  program
    .command('serve')
    .description('run the server: API, page and, without Redis and MongoDB, the worker too')
    .option('--port <port>', 'port to listen on')
    .option('--host <host>', 'address to bind')
    .action((flags: { port?: string; host?: string }) =>
      runServer(
        createConfig({
          ...env,
          ...(flags.port ? { PORT: flags.port } : {}),
          ...(flags.host ? { HOST: flags.host } : {}),
        }),
      ),
    );
}
