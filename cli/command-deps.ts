import type { Command } from 'commander';
import type { Env } from '../src/config/config.ts';
import type { Connection } from './connect.ts';
import type { Operator } from './operator.ts';
import type { Terminal } from './terminal.ts';

/** What every command is given. */
export interface CommandDeps {
  env: Env;
  terminal: Terminal;
  /** Connects, runs, and closes whatever happens. */
  withClient<Result>(
    command: Command,
    run: (client: Connection['client'], connection: Pick<Connection, 'server' | 'isOwn'>) => Promise<Result>,
    options?: { leavesNothing?: boolean },
  ): Promise<Result>;
  /** The same for what is done by those who run the service. */
  withOperator<Result>(
    command: Command,
    run: (operator: Operator) => Promise<Result>,
    options?: { mayBeNew?: boolean },
  ): Promise<Result>;
}
