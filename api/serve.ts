import { createConfig } from '../src/config/config.ts';
import { readEnv } from '../src/config/read-env.ts';
import { exitWithError } from '../src/exit-with-error.ts';
import { runServer } from './run-server.ts';

/** The server as the environment says; a process that cannot start it says why and ends. */
export async function serve(): Promise<void> {
  try {
    await runServer(createConfig(readEnv()));
  } catch (error) {
    exitWithError(error);
  }
}
