import { CommanderError } from 'commander';
import { readEnv } from '../src/config/read-env.ts';
import { NoData } from '../src/data-folder/assert-holds-data.ts';
import { createProgram } from './create-program.ts';
import { describeError } from './describe-error.ts';
import { OutputClosed, processTerminal } from './terminal.ts';

/** The command that the process was started with; its exit code says how it ended. */
export async function runCommand(): Promise<void> {
  const terminal = processTerminal();
  try {
    await createProgram({ env: readEnv(), terminal }).parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode;
    else if (!(error instanceof OutputClosed)) {
      terminal.error(describeError(error));
      process.exitCode = error instanceof NoData ? 2 : 1;
    }
  }
}
