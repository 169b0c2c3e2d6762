import type { Command } from 'commander';
import type { Env } from '../src/config/config.ts';
import type { Connection } from './connect.ts';
import type { Terminal } from './terminal.ts';

/** What every command is given. */
export interface CommandDeps {
  env: Env;
  terminal: Terminal;
  /** Connects, runs, and closes whatever happens. */
  withClient<Result>(
    command: Command,
    run: (client: Connection['client'], server: Connection['server']) => Promise<Result>,
  ): Promise<Result>;
}
