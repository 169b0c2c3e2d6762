import { createConfig } from '../src/config/config.ts';
import { readEnv } from '../src/config/read-env.ts';
import { exitWithError } from '../src/exit-with-error.ts';
import { runWorker } from './run-worker.ts';

/** A worker as the environment says; a process that cannot start it says why and ends. */
export async function work(): Promise<void> {
  try {
    await runWorker(createConfig(readEnv()));
  } catch (error) {
    exitWithError(error);
  }
}
